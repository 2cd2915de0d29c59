import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import { benjaminiHochberg } from '../local-statistics/benjamini-hochberg.ts';
import { mannKendall } from '../trend/mann-kendall.ts';
import type { BinFigures } from './bin-figures.ts';
import { EMERGING_PATTERNS, emergingClass } from './emerging-class.ts';

/** Fewer time steps tell no pattern (as Esri's tool asks). */
export const LEAST_STEPS = 10;

export type Emerging = {
  /** By unit and step (unit × steps + step): 1 hot, −1 cold, 0 neither, after control of false discoveries. */
  readonly state: Int8Array;
  /** By unit: place in EMERGING_PATTERNS, and 1 hot, −1 cold. */
  readonly pattern: Uint8Array;
  readonly sign: Int8Array;
  /** Mann–Kendall of the z of a unit over time, ties corrected; of units with a bin that stands out. */
  readonly trendZ: Float64Array;
  readonly trendP: Float64Array;
  /** Why no pattern can be told. */
  readonly issues: readonly Issue[];
};

/**
 * How do hot and cold spots come and go? A bin stands out when its q, Benjamini–Hochberg over all bins, is at
 * most `alpha`; Mann–Kendall over the z of each unit tells its trend (p ≤ `alpha`); from these the patterns
 * of `emergingClass`. Fewer than LEAST_STEPS steps, or bins without a statistic: an issue, no patterns.
 * O(bins log bins + units that stand out × steps²).
 */
export async function emergingHotspots(
  { z, p, issues }: BinFigures,
  steps: number,
  alpha: number,
  ctx: RunContext,
): Promise<Emerging> {
  const units = steps > 0 ? z.length / steps : 0;
  const found = noPattern(units, z.length, [...stepsIssues(steps), ...issues]);
  if (found.issues.length > 0) return found;
  const q = benjaminiHochberg(p);
  const state = Int8Array.from(z, (value, bin) => (f64(q, bin) <= alpha ? Math.sign(value) : 0));
  for (let unit = 0; unit < units; unit += 1) {
    if (unit % 64 === 0) await ctx.breathe();
    const own = state.subarray(unit * steps, (unit + 1) * steps);
    if (own.every((one) => one === 0)) continue;
    const trend = mannKendall(z.subarray(unit * steps, (unit + 1) * steps));
    const { pattern, sign } = emergingClass(own, trend.p <= alpha ? signOf(trend.z) : 0);
    found.pattern[unit] = EMERGING_PATTERNS.indexOf(pattern);
    found.sign[unit] = sign;
    found.trendZ[unit] = trend.z;
    found.trendP[unit] = trend.p;
  }
  return { ...found, state };
}

function stepsIssues(steps: number): readonly Issue[] {
  if (steps >= LEAST_STEPS) return [];
  const context = { count: steps, least: LEAST_STEPS };
  return [{ code: 'clusters.few-steps', severity: 'warning', context }];
}

export function signOf(z: number): -1 | 0 | 1 {
  return z > 0 ? 1 : z < 0 ? -1 : 0;
}

function noPattern(units: number, bins: number, issues: readonly Issue[]): Emerging {
  return {
    state: new Int8Array(bins),
    pattern: new Uint8Array(units),
    sign: new Int8Array(units),
    trendZ: new Float64Array(units),
    trendP: new Float64Array(units).fill(1),
    issues,
  };
}
