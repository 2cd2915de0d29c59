import { sum } from '../../basics/sum.ts';
import { f64, u32 } from '../../geo/typed.ts';

/** Units of an area or network; equal lengths, nothing negative. */
export type Prediction = {
  /** What the forecast gives each unit; only the order counts. */
  readonly risk: Float64Array;
  /** Incidents that then happened there. */
  readonly hits: Float64Array;
  /** Area or km of each unit. */
  readonly size: Float64Array;
  /** Incidents there while the forecast was made; for RRI. */
  readonly before?: Float64Array;
};

export type Coverage = {
  readonly units: number;
  /** Size flagged over all size. */
  readonly share: number;
  readonly hits: number;
  /** n / N, 0 when nothing happened. */
  readonly hitRate: number;
  /** Hit rate over share of size: 1 is what flagging at random gives. */
  readonly pai: number;
  /** Hits of the units that had most per size, taken to the same share. */
  readonly bestHits: number;
  /** PAI over the best PAI, by the units that had most: 0 … 1. */
  readonly peiStar: number;
  /** (hits / hits before) / (all / all before); absent where nothing was before. */
  readonly rri?: number;
};

/** Shares of size are compared to this: 0.1 + 0.2 of ten units is three units. */
const ROUNDING = 1e-9;

/**
 * How much of what happened lay in the units a forecast put first? Units are taken by falling risk (ties in
 * the order given) while their size is at most `share` of all size. Hit rate n/N; PAI (n/N)/(a/A), Chainey
 * et al. 2008; PEI* = PAI / PAI of the units with most hits per size taken the same way, Hunt 2016; RRI
 * (n_after/n_before)/(N_after/N_before), Levine 2008. PAI grows as the share shrinks: compare at equal
 * shares only. No units flagged, or nothing happened: figures 0. O(u log u).
 */
export function accuracyAt(prediction: Prediction, share: number): Coverage {
  const { risk, hits, size, before } = prediction;
  const all = sum(size);
  const flagged = firstUnits(fallingBy(risk), size, share * all);
  const dense = hits.map((count, unit) => (f64(size, unit) > 0 ? count / f64(size, unit) : 0));
  const best = firstUnits(fallingBy(dense), size, share * all);
  const [found, total] = [sumOf(hits, flagged), sum(hits)];
  const [part, bestPart] = [sumOf(size, flagged) / all, sumOf(size, best) / all];
  const bestHits = sumOf(hits, best);
  const pai = ratio(ratio(found, total), part);
  const bestPai = ratio(ratio(bestHits, total), bestPart);
  const coverage = { units: flagged.length, share: all > 0 ? part : 0, hits: found, bestHits };
  const figures = { ...coverage, hitRate: ratio(found, total), pai, peiStar: ratio(pai, bestPai) };
  const earlier = before ? sumOf(before, flagged) : 0;
  if (!before || !(earlier > 0) || !(total > 0)) return figures;
  return { ...figures, rri: found / earlier / (total / sum(before)) };
}

/**
 * Area under the curve of hit rate over share of size, every share from 0 to 1; ½ is what chance gives.
 * Units of equal risk are taken together (mid-rank), so the order of ties does not matter. Nothing
 * happened, or no size: ½.
 */
export function surveillanceAuc({ risk, hits, size }: Prediction): number {
  const [total, all] = [sum(hits), sum(size)];
  if (!(total > 0) || !(all > 0)) return 0.5;
  const falling = fallingBy(risk);
  let [area, found] = [0, 0];
  for (let from = 0; from < falling.length;) {
    const level = f64(risk, u32(falling, from));
    let [groupHits, groupSize] = [0, 0];
    for (; from < falling.length && f64(risk, u32(falling, from)) === level; from += 1) {
      groupHits += f64(hits, u32(falling, from));
      groupSize += f64(size, u32(falling, from));
    }
    area += groupSize * (found + groupHits / 2);
    found += groupHits;
  }
  return area / (total * all);
}

function fallingBy(values: Float64Array): Uint32Array {
  const units = Uint32Array.from(values.keys());
  return units.toSorted((a, b) => f64(values, b) - f64(values, a) || a - b);
}

function firstUnits(order: Uint32Array, size: Float64Array, most: number): Uint32Array {
  let taken = 0;
  let units = 0;
  while (units < order.length) {
    taken += f64(size, u32(order, units));
    if (taken > most * (1 + ROUNDING)) break;
    units += 1;
  }
  return order.subarray(0, units);
}

function sumOf(values: Float64Array, units: Uint32Array): number {
  return units.reduce((total, unit) => total + f64(values, unit), 0);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
