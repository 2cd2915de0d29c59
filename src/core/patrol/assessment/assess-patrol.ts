import { neighbourDispersion } from '../../hotspots/when/dispersion.ts';
import { rateRatio } from '../../hotspots/when/rate-ratio.ts';
import type { RateRatio } from '../../hotspots/when/rate-ratio.ts';
import { f64 } from '../../geo/typed.ts';
import { monthBins } from '../../time/month-bins.ts';
import { periodOf } from '../../time/period.ts';
import type { Period } from '../../time/period.ts';
import { DAY_MS, addDays, addMonths } from '../../time/vietnam-time.ts';
import { comparisonAreas } from './comparison-areas.ts';
import type { ComparisonArea } from './comparison-areas.ts';
import { countByMonth, countByTarget, tooLongWindows } from './effect-counts.ts';
import { effectPeriods } from './effect-periods.ts';
import type { EffectInput, EffectOptions } from './effect-input.ts';
import { PART, effectParts } from './effect-parts.ts';
import type { EffectParts } from './effect-parts.ts';
import { expectedBefore, shrunkEffect } from './expected-before.ts';
import type { ShrunkEffect } from './expected-before.ts';
import { patrolEffect } from './patrol-effect.ts';
import type { PatrolCounts, PatrolEffect } from './patrol-effect.ts';

export const EFFECT_PARTS = ['zone', 'ring', 'comparison'] as const;
export type EffectPart = (typeof EFFECT_PARTS)[number];

export type Days = { readonly from: string; readonly to: string; readonly days: number };

export type PartFigures = {
  readonly before: number;
  readonly after: number;
  readonly km: number;
  /** Sites and posts. */
  readonly points: number;
  /** After against before in this part alone, exact interval. */
  readonly plain: Pick<RateRatio, 'ratio' | 'low' | 'high' | 'verdict'>;
};

/** Whether patrols worked, with everything it rests on. Plain JSON. */
export type PatrolAssessment = {
  readonly options: EffectOptions;
} & (
  | {
      /** Nothing can be counted. `day`: what day the data would have to reach. */
      readonly status: 'no-zones' | 'not-yet' | 'after-too-short' | 'no-before';
      readonly day: string;
      readonly data: { readonly since: string; readonly cutOff: string };
    }
  | {
      readonly status: 'counted';
      readonly after: Days;
      readonly before: Days;
      readonly yearsBack: number;
      readonly parts: Readonly<Record<EffectPart, PartFigures>>;
      readonly effect: PatrolEffect;
      /** Beside what regression to the mean alone would give; null when it cannot be told. */
      readonly shrunk: ShrunkEffect | null;
      /** How many times as much as Poisson the comparison's months vary. */
      readonly dispersion: number;
      /** In the zones during patrols: found by the patrols themselves. */
      readonly foundByPatrol: number;
      /** Left out everywhere: when they happened is too little known. */
      readonly tooLong: number;
      readonly zones: readonly ZoneFigures[];
      /** Most alike first. */
      readonly areas: readonly ComparisonArea[];
      /** Calendar months from the first day before to the last after. */
      readonly months: readonly MonthFigures[];
    }
);

export type ZoneFigures = {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly km: number;
  /** Sections it names that the data no longer has. */
  readonly unknown: number;
};

export type MonthFigures = { readonly month: string } & Readonly<Record<EffectPart, number>>;

/**
 * Before and after patrols in the zones, in the ring around them and in like communes, in periods of the same
 * length and season; says what is missing rather than give a figure. O(incidents + targets log zones).
 */
export function assessPatrol(input: EffectInput, options: EffectOptions): PatrolAssessment {
  const parts = effectParts(input, options);
  const periods = effectPeriods(options.since, options.until, input.data);
  if (!parts.part.includes(PART.zone)) {
    return { options, status: 'no-zones', day: options.since, data: input.data };
  }
  if (periods.status !== 'found') {
    return { options, status: periods.status, day: periods.from, data: input.data };
  }
  const { before, after, yearsBack } = periods;
  const history = yearsBefore(options.since, input.data.since) ?? before;
  const [had, has] = [countByTarget(input, before), countByTarget(input, after)];
  const past = countByTarget(input, history);
  const areas = comparisonAreas(
    input,
    parts,
    { before: had.count, after: has.count, history: past.count, historyYears: history.years },
    options.comparison,
  );
  const partOf = partFinder(input, parts, areas);
  const figures = (part: number): PartFigures =>
    partFigures(input, (target) => partOf(target) === part, had.count, has.count, before, after);
  const all = { zone: figures(0), ring: figures(1), comparison: figures(2) };
  const dispersion = historyDispersion(input, partOf, history);
  const expected = expectedBefore(
    input,
    past.count,
    (target) => partOf(target) === 0,
    history.years,
  );
  const compared = {
    before: all.comparison.before,
    after: all.comparison.after,
    history: sumOver(past.count, (target) => partOf(target) === 2),
  };
  return {
    options,
    status: 'counted',
    after: daysOf(after),
    before: daysOf(before),
    yearsBack,
    parts: all,
    effect: patrolEffect(countsOf(all), dispersion),
    shrunk: shrunkEffect(all.zone.after, expected, compared, dispersion),
    dispersion,
    foundByPatrol: sumOver(has.found, (target) => partOf(target) === 0),
    tooLong: tooLongWindows(input),
    zones: zoneFigures(input, parts, options, had.count, has.count),
    areas,
    months: monthsOf(input, partOf, before.from, after.to),
  };
}

