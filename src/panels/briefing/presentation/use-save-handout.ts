import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handoutPages } from '../../../core/brief/handout/handout.ts';
import type { Handout } from '../../../core/brief/handout/handout.ts';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { boundsOfView } from '../../../core/brief/steps/view-of-bounds.ts';
import type { PageMark } from '../../../core/sheet/page-mark.ts';
import { startOfDay } from '../../../core/time/vietnam-time.ts';
import { paperMapWords } from '../../../i18n/paper-map-words.ts';
import { stepSentence, stepTitle } from '../../../i18n/step-words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { askForMark } from '../../../state/briefing/mark-choice.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { handoutFigure } from './handout-figure.ts';
import type { StepSourcesHere } from './use-step-sources.ts';

export type HandoutChoice = {
  readonly perPage: 1 | 2;
  readonly withNotes: boolean;
  readonly level: 'full' | 'commune';
};

export type HandoutState =
  | { readonly status: 'ready' }
  | { readonly status: 'working' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed' };

/** First the mark, then the pages with it, then the file. */
export function useSaveHandout(
  steps: readonly PresentationStep[],
  { result, plan, figureOf }: StepSourcesHere,
): { readonly state: HandoutState; readonly save: (choice: HandoutChoice) => Promise<void> } {
  const { t } = useTranslation(['presentation', 'model']);
  const { t: tStep } = useTranslation('presentation');
  const { t: tBriefing } = useTranslation('briefing');
  const format = useFormat();
  const services = useServices();
  const breaks = useApp(({ project }) => project.breaks);
  const cutOff = useApp((app) => lastDataset(app)?.cutOff ?? '');
  const title = useApp(({ project }) => project.name);
  const [state, setState] = useState<HandoutState>({ status: 'ready' });

  const handoutWith = (mark: PageMark, choice: HandoutChoice): Handout => {
    const { perPage, withNotes, level } = choice;
    const pages = handoutPages(steps.length, perPage);
    return {
      title: `${t('handout.title')} · ${title}`,
      language: format.language,
      mark,
      perPage,
      words: {
        foot: `${t('handout.foot', { day: format.day(cutOff), hash: result.hash.slice(0, 16) })} · ${t(`handout.level_${level}`)}`,
        method: t('handout.method'),
        copy: [mark.copy, mark.recipient].filter((part) => part !== '').join(' · '),
        pages: Array.from({ length: pages }, (_, page) =>
          t('handout.page', { n: format.integer(page + 1), of: format.integer(pages) }),
        ),
      },
      steps: steps.map((step) => {
        const figure = figureOf(step);
        const hidden = level === 'commune' && figure?.form === 'targets';
        return {
          title: stepTitle(step, tStep),
          sentence: stepSentence(step, { result, plan }, tStep, format),
          notes: withNotes ? step.notes : '',
          figure:
            figure && !hidden ? handoutFigure(figure, result, { t, tBriefing, format }) : null,
          map: {
            type: 'map',
            level,
            frame: { by: 'bounds', bounds: boundsOfView(step.view) },
            shows: level === 'commune' || step.view.room === 'briefing' ? 'ratio' : 'network',
            numbered:
              figure?.form === 'targets'
                ? figure.targets.map((target, place) => ({
                    target: result.targets.id[target] ?? '',
                    number: place + 1,
                  }))
                : [],
            circles: [],
            breaks,
            words: paperMapWords(format.language),
          },
        };
      }),
    };
  };

  const save = async (choice: HandoutChoice): Promise<void> => {
    const mark = await askForMark(services);
    if (!mark) return;
    setState({ status: 'working' });
    try {
      const handout = handoutWith(mark, choice);
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
