import { useState } from 'react';
import type { DetailLevel } from '../../../core/model/detail-level.ts';
import type { RecordFormat } from '../../../core/io/write/record-writer.ts';
import type { KindId } from '../../../core/model/registry.ts';
import type { ExportRecordsRequest } from '../../../jobs/protocol/output-jobs.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { useCloseDialog } from '../use-close-dialog.ts';
import { saveFiles } from './save-files.ts';

/** What a person asked for. */
export type AskedExport = {
  readonly kinds: readonly KindId[];
  readonly format: RecordFormat;
  readonly crs: string;
  readonly headersInWords: boolean;
  readonly inStudy: boolean;
  readonly sensitive: boolean;
  readonly level: DetailLevel;
};

export type ExportState = 'asking' | 'working' | 'nothing' | 'failed';

/** Writes the files and saves them: one as it is, several in an archive. */
export function useExportRecords() {
  const { jobs, page } = useServices();
  const study = useApp((state) => state.project.study);
  const close = useCloseDialog();
  const [state, setState] = useState<ExportState>('asking');

  const save = async (asked: AskedExport): Promise<void> => {
    setState('working');
    try {
      const { RECORD_WORDS } = await import('../../../i18n/record-words.ts');
      const { inStudy, ...rest } = asked;
      const request: ExportRecordsRequest = { ...rest, words: RECORD_WORDS };
      const { files } = await jobs.run('export-records', inStudy ? { ...request, study } : request);
      if (files.length === 0) return setState('nothing');
      if (await saveFiles(files, 'vonggac-du-lieu.zip', page.saveFile)) close();
      else setState('asking');
    } catch {
      setState('failed');
    }
  };
  return { state, save, again: () => setState('asking') };
}
