import type { TFunction } from 'i18next';
import { handoutPages } from '../core/brief/handout/handout.ts';
import type { Handout, HandoutStep } from '../core/brief/handout/handout.ts';
import type { PaperBreaks } from '../core/brief/map/paper-map-request.ts';
import type { PresentationStep } from '../core/brief/steps/presentation-step.ts';
import { stepFigure } from '../core/brief/steps/step-figure.ts';
import type { MonthCount } from '../core/brief/steps/step-figure.ts';
import { boundsOfView } from '../core/brief/steps/view-of-bounds.ts';
import type { PatrolPlan } from '../core/patrol/plan/patrol-plan.ts';
import type { PageMark } from '../core/sheet/page-mark.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { Format } from './format.ts';
import { handoutFigure } from './handout-figure.ts';
import { paperMapWords } from './paper-map-words.ts';
import { stepSentence, stepTitle } from './step-words.ts';

export type HandoutChoice = {
  readonly perPage: 1 | 2;
  readonly withNotes: boolean;
  readonly level: 'full' | 'commune';
};

/** What the steps are told from. */
export type HandoutSources = {
  readonly result: StudyResult;
  readonly plan: PatrolPlan | null;
  /** Incidents by month of the period. */
  readonly months: readonly MonthCount[];
  readonly breaks: PaperBreaks | null;
  /** Last day of the data, ISO. */
  readonly cutOff: string;
  /** Of the project, or the province. */
  readonly name: string;
};

export type HandoutSpeech = {
  readonly t: TFunction<readonly ['presentation', 'model']>;
  readonly tStep: TFunction<'presentation'>;
  readonly tBriefing: TFunction<'briefing'>;
  readonly format: Format;
};

/** Steps of a presentation in words, as they print: the same in the app and on the command line. */
export function handoutWords(
  steps: readonly PresentationStep[],
  sources: HandoutSources,
  choice: HandoutChoice,
  mark: PageMark,
  speech: HandoutSpeech,
): Handout {
  const { t, format } = speech;
  const { result, cutOff, name } = sources;
  const { perPage, level } = choice;
  const pages = handoutPages(steps.length, perPage);
  const foot = t('handout.foot', { day: format.day(cutOff), hash: result.hash.slice(0, 16) });
  return {
    title: `${t('handout.title')} · ${name}`,
    language: format.language,
    mark,
    perPage,
    words: {
      foot: `${foot} · ${t(`handout.level_${level}`)}`,
      method: t('handout.method'),
      copy: [mark.copy, mark.recipient].filter((part) => part !== '').join(' · '),
      pages: Array.from({ length: pages }, (_, page) =>
        t('handout.page', { n: format.integer(page + 1), of: format.integer(pages) }),
      ),
    },
    steps: steps.map((step) => stepInWords(step, sources, choice, speech)),
  };
}

function stepInWords(
  step: PresentationStep,
  { result, plan, months, breaks }: HandoutSources,
  { withNotes, level }: HandoutChoice,
  { t, tStep, tBriefing, format }: HandoutSpeech,
): HandoutStep {
  const figure = stepFigure(step.figure, { result, months, plan });
  const hidden = level === 'commune' && figure?.form === 'targets';
  const targets = figure?.form === 'targets' ? figure.targets : [];
  return {
    title: stepTitle(step, tStep),
    sentence: stepSentence(step, { result, plan }, tStep, format),
    notes: withNotes ? step.notes : '',
    figure: figure && !hidden ? handoutFigure(figure, result, { t, tBriefing, format }) : null,
    map: {
      type: 'map',
      level,
      frame: { by: 'bounds', bounds: boundsOfView(step.view) },
      shows: level === 'commune' || step.view.room === 'briefing' ? 'ratio' : 'network',
      numbered: targets.map((target, place) => ({
        target: result.targets.id[target] ?? '',
        number: place + 1,
      })),
      circles: [],
      breaks,
      words: paperMapWords(format.language),
    },
  };
}
