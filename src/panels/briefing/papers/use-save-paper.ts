import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '../../../jobs/protocol/paper-jobs.ts';
import { startOfDay } from '../../../core/time/vietnam-time.ts';
import { askForMark } from '../../../state/briefing/mark-choice.ts';
import { useServices } from '../../../state/use-app.ts';
import type { PaperOnTable } from './use-paper.ts';

export type SaveState =
  | { readonly status: 'ready' }
  | { readonly status: 'working' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed' };

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain;charset=utf-8',
};

/** First the mark, then the paper with it on every page, then the file: in this order only. */
export function useSavePaper({ withMark, date }: PaperOnTable): {
  readonly state: SaveState;
  readonly save: (format: PaperFormat) => Promise<void>;
} {
  const { t } = useTranslation('papers');
  const services = useServices();
  const [state, setState] = useState<SaveState>({ status: 'ready' });
  const save = async (format: PaperFormat): Promise<void> => {
    const mark = await askForMark(services);
    const paper = mark && withMark(mark);
    if (!mark || !paper) return;
    setState({ status: 'working' });
    try {
      const name = t(`file.${paper.kind}`);
      const madeAt = startOfDay(date) ?? 0;
      const file = await services.jobs.run('write-paper', { paper, format, name, madeAt });
      const copy = { mark, paper: paper.kind, title: paper.title };
      const saved = await services.page.saveFile(file.name, file.bytes, MEDIA_TYPES[format], copy);
      setState(saved ? { status: 'saved', name: file.name } : { status: 'ready' });
    } catch {
      setState({ status: 'failed' });
    }
  };
  return { state, save };
}
