import { trendMonths } from '../../src/core/brief/steps/trend-months.ts';
import { proposedSteps } from '../../src/core/brief/steps/proposed-steps.ts';
import type { PresentationStep } from '../../src/core/brief/steps/presentation-step.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { handoutWords } from '../../src/i18n/handout-words.ts';
import type { HandoutSources, HandoutSpeech } from '../../src/i18n/handout-words.ts';
import { appWords } from '../app-words.ts';
import { UsageError } from '../command.ts';
import type { CommandIo } from '../command.ts';
import { keptPlan } from '../project/kept-plan.ts';
import type { RanStudy } from '../run-study.ts';
import type { BriefAsked, BriefKind } from './brief-kind.ts';
import { heldBreaks } from './held-breaks.ts';

/** The steps of a presentation on A4: those of the project, else those the app would propose. */
export const handoutKind: BriefKind = {
  id: 'handout',
  formats: ['pdf'],
  check: (args) => {
    // Its pages carry the last day of the data, as the app's do.
    if (args.text('date') !== undefined) throw new UsageError('errors.handout_undated');
  },
  write: async ({ args, io, study, mark, name }: BriefAsked) => {
    const { jobs, options, data } = study;
    const steps = stepsOf(study);
    const handout = handoutWords(
      steps,
      await sourcesOf(study, steps),
      {
        perPage: args.text('per-page') === '2' ? 2 : 1,
        withNotes: args.flag('with-notes'),
        level: (args.text('level') ?? 'full') === 'full' ? 'full' : 'commune',
      },
      mark,
      await speechOf(io),
    );
    const madeAt = startOfDay(data.cutOff) ?? 0;
    return [await jobs.run('handout', { handout, name, madeAt }, options)];
  },
};

function stepsOf({ project, result, data }: RanStudy): readonly PresentationStep[] {
  const own = project?.briefing.steps ?? [];
  if (own.length > 0) return own;
  return proposedSteps({ result, bounds: data.bounds, patrolled: false });
}

async function sourcesOf(
  study: RanStudy,
  steps: readonly PresentationStep[],
): Promise<HandoutSources> {
  const { jobs, options, config, data, result, project } = study;
  const timeline = await jobs.run('incident-timeline', { config }, options);
  const needsPlan = steps.some(({ figure }) => figure === 'patrol_share');
  return {
    result,
    plan: needsPlan ? await keptPlan(study) : null,
    months: trendMonths(timeline, result).filter(({ part }) => part === 'now'),
    breaks: await heldBreaks(study),
    cutOff: data.cutOff,
    name: project?.name ?? data.province.vi,
  };
}

async function speechOf({ language }: CommandIo): Promise<HandoutSpeech> {
  return {
    t: await appWords(language, ['presentation', 'model']),
    tStep: await appWords(language, ['presentation']),
    tBriefing: await appWords(language, ['briefing']),
    format: createFormat(language),
  };
}
