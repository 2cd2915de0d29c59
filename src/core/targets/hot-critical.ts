import { orderStatistic } from '../basics/order-statistic.ts';
import { workThrough } from '../basics/sliced.ts';
import type { Sliced } from '../basics/sliced.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { StudyResult } from '../study/study-result.ts';

/** What "goes dark" is counted in. `consequence` is the score's own scale, which also knows post offices. */
export const DARK_MEASURES = ['subscribers', 'sites', 'consequence'] as const;
export type DarkMeasure = (typeof DARK_MEASURES)[number];

/** hot and critical; hot only; critical only; neither. */
export const MATRIX_FIELDS = ['protect', 'patrol', 'harden', 'watch'] as const;
export type MatrixField = (typeof MATRIX_FIELDS)[number];

/** In no field: planned, nothing can have happened to it yet. */
export const NO_FIELD = 255;

/** From this multiple of its family's mean on a target is hot. */
export const HOT_FROM = 2;

/** From this consequence (0…1) on a target is critical. */
const CONSEQUENCE_FROM = 0.5;

/** So many targets are placed between two rests. */
const TARGETS_PER_STEP = 2 ** 15;

type Judged = Pick<StudyResult, 'targets' | 'families' | 'criticality' | 'components'>;

export type HotCritical = {
  readonly measure: DarkMeasure;
  /** Local rate as a multiple of the mean of the target's family; 0 where the family has no incident. */
  readonly hot: Float64Array;
  /** What goes dark with the target. */
  readonly dark: Float64Array;
  readonly hotFrom: number;
  readonly darkFrom: number;
  /** Index into MATRIX_FIELDS, or NO_FIELD. */
  readonly field: Uint8Array;
  /** Targets by field, in the order of MATRIX_FIELDS. */
  readonly counts: readonly number[];
  /** Targets in no field. */
  readonly planned: number;
  /** Families without an incident in the period: their targets cannot be hot. */
  readonly quietKinds: readonly (typeof TARGET_KINDS)[number][];
};

/**
 * Which targets are hot, which are critical, which are both: the matrix a planner starts from.
 *
 * hot = local rate ÷ mean rate of the family (what the likelihood is made from), from HOT_FROM on;
 * critical = what one failure takes from service, from a round number near the upper quartile of the
 * targets that take anything. It depends on the network alone, so a new period moves no target up or
 * down. O(n log n). No targets: no field.
 */
export function hotCritical(result: Judged, measure: DarkMeasure): HotCritical {
  return workThrough(hotCriticalSliced(result, measure));
}

/** The same, with rests: 200,000 targets take longer than a frame. */
export function* hotCriticalSliced(result: Judged, measure: DarkMeasure): Sliced<HotCritical> {
  const { targets, families, criticality, components } = result;
  const mean = TARGET_KINDS.map(
    (kind) => families.find((family) => family.kind === kind)?.meanRate ?? 0,
  );
  const dark = measure === 'consequence' ? components.consequence : criticality[measure];
  const darkFrom =
    measure === 'consequence' ? CONSEQUENCE_FROM : yield* darkBreak(dark, targets.planned);
  yield;
  const hot = new Float64Array(targets.length);
  const field = new Uint8Array(targets.length).fill(NO_FIELD);
  const counts = MATRIX_FIELDS.map(() => 0);
  for (let target = 0; target < targets.length; target += 1) {
    if (target % TARGETS_PER_STEP === TARGETS_PER_STEP - 1) yield;
    const usual = mean[targets.kind[target] ?? 0] ?? 0;
    hot[target] = usual > 0 ? (targets.localRate[target] ?? 0) / usual : 0;
    if (targets.planned[target] === 1) continue;
    const isHot = (hot[target] ?? 0) >= HOT_FROM;
    const isCritical = (dark[target] ?? 0) >= darkFrom;
    const place = (isHot ? 0 : 2) + (isCritical ? 0 : 1);
    field[target] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return {
    measure,
    hot,
    dark,
    hotFrom: HOT_FROM,
    darkFrom,
    field,
    counts,
    planned: targets.length - counts.reduce((sum, count) => sum + count, 0),
    quietKinds: families.filter(({ meanRate }) => !(meanRate > 0)).map(({ kind }) => kind),
  };
}

/** 1, 2 or 5 times a power of ten, nearest (by ratio) to the upper quartile of the positive values; ≥ 1. */
function* darkBreak(dark: Float64Array, planned: Uint8Array): Sliced<number> {
  const positive = positiveOf(dark, planned);
  if (positive.length === 0) return 1;
  yield;
  const quartile = orderStatistic(positive, Math.floor(0.75 * (positive.length - 1)));
  return Math.max(1, roundNumber(quartile));
}

function positiveOf(values: Float64Array, planned: Uint8Array): Float64Array {
  const positive = new Float64Array(values.length);
  let count = 0;
  for (let target = 0; target < values.length; target += 1) {
    const value = values[target] as number;
    if (!(value > 0) || planned[target] === 1) continue;
    positive[count] = value;
    count += 1;
  }
  return positive.subarray(0, count);
}

function roundNumber(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const candidates = [1, 2, 5, 10].map((step) => step * power);
  const distance = (candidate: number): number => Math.abs(Math.log(candidate / value));
  return candidates.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}
