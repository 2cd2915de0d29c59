import type { Period } from '../../time/period.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { EffectInput } from './effect-input.ts';
import { LONGEST_WINDOW_DAYS } from './effect-input.ts';

/** Incidents of a target in some days; whole ones. */
export type TargetCounts = {
  readonly count: Float64Array;
  /** Of these: found by a patrol. */
  readonly found: Float64Array;
};

/** Rows whose window is too long to tell before from after. */
export function tooLongWindows({ incidents }: EffectInput): number {
  let count = 0;
  incidents.target.forEach((_, i) => (count += isTooLong(incidents, i) ? 1 : 0));
  return count;
}

/**
 * Incidents by target in a period. One that has a window counts whole where the middle of it lies: the exact
 * interval asks for whole counts. Windows above LONGEST_WINDOW_DAYS are left out.
 */
export function countByTarget({ incidents, targets }: EffectInput, period: Period): TargetCounts {
  const count = new Float64Array(targets.id.length);
  const found = new Float64Array(targets.id.length);
  incidents.target.forEach((target, i) => {
    const middle = middleOf(incidents, i);
    if (isTooLong(incidents, i) || middle < period.startMs || middle >= period.endMs) return;
    count[target] = f64(count, target) + 1;
    found[target] = f64(found, target) + (incidents.found[i] ?? 0);
  });
  return { count, found };
}

/** Incidents of the targets of each group between edges in time; group −1 is in none. */
export function countByMonth(
  { incidents }: EffectInput,
  groupOf: (target: number) => number,
  groups: number,
  edges: Float64Array,
): readonly Float64Array[] {
  const counts = Array.from({ length: groups }, () => new Float64Array(edges.length - 1));
  for (let i = 0; i < incidents.target.length; i += 1) {
    const group = counts[groupOf(u32(incidents.target, i))];
    if (!group || isTooLong(incidents, i)) continue;
    const month = monthAt(edges, middleOf(incidents, i));
    if (month >= 0) group[month] = f64(group, month) + 1;
  }
  return counts;
}

function monthAt(edges: Float64Array, ms: number): number {
  if (ms < (edges[0] ?? Infinity) || ms >= (edges.at(-1) ?? 0)) return -1;
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (f64(edges, middle) <= ms) low = middle;
    else high = middle;
  }
  return low;
}

function middleOf({ fromMs, toMs }: EffectInput['incidents'], i: number): number {
  return (f64(fromMs, i) + f64(toMs, i)) / 2;
}

function isTooLong({ fromMs, toMs }: EffectInput['incidents'], i: number): boolean {
  return f64(toMs, i) - f64(fromMs, i) > LONGEST_WINDOW_DAYS * DAY_MS;
}
