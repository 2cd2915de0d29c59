import type { RateFit } from '../hotspots/rates/gamma-poisson.ts';
import { gammaQuantile } from '../hotspots/rates/gamma-quantile.ts';
import {
  nextPrime,
  quantileTable,
  shuffleOf,
  stepBack,
  trialKeys,
} from '../risk/rank-stability/chance.ts';
import type { ScoreTrials } from '../risk/rank-stability/score-trials.ts';

/**
 * Draws of every unit's rate from its Gamma posterior: equally likely values of the distribution, in an
 * order of its own for each unit, so that each unit's draws have its mean and quantiles exactly. What a unit
 * gets in a trial depends on seed, trial and unit alone. Tables are made once per shape that can reach the
 * list.
 */
export function rateTrials(
  { alpha, beta }: RateFit,
  counts: Float64Array,
  exposures: Float64Array,
  trials: number,
  seed: number,
): ScoreTrials {
  const prime = nextPrime(trials);
  const [orderSeed = 0] = trialKeys(`rate orders ${seed}`, 1);
  const tables = new Map<number, Float64Array>();
  const highest = new Map<number, number>();
  const shapeOf = (unit: number): number => alpha + (counts[unit] ?? 0);
  const scaleOf = (unit: number): number => beta + (exposures[unit] ?? 0);
  const tableOf = (shape: number): Float64Array => {
    const known = tables.get(shape);
    if (known) return known;
    const made = quantileTable((p) => gammaQuantile(shape, p), shape, prime);
    tables.set(shape, made);
    return made;
  };
  /** Above every value of the table, which is scaled by little to keep its mean. */
  const boundOf = (shape: number): number => {
    const known = highest.get(shape);
    if (known !== undefined) return known;
    const made = 1.1 * gammaQuantile(shape, 1 - 0.4 / prime);
    highest.set(shape, made);
    return made;
  };
  return {
    count: trials,
    most: (unit) => boundOf(shapeOf(unit)) / scaleOf(unit),
    fill: (unit, least, { trial, score }) => {
      const table = tableOf(shapeOf(unit));
      const { step, first } = shuffleOf(orderSeed, unit, prime);
      const back = stepBack(step, prime);
      let written = 0;
      for (let place = prime - 1; place >= 0; place -= 1) {
        const value = Math.fround((table[place] ?? 0) / scaleOf(unit));
        if (value < least) break;
        const which = ((place - first + prime) * back) % prime;
        if (which >= trials) continue;
        trial[written] = which;
        score[written] = value;
        written += 1;
      }
      return written;
    },
  };
}