/** Farther back things were different. */
const MOST_HISTORY_YEARS = 5;

function yearsBefore(since: string, dataSince: string): Period | null {
  const earliest = addMonths(since, -12 * MOST_HISTORY_YEARS);
  return periodOf(earliest > dataSince ? earliest : dataSince, addDays(since, -1));
}

function countsOf(parts: Readonly<Record<EffectPart, PartFigures>>): PatrolCounts {
  const pair = ({ before, after }: PartFigures) => ({ before, after });
  return { zone: pair(parts.zone), ring: pair(parts.ring), comparison: pair(parts.comparison) };
}

/** Place in EFFECT_PARTS of each target, −1 in none. */
function partFinder(
  { targets, areas: { code } }: EffectInput,
  { part }: EffectParts,
  areas: readonly ComparisonArea[],
): (target: number) => number {
  const chosen = new Set(areas.flatMap((one) => (one.chosen ? [one.code] : [])));
  const whole = chosen.has('');
  return (target) => {
    if (targets.planned[target] === 1) return -1;
    if (part[target] === PART.zone) return 0;
    if (part[target] === PART.ring) return 1;
    const area = targets.area[target] ?? -1;
    return whole || chosen.has(code[area] ?? '\u0000') ? 2 : -1;
  };
}

function partFigures(
  { targets }: EffectInput,
  isIn: (target: number) => boolean,
  had: Float64Array,
  has: Float64Array,
  before: Period,
  after: Period,
): PartFigures {
  const counts = { before: sumOver(had, isIn), after: sumOver(has, isIn) };
  const isCable = (target: number): boolean => isIn(target) && targets.kind[target] === 0;
  const isPoint = (target: number): boolean => isIn(target) && targets.kind[target] !== 0;
  const { ratio, low, high, verdict } = rateRatio(
    counts.after,
    after.days,
    counts.before,
    before.days,
  );
  return {
    ...counts,
    km: sumOver(targets.size, isCable),
    points: sumOver(targets.size, isPoint),
    plain: { ratio, low, high, verdict },
  };
}

function zoneFigures(
  { targets }: EffectInput,
  { zone, unknown }: EffectParts,
  { zones }: EffectOptions,
  had: Float64Array,
  has: Float64Array,
): readonly ZoneFigures[] {
  return zones.map(({ name }, number) => {
    const isIn = (target: number): boolean => zone[target] === number;
    const isCable = (target: number): boolean => isIn(target) && targets.kind[target] === 0;
    return {
      name,
      before: sumOver(had, isIn),
      after: sumOver(has, isIn),
      km: sumOver(targets.size, isCable),
      unknown: unknown[number] ?? 0,
    };
  });
}

/** Of the comparison's months before patrols; 1 where they are too few to tell. */
function historyDispersion(
  input: EffectInput,
  partOf: (target: number) => number,
  history: Period,
): number {
  const { edges } = monthBins(history.from, history.to);
  const cut = edges.map((edge) => Math.min(Math.max(edge, history.startMs), history.endMs));
  const [, , comparison] = countByMonth(input, partOf, EFFECT_PARTS.length, cut);
  const days = Float64Array.from(
    { length: Math.max(0, cut.length - 1) },
    (_, i) => (f64(cut, i + 1) - f64(cut, i)) / DAY_MS,
  );
  return comparison ? neighbourDispersion(comparison, days) : 1;
}

function monthsOf(
  input: EffectInput,
  partOf: (target: number) => number,
  from: string,
  to: string,
): readonly MonthFigures[] {
  const { months, edges } = monthBins(from, to);
  const [zone, ring, comparison] = countByMonth(input, partOf, EFFECT_PARTS.length, edges);
  return months.map((month, i) => ({
    month,
    zone: zone?.[i] ?? 0,
    ring: ring?.[i] ?? 0,
    comparison: comparison?.[i] ?? 0,
  }));
}

function daysOf({ from, to, days }: Period): Days {
  return { from, to, days };
}

function sumOver(values: Float64Array, counted: (target: number) => boolean): number {
  let sum = 0;
  values.forEach((value, target) => (sum += counted(target) ? value : 0));
  return sum;
}
