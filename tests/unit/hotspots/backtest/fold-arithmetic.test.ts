import { describe, expect, it } from 'vitest';
import { firstBest } from '../../../../src/core/hotspots/backtest/pool-folds.ts';
import { foldBootstrap } from '../../../../src/core/hotspots/backtest/fold-bootstrap.ts';
import { foldWindows } from '../../../../src/core/hotspots/backtest/folds.ts';
import { wilsonInterval } from '../../../../src/core/hotspots/backtest/wilson-interval.ts';
import { DAY_MS } from '../../../../src/core/time/vietnam-time.ts';

const options = { horizonDays: 30, mostFolds: 24 };

describe('the windows of a back-test', () => {
  it('follow each other and end with the data', () => {
    const folds = foldWindows(0, 1000 * DAY_MS, options);
    expect(folds).toHaveLength(21);
    expect(folds.at(-1)?.toMs).toBe(1000 * DAY_MS);
    for (const { fromMs, toMs } of folds) expect(toMs - fromMs).toBe(30 * DAY_MS);
    const ends = folds.map(({ toMs }) => toMs);
    expect(folds.slice(1).map(({ fromMs }) => fromMs)).toEqual(ends.slice(0, -1));
  });

  it('leave a year to learn from', () => {
    const [first] = foldWindows(0, 1000 * DAY_MS, options);
    expect(first?.fromMs).toBeGreaterThanOrEqual(365 * DAY_MS);
    expect(foldWindows(0, (365 + 30) * DAY_MS, options)).toHaveLength(1);
    expect(foldWindows(0, (365 + 29) * DAY_MS, options)).toHaveLength(0);
    expect(foldWindows(0, 0, options)).toHaveLength(0);
  });

  it('are no more than asked for, the last ones', () => {
    const folds = foldWindows(0, 8000 * DAY_MS, { horizonDays: 30, mostFolds: 12 });
    expect(folds).toHaveLength(12);
    expect(folds[0]?.fromMs).toBe((8000 - 360) * DAY_MS);
  });
});

describe('the interval of a hit rate', () => {
  it('is that of scipy', () => {
    // scipy 1.17.1: binomtest(k, n).proportion_ci(0.95, 'wilson') for (15, 148), (0, 10), (10, 10)
    const [low, high] = wilsonInterval(15, 148);
    expect(low).toBeCloseTo(0.06238639953073629, 12);
    expect(high).toBeCloseTo(0.16048724172330803, 12);
    expect(wilsonInterval(0, 10)[0]).toBe(0);
    expect(wilsonInterval(0, 10)[1]).toBeCloseTo(0.27753279986288926, 12);
    expect(wilsonInterval(10, 10)[0]).toBeCloseTo(0.7224672001371109, 12);
    expect(wilsonInterval(10, 10)[1]).toBe(1);
  });

  it('knows nothing without incidents', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

describe('the bootstrap over folds', () => {
  const draws = { resamples: 500, seed: 1, chosenAmong: 1 };

  it('has no width where every fold is the same', () => {
    const [one, two] = foldBootstrap(
      [4, 4, 4],
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
      0,
      draws,
    );
    expect(one?.rate).toEqual([0.25, 0.25]);
    expect(two?.gain).toEqual([0.25, 0.25]);
  });

  it('is paired: a method that is always one ahead is surely ahead', () => {
    const worse = [0, 5, 1, 7, 2, 0, 6, 3];
    const better = worse.map((hits) => hits + 1);
    const [, gained] = foldBootstrap(
      worse.map(() => 10),
      [worse, better],
      0,
      draws,
    );
    expect(gained?.gain[0]).toBeCloseTo(0.1, 12);
    expect(gained?.gain[1]).toBeCloseTo(0.1, 12);
    expect((gained?.rate[1] ?? 0) - (gained?.rate[0] ?? 0)).toBeGreaterThan(0.2);
  });

  it('asks more of the best of many than of one alone', () => {
    const floorOf = (chosenAmong: number) =>
      foldBootstrap(
        [9, 9, 9, 9],
        [
          [1, 2, 1, 2],
          [2, 2, 4, 1],
        ],
        0,
        { ...draws, chosenAmong },
      )[1];
    expect(floorOf(1)?.gainFloor).toBeCloseTo(floorOf(1)?.gain[0] ?? Number.NaN, 12);
    expect(floorOf(20)?.gainFloor).toBeLessThan(floorOf(1)?.gainFloor ?? Number.NaN);
    expect(floorOf(20)?.gain).toEqual(floorOf(1)?.gain);
  });

  it('gives the same twice for a seed and bears draws of empty folds', () => {
    const run = (seed: number) =>
      foldBootstrap([0, 3, 0], [[0, 1, 0]], 0, { resamples: 300, seed, chosenAmong: 1 });
    expect(run(7)).toEqual(run(7));
    for (const bound of run(7)[0]?.rate ?? []) expect(Number.isFinite(bound)).toBe(true);
  });
});

describe('the best of several', () => {
  it('is the first of equals among those allowed', () => {
    expect(firstBest([3, 5, 5 + 1e-12, 9], [true, true, true, false])).toBe(1);
    expect(firstBest([3, 5], [false, false])).toBe(-1);
  });
});
