import type { TFunction } from 'i18next';
import type { PatrolAssessment } from '../core/patrol/assessment/assess-patrol.ts';
import { LONGEST_WINDOW_DAYS } from '../core/patrol/assessment/effect-input.ts';
import { LEAST_DAYS } from '../core/patrol/assessment/effect-periods.ts';
import { LEAST_BEFORE } from '../core/patrol/assessment/patrol-effect.ts';
import type { PatrolEffect, RatioOfRatios } from '../core/patrol/assessment/patrol-effect.ts';
import { ABSENT } from './format.ts';
import type { Format } from './format.ts';

export type PatrolLogWords = TFunction<'patrolLog'> | TFunction<readonly ['patrolLog']>;

type Counted = Extract<PatrolAssessment, { readonly status: 'counted' }>;
type Measured = Extract<PatrolEffect, { readonly status: 'measured' }>;

/** One sentence: did it work, or why that cannot be said. Chance and regression to the mean are given their due. */
export function effectSentence(
  answer: PatrolAssessment,
  t: PatrolLogWords,
  format: Format,
): string {
  if (answer.status !== 'counted') {
    return t(`effect.lead.${answer.status}`, {
      day: format.day(answer.day),
      days: LEAST_DAYS,
      since: format.day(answer.data.since),
      cutOff: format.day(answer.data.cutOff),
    });
  }
  const { effect, shrunk } = answer;
  if (effect.status === 'too-few') return t('effect.lead.too-few');
  const percent = format.percent(Math.abs(effect.ratio - 1), 0);
  const held = shrunk === null || shrunk.high < 1;
  if (effect.verdict === 'fewer' && !held) return t('effect.lead.fewer_not_shrunk', { percent });
  return t(`effect.lead.${effect.verdict}`, { percent });
}

/** What the sentence rests on, one plain line each; what is missing where nothing could be measured. */
export function effectLines(answer: Counted, t: PatrolLogWords, format: Format): readonly string[] {
  const { effect } = answer;
  const lines = effect.status === 'measured' ? measuredLines(answer, effect, t, format) : [];
  const short =
    effect.status === 'too-few'
      ? [
          ...effect.short.map((part) =>
            t(`effect.short.${part}`, {
              n: format.integer(answer.parts[part].before),
              least: LEAST_BEFORE[part],
            }),
          ),
          t('effect.what_to_do'),
        ]
      : [];
  return [...lines, ...short, ...dataLines(answer, t, format)];
}

/** Whether it moved next door: a quotient, and whether the ring alone tells. */
export function displacementText(answer: Counted, t: PatrolLogWords, format: Format): string {
  const { effect } = answer;
  const displacement = effect.status === 'measured' ? effect.displacement : null;
  if (!displacement || effect.status !== 'measured') return t('effect.displacement.unknown');
  const said = t(`effect.displacement.${displacement.reading}`, {
    n: format.decimal(displacement.quotient, 2),
  });
  const { ring } = effect;
  const unsure = ring !== null && ring.low <= 1 && ring.high >= 1;
  return unsure ? `${said} ${t('effect.displacement.unsure')}` : said;
}

/** The days held against each other. */
export function periodsText(answer: Counted, t: PatrolLogWords, format: Format): string {
  const { before, after, yearsBack } = answer;
  return t('effect.periods', {
    before: format.period(before.from, before.to),
    after: format.period(after.from, after.to),
    days_before: format.integer(before.days),
    days_after: format.integer(after.days),
    years: yearsBack,
  });
}

export function ratioValues({ ratio, low, high }: RatioOfRatios, format: Format) {
  return {
    ratio: ratioText(ratio, format),
    low: ratioText(low, format),
    high: ratioText(high, format),
  };
}

/** Two decimals, fewer for large ones; `—` where nothing bounds it. */
export function ratioText(value: number | null, format: Format): string {
  return value === null ? ABSENT : format.decimal(value, value < 10 ? 2 : 0);
}

function measuredLines(
  { shrunk, parts }: Counted,
  effect: Measured,
  t: PatrolLogWords,
  format: Format,
): readonly string[] {
  const count = (value: number): string => format.decimal(value, 0);
  const { averted, avertedLow, avertedHigh } = effect;
  const fewer = averted >= 0;
  const averting = {
    n: count(Math.abs(averted)),
    low: count(fewer ? avertedLow : -avertedHigh),
    high: count(fewer ? avertedHigh : -avertedLow),
  };
  return [
    t('effect.lines.ratio', {
      ...ratioValues(effect, format),
      exact_low: ratioText(effect.exact.low, format),
      exact_high: ratioText(effect.exact.high, format),
      p: format.rate(effect.exact.p),
    }),
    t(fewer ? 'effect.lines.averted' : 'effect.lines.not_averted', averting),
    ...(shrunk
      ? [
          t('effect.lines.shrunk', {
            expected: format.decimal(shrunk.expected),
            ...ratioValues(shrunk, format),
          }),
        ]
      : []),
    ...(parts.ring.before > 0 ? [t('effect.lines.both', ratioValues(effect.both, format))] : []),
  ];
}

function dataLines(
  { effect, foundByPatrol, dispersion, tooLong, zones }: Counted,
  t: PatrolLogWords,
  format: Format,
): readonly string[] {
  const unknown = zones.reduce((sum, zone) => sum + zone.unknown, 0);
  return [
    ...(foundByPatrol > 0 ? [t('effect.lines.found', { n: format.integer(foundByPatrol) })] : []),
    ...(effect.status === 'measured' && dispersion > 1.1
      ? [t('effect.lines.dispersion', { n: format.decimal(dispersion) })]
      : []),
    ...(tooLong > 0
      ? [t('effect.lines.too_long', { n: format.integer(tooLong), days: LONGEST_WINDOW_DAYS })]
      : []),
    ...(unknown > 0 ? [t('effect.lines.unknown', { n: format.integer(unknown) })] : []),
  ];
}
