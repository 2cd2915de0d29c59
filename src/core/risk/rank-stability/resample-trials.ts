import { TARGET_KINDS } from '../../study/study-result.ts';
import { repeatOf } from '../../targets/components/repeat.ts';
import { pointsOf } from '../../targets/score.ts';
import { poissonTable, tablePlace, trialKeys } from './chance.ts';
import { linkTotals } from './evidence.ts';
import { heldPoints } from './held-points.ts';
import { likelihoodAt } from './likelihood-at.ts';
import { addLinks } from './link-sums.ts';
import type { ScoreTrials } from './score-trials.ts';
import type { TrialInput } from './trial-input.ts';

/**
 * Scores had other incidents been reported: each counted incident is taken Poisson(1) times (bootstrap),
 * through the events around a target and the mean of its family to the likelihood, and through the last 12
 * months to the repeat component. How widely the rates of a family spread (the prior's shape) is held, its
 * mean follows the resample; so is how the kernel carries an incident along the cable.
 */
export function resampleTrials(input: TrialInput, count: number, seed: number): ScoreTrials {
  const { kind, evidence } = input;
  const { around, recent, known, exposure } = evidence;
  const points = pointsOf(input.weights);
  const held = heldPoints(input, ['vulnerability', 'consequence', 'protection_class']);
  const table = poissonTable();
  const keys = trialKeys(`incidents ${seed}`, count);
  const family = TARGET_KINDS.map((id) => input.families.find((one) => one.kind === id));
  const means = TARGET_KINDS.map((_, at) => resampledMeans(input, at, keys, table));
  const lowest = means.map((mean) => lowestPositive(mean));
  const [events, lately] = [new Float64Array(count), new Float64Array(count)];
  const scoreAt = (target: number, mean: number, near: number, late: number): number => {
    const one = family[kind[target] ?? 0];
    let likelihood = 0;
    if (one && mean > 0) {
      const under = one.beta * one.meanRate + (exposure[target] ?? 0) * mean;
      likelihood = likelihoodAt(one.fallback ? 1 : (one.alpha + near) / under);
    }
    return (held[target] ?? 0) + points.likelihood * likelihood + points.repeat * repeatOf(late);
  };
  const [aroundTotal, recentTotal] = [linkTotals(around), linkTotals(recent)];
  const mostTimes = table.at(-1) ?? 0;
  return {
    count,
    fill: (target, _least, { trial, score }) => {
      events.fill(known[target] ?? 0);
      addLinks(around, target, keys, table, events);
      lately.fill(0);
      addLinks(recent, target, keys, table, lately);
      const mean = means[kind[target] ?? 0];
      for (let which = 0; which < count; which += 1) {
        trial[which] = which;
        score[which] = scoreAt(target, mean?.[which] ?? 0, events[which] ?? 0, lately[which] ?? 0);
      }
      return count;
    },
    most: (target) =>
      scoreAt(
        target,
        lowest[kind[target] ?? 0] ?? 0,
        (known[target] ?? 0) + mostTimes * (aroundTotal[target] ?? 0),
        mostTimes * (recentTotal[target] ?? 0),
      ) *
      (1 + 1e-12),
  };
}

/** Mean rate of a family in each resample. */
function resampledMeans(
  { evidence, families }: TrialInput,
  kind: number,
  keys: Uint32Array,
  table: Float64Array,
): Float64Array {
  const exposure = families.find((one) => one.kind === TARGET_KINDS[kind])?.exposure ?? 0;
  const struck = [...evidence.family.keys()].filter((at) => evidence.family[at] === kind);
  return Float64Array.from(keys, (key) => {
    let taken = 0;
    for (const incident of struck) {
      taken += (evidence.weight[incident] ?? 0) * (table[tablePlace(key, incident)] ?? 0);
    }
    return exposure > 0 ? taken / exposure : 0;
  });
}

function lowestPositive(values: Float64Array): number {
  const least = values.reduce((low, value) => (value > 0 ? Math.min(low, value) : low), Infinity);
  return least === Infinity ? 0 : least;
}
