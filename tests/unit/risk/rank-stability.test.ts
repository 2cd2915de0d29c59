import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { gammaQuantile } from '../../../src/core/hotspots/rates/gamma-quantile.ts';
import { countRanks } from '../../../src/core/risk/rank-stability/count-ranks.ts';
import { linksByTarget } from '../../../src/core/risk/rank-stability/evidence.ts';
import type { LinkDraft } from '../../../src/core/risk/rank-stability/evidence.ts';
import { posteriorTrials } from '../../../src/core/risk/rank-stability/posterior-trials.ts';
import { rankStability } from '../../../src/core/risk/rank-stability/rank-stability.ts';
import type { RankStabilityInput } from '../../../src/core/risk/rank-stability/rank-stability.ts';
import { resampleTrials } from '../../../src/core/risk/rank-stability/resample-trials.ts';
import type { ScoreTrials } from '../../../src/core/risk/rank-stability/score-trials.ts';
import {
  STABILITY_BADGES,
  stabilityBadge,
} from '../../../src/core/risk/rank-stability/stability-badge.ts';
import { DEFAULT_STABILITY } from '../../../src/core/risk/rank-stability/stability-options.ts';
import { weightTrials } from '../../../src/core/risk/rank-stability/weight-trials.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/study/study-config.ts';
import { rankFalling } from '../../../src/core/targets/rank.ts';
import { likelihoodOf } from '../../../src/core/targets/components/likelihood.ts';
import { repeatOf } from '../../../src/core/targets/components/repeat.ts';
import { quietContext } from '../../support/quiet-context.ts';

const YEARS = 3;
const ALPHA = 0.5;
const BETA = 5;
const MEAN = ALPHA / BETA;

/** Sites with so many incidents each, all lately, and so much consequence; a fitted family. */
function sites(
  counts: readonly number[],
  consequence: readonly number[] = counts.map(() => 0.5),
  fallback = false,
): RankStabilityInput {
  const length = counts.length;
  const draft: LinkDraft = { target: [], incident: [], value: [] };
  let incidents = 0;
  counts.forEach((count, target) => {
    for (let i = 0; i < count; i += 1) {
      draft.target.push(target);
      draft.incident.push(incidents);
      draft.value.push(1);
      incidents += 1;
    }
  });
  const links = linksByTarget(draft, length);
  const rate = (count: number): number => (fallback ? MEAN : (ALPHA + count) / (BETA + YEARS));
  return {
    kind: new Uint8Array(length).fill(1),
    tieOrder: Uint32Array.from({ length }, (_, at) => at),
    weights: DEFAULT_WEIGHTS,
    families: [
      {
        kind: 'bts_site',
        targets: length,
        planned: 0,
        count: incidents,
        exposure: length * YEARS,
        meanRate: MEAN,
        alpha: ALPHA,
        beta: BETA,
        fallback,
      },
    ],
    components: {
      likelihood: Float64Array.from(counts, (count) => likelihoodOf(rate(count), MEAN)),
      repeat: Float64Array.from(counts, repeatOf),
      vulnerability: new Float64Array(length).fill(0.5),
      consequence: Float64Array.from(consequence),
      protection_class: new Float64Array(length),
    },
    evidence: {
      incidents,
      weight: new Float64Array(incidents).fill(1),
      family: new Int8Array(incidents).fill(1),
      around: links,
      recent: links,
      known: new Float64Array(length),
      exposure: new Float64Array(length).fill(YEARS),
    },
  };
}

const stability = (input: RankStabilityInput, change: object = {}) =>
  rankStability(input, { ...DEFAULT_STABILITY, ...change }, quietContext());

const badgeOf = (badge: number | undefined) => STABILITY_BADGES[badge ?? 0];

/** Scores of one target in all trials. */
function scoresOf(trials: ScoreTrials, target: number): Float32Array {
  const room = { trial: new Uint32Array(trials.count), score: new Float32Array(trials.count) };
  const all = new Float32Array(trials.count);
  const written = trials.fill(target, -1, room);
  expect(written).toBe(trials.count);
  for (let at = 0; at < written; at += 1) all[room.trial[at] ?? 0] = room.score[at] ?? 0;
  return all;
}

const counted = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });

