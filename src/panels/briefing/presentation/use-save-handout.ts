import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { startOfDay } from '../../../core/time/vietnam-time.ts';
import { handoutWords } from '../../../i18n/handout-words.ts';
import type { HandoutChoice } from '../../../i18n/handout-words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { askForMark } from '../../../state/briefing/mark-choice.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import type { StepSourcesHere } from './use-step-sources.ts';

export type HandoutState =
  | { readonly status: 'ready' }
  | { readonly status: 'working' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed' };

/** First the mark, then the pages with it, then the file. */
export function useSaveHandout(
  steps: readonly PresentationStep[],
  { result, plan, months }: StepSourcesHere,
): { readonly state: HandoutState; readonly save: (choice: HandoutChoice) => Promise<void> } {
  const { t } = useTranslation(['presentation', 'model']);
  const { t: tStep } = useTranslation('presentation');
  const { t: tBriefing } = useTranslation('briefing');
  const format = useFormat();
  const services = useServices();
  const breaks = useApp(({ project }) => project.breaks);
  const cutOff = useApp((app) => lastDataset(app)?.cutOff ?? '');
  const name = useApp(({ project }) => project.name);
  const [state, setState] = useState<HandoutState>({ status: 'ready' });

  const save = async (choice: HandoutChoice): Promise<void> => {
    const mark = await askForMark(services);
    if (!mark) return;
    setState({ status: 'working' });
    try {
      const sources = { result, plan, months, breaks, cutOff, name };
      const speech = { t, tStep, tBriefing, format };
      const handout = handoutWords(steps, sources, choice, mark, speech);
      const request = { handout, name: t('handout.file'), madeAt: startOfDay(cutOff) ?? 0 };
      const file = await services.jobs.run('handout', request);
      const copy = { mark, paper: 'handout', title: handout.title };
      const saved = await services.page.saveFile(file.name, file.bytes, 'application/pdf', copy);
      setState(saved ? { status: 'saved', name: file.name } : { status: 'ready' });
    } catch {
      setState({ status: 'failed' });
    }
  };
  return { state, save };
}
