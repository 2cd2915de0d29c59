import type { TFunction } from 'i18next';
import { studyFacts } from '../core/brief/facts.ts';
import type { PresentationStep } from '../core/brief/steps/presentation-step.ts';
import { weekPeak } from '../core/brief/steps/week-peak.ts';
import type { PatrolPlan } from '../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { Format } from './format.ts';

export type StepSources = { readonly result: StudyResult; readonly plan: PatrolPlan | null };

type Speak = TFunction<'presentation'>;

/** The heading of a step: a person's own, else what its topic is called. */
export function stepTitle(step: PresentationStep, t: Speak): string {
  return step.title || t(`topic.${step.topic}`);
}

/** The sentence of a step: a person's own, else one drafted from the numbers. */
export function stepSentence(
  step: PresentationStep,
  sources: StepSources,
  t: Speak,
  format: Format,
): string {
  return step.sentence || draftedSentence(step, sources, t, format);
}

export function draftedSentence(
  { topic }: PresentationStep,
  sources: StepSources,
  t: Speak,
  format: Format,
): string {
  switch (topic) {
    case 'happened':
      return happened(sources, t, format);
    case 'where':
      return where(sources, t, format);
    case 'when':
      return when(sources, t, format);
    case 'targets':
      return targets(sources, t, format);
    case 'proposal':
      return proposal(sources, t, format);
    case 'view':
      return '';
  }
}

function happened({ result }: StepSources, t: Speak, format: Format): string {
  const { incidents, change, period, previous } = studyFacts(result);
  const first = t('draft.happened', {
    count: incidents.selected,
    n: format.integer(incidents.selected),
    period: format.period(period.from, period.to),
  });
  if (!change) return first;
  const then = t(`draft.change_${change.verdict}`, {
    before: format.integer(change.before),
    period: format.period(previous.from, previous.to),
  });
  return `${first} ${then}`;
}

function where({ result: { areas } }: StepSources, t: Speak, format: Format): string {
  const names = Array.from(areas.order.subarray(0, 3), (area) => areas.name[area] ?? '');
  const first = areas.order[0];
  if (first === undefined) return t('draft.where_none');
  return t('draft.where', {
    count: areas.count[first] ?? 0,
    names: format.list(names),
    first: areas.name[first] ?? '',
    n: format.decimal(areas.count[first] ?? 0),
    ratio: format.rate(areas.rate[first] ?? 0),
  });
}

function when({ result }: StepSources, t: Speak, format: Format): string {
  const peak = weekPeak(result.hourOfWeek);
  if (!peak) return t('draft.when_none');
  const end = (peak.fromHour + peak.hours) % 24;
  return t('draft.when', {
    from: format.integer(peak.fromHour),
    to: format.integer(end === 0 ? 24 : end),
    share: format.percent(peak.share, 0),
    even: format.percent(peak.hours / 24, 0),
  });
}

function targets({ result }: StepSources, t: Speak, format: Format): string {
  const { topShare } = studyFacts(result);
  if (!(topShare.of > 0)) return t('draft.targets_none');
  return t('draft.targets', {
    n: format.integer(topShare.targets),
    all: format.integer(result.targets.length),
    share: format.percent(topShare.count / topShare.of, 0),
  });
}

function proposal({ result, plan }: StepSources, t: Speak, format: Format): string {
  if (plan)
    return t('draft.proposal_patrol', {
      count: plan.zones.length,
      zones: format.integer(plan.zones.length),
      share: format.percent(plan.share.zones, 0),
    });
  const { topShare } = studyFacts(result);
  return t('draft.proposal', { n: format.integer(topShare.targets) });
}