describe('how sure a rank is', () => {
  it('is certain for a clear winner', async () => {
    const counts = [40, ...Array.from({ length: 60 }, () => 0)];
    const found = await stability(sites(counts, [1, ...counts.slice(1).map(() => 0)]), { top: 1 });
    expect([found.pTop[0], found.keptByWeights[0], found.keptByResampling[0]]).toEqual([1, 1, 1]);
    expect([found.rankLow[0], found.rankMedian[0], found.rankHigh[0]]).toEqual([1, 1, 1]);
    expect(badgeOf(found.badge[0])).toBe('firm');
  });

  it('is split evenly among targets nothing tells apart', async () => {
    const found = await stability(sites(Array.from({ length: 40 }, () => 1)), { draws: 4000 });
    for (const share of found.pTop) expect(share).toBeCloseTo(10 / 40, 1);
    expect(badgeOf(found.badge[0])).toBe('open');
  });

  it('keeps the order of the ids between equal targets that no trial moves', async () => {
    const found = await stability(
      sites(
        Array.from({ length: 30 }, () => 0),
        undefined,
        true,
      ),
    );
    expect([...found.keptByWeights]).toEqual(
      Array.from({ length: 30 }, (_, at) => (at < 10 ? 1 : 0)),
    );
    expect([...found.pTop]).toEqual([...found.keptByWeights]);
    expect([...found.rankHigh]).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });

  it('fills every place of the list exactly once in every trial', async () => {
    await fc.assert(
      fc.asyncProperty(counted, fc.integer({ min: 1, max: 12 }), async (counts, top) => {
        const found = await stability(sites(counts), { top, draws: 200, resamples: 150 });
        const places = Math.min(top, counts.length);
        for (const shares of [found.pTop, found.keptByWeights, found.keptByResampling]) {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(places, 9);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        }
        found.rankLow.forEach((low, at) => {
          expect(low).toBeLessThanOrEqual(found.rankMedian[at] ?? 0);
          expect(found.rankMedian[at]).toBeLessThanOrEqual(found.rankHigh[at] ?? 0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same bytes for the same seed, others for another', async () => {
    const input = sites([3, 2, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    const once = await stability(input, { top: 3 });
    expect(await stability(input, { top: 3 })).toEqual(once);
    expect((await stability(input, { top: 3, seed: 2 })).pTop).not.toEqual(once.pTop);
  });

  it('says nothing about no targets', async () => {
    const found = await stability(sites([]));
    expect([found.pTop.length, found.rankLow.length, found.badge.length]).toEqual([0, 0, 0]);
  });

  it('stops when it is cancelled', async () => {
    const cancelled = AbortSignal.abort(new Error('enough'));
    const run = rankStability(sites([1, 2]), DEFAULT_STABILITY, quietContext(cancelled));
    await expect(run).rejects.toThrow('enough');
  });
});

describe('counting ranks', () => {
  it('leaves out only what can never come so far up', async () => {
    await fc.assert(
      fc.asyncProperty(counted, fc.integer({ min: 1, max: 9 }), async (counts, depth) => {
        const input = sites(
          counts,
          counts.map((_, at) => (at % 4) / 4),
        );
        const { tieOrder } = input;
        for (const trials of [
          posteriorTrials(input, 120, 7),
          resampleTrials(input, 120, 7),
          weightTrials(input, 120, 0.2, 7),
        ]) {
          const found = await countRanks(
            { trials, order: tieOrder.toReversed(), tieOrder, depth },
            quietContext(),
            () => undefined,
          );
          const scores = counts.map((_, target) => scoresOf(trials, target));
          const expected = new Map<string, number>();
          for (let trial = 0; trial < trials.count; trial += 1) {
            const column = Float64Array.from(scores, (one) => one[trial] ?? 0);
            const { order } = rankFalling(column, tieOrder);
            order.subarray(0, depth).forEach((target, place) => {
              const key = `${target} ${place}`;
              expected.set(key, (expected.get(key) ?? 0) + 1);
            });
          }
          const told = new Map<string, number>();
          found.targets.forEach((target, row) => {
            for (let place = 0; place < found.depth; place += 1) {
              const times = found.counts[row * found.depth + place] ?? 0;
              if (times > 0) told.set(`${target} ${place}`, times);
            }
          });
          expect(told).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never meets a score above the one called the most', () => {
    const input = sites([0, 1, 2, 5, 9, 0, 3]);
    for (const trials of [
      posteriorTrials(input, 500, 3),
      resampleTrials(input, 500, 3),
      weightTrials(input, 500, 0.2, 3),
    ]) {
      input.tieOrder.forEach((target) => {
        const most = Math.fround(trials.most(target));
        expect(Math.max(...scoresOf(trials, target))).toBeLessThanOrEqual(most);
      });
    }
  });
});

describe('draws of the rates', () => {
  /** The score is a rising function of the rate: its quantiles are the quantiles of the posterior. */
  it.each([0, 1, 4])('of a target with %i incidents are those of its Gamma posterior', (count) => {
    const input = sites([count, 0, 0]);
    const trials = posteriorTrials(input, 8000, 11);
    const scores = scoresOf(trials, 0).toSorted();
    const held = 15 * repeatOf(count) + 15 * 0.5 + 20 * 0.5;
    for (const p of [0.025, 0.25, 0.5, 0.75, 0.975]) {
      const rate = gammaQuantile(ALPHA + count, p) / (BETA + YEARS);
      const expected = held + 40 * likelihoodOf(rate, MEAN);
      const below = scores.filter((score) => score <= expected).length / scores.length;
      expect(Math.abs(below - p)).toBeLessThan(0.015);
    }
  });

  it('move together where there is one rate for all', () => {
    const trials = posteriorTrials(sites([2, 0, 1], [0.5, 0.5, 0.5], true), 300, 5);
    const repeats = [repeatOf(2), 0, repeatOf(1)].map((value) => 15 * value);
    const [first, second] = [scoresOf(trials, 0), scoresOf(trials, 1)];
    first.forEach((score, trial) =>
      expect(score - (repeats[0] ?? 0)).toBeCloseTo(second[trial] ?? 0, 4),
    );
  });
});

describe('resampled incidents', () => {
  it('leave a target without incidents without any, and keep the mean of the others', () => {
    const trials = resampleTrials(sites([0, 4, 0, 0]), 4000, 9);
    const quiet = scoresOf(trials, 0);
    expect(Math.max(...quiet)).toBeLessThan(15 * 0.5 + 20 * 0.5 + 4);
    const struck = scoresOf(trials, 1);
    const lost = struck.filter((score) => score < 15 * 0.5 + 20 * 0.5 + 4).length / struck.length;
    expect(lost).toBeCloseTo(Math.exp(-4), 1);
  });
});

describe('other weights', () => {
  it('begin with every corner of the box and stay inside it', () => {
    const columns = (at: number) =>
      Float64Array.of(...[0, 1, 2, 3, 4].map((c) => (c === at ? 1 : 0)));
    const components = {
      likelihood: columns(0),
      repeat: columns(1),
      vulnerability: columns(2),
      consequence: columns(3),
      protection_class: columns(4),
    };
    const trials = weightTrials({ components, weights: DEFAULT_WEIGHTS }, 200, 0.2, 4);
    const sets = [0, 1, 2, 3, 4].map((target) => scoresOf(trials, target));
    const corners = new Set(
      Array.from({ length: 32 }, (_, set) => sets.map((one) => Math.round(one[set] ?? 0)).join()),
    );
    expect(corners.size).toBe(32);
    [40, 15, 15, 20, 10].forEach((points, at) => {
      expect(Math.min(...(sets[at] ?? []))).toBeCloseTo(0.8 * points, 4);
      expect(Math.max(...(sets[at] ?? []))).toBeCloseTo(1.2 * points, 4);
    });
  });
});

describe('the badge', () => {
  it.each([
    [0.95, 1, 0.9, 'firm'],
    [0.95, 1, 0.6, 'likely'],
    [0.3, 1, 1, 'open'],
    [0, 0.06, 0, 'open'],
    [0.04, 0.04, 0.04, 'none'],
  ] as const)('of shares %d, %d, %d is %s', (rates, weights, incidents, badge) => {
    expect(stabilityBadge(rates, weights, incidents)).toBe(badge);
  });

  it('never worsens as a share rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, more) => {
        const at = (value: number) => STABILITY_BADGES.indexOf(stabilityBadge(value, b, c));
        expect(at(Math.max(a, more))).toBeGreaterThanOrEqual(at(a));
      }),
    );
  });
});

it('is exact whatever the order targets are looked at', async () => {
  const random = seededRandom('order');
  const input = sites(Array.from({ length: 25 }, () => Math.floor(4 * random() ** 3)));
  const trials = posteriorTrials(input, 150, 1);
  const run = (order: Uint32Array) =>
    countRanks({ trials, order, tieOrder: input.tieOrder, depth: 5 }, quietContext(), () => {});
  const [forward, back] = [await run(input.tieOrder), await run(input.tieOrder.toReversed())];
  expect(back.targets).toEqual(forward.targets);
  expect(back.counts).toEqual(forward.counts);
});
