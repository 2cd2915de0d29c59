import { sum } from '../basics/sum.ts';
import type { Random } from '../basics/random.ts';
import { DIAGONAL, incidentsWithin, lengthHolding, observedCurve } from './concentration.ts';
import type { ConcentrationPoint } from './concentration.ts';

/** Where the curve of chance lies in 95 of 100 draws, at even steps of length. */
export type ChanceBand = {
  readonly low: readonly ConcentrationPoint[];
  readonly high: readonly ConcentrationPoint[];
  /** Share of the length that holds four fifths of the incidents: 95 % interval. */
  readonly holding80: { readonly low: number; readonly high: number };
};

const BAND_STEPS = 50;

/**
 * How far the curve of chance itself varies: as many incidents (rounded) thrown evenly along the network,
 * `draws` times. An observed curve above the band is concentrated beyond chance. Nothing counted: the
 * diagonal. O(draws × incidents × log pieces).
 */
export function chanceBand(
  lengthKm: Float64Array,
  total: number,
  draws: number,
  random: Random,
): ChanceBand {
  const thrown = Math.round(total);
  const km = sum(lengthKm);
  if (thrown <= 0 || km <= 0) {
    return { low: DIAGONAL, high: DIAGONAL, holding80: { low: 0.8, high: 0.8 } };
  }
  const upTo = new Float64Array(lengthKm.length);
  lengthKm.reduce((before, own, piece) => (upTo[piece] = before + own), 0);
  const curves = Array.from({ length: draws }, () => {
    const count = new Float64Array(lengthKm.length);
    for (let i = 0; i < thrown; i += 1) {
      const piece = pieceAt(upTo, random() * km);
      count[piece] = (count[piece] ?? 0) + 1;
    }
    return observedCurve(count, lengthKm, thrown, km);
  });
  const steps = Array.from({ length: BAND_STEPS + 1 }, (_, step) => step / BAND_STEPS);
  const bound = (share: number): ConcentrationPoint[] =>
    steps.map((length) => ({
      length,
      incidents: quantile(
        curves.map((curve) => incidentsWithin(curve, length)),
        share,
      ),
    }));
  const holding = curves.map((curve) => lengthHolding(curve, 0.8));
  return {
    low: bound(0.025),
    high: bound(0.975),
    holding80: { low: quantile(holding, 0.025), high: quantile(holding, 0.975) },
  };
}

/** First piece that ends beyond a place. */
function pieceAt(upTo: Float64Array, place: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
