import { describe, expect, it } from 'vitest';
import { DEFAULT_BACKTEST } from '../../../../src/core/hotspots/backtest/backtest-options.ts';
import type { BacktestOptions } from '../../../../src/core/hotspots/backtest/backtest-options.ts';
import type { Backtest } from '../../../../src/core/hotspots/backtest/backtest-result.ts';
import { rollingOrigin } from '../../../../src/core/hotspots/backtest/rolling-origin.ts';
import { byLength } from '../../../../src/core/hotspots/forecast/by-length.ts';
import type { Forecaster } from '../../../../src/core/hotspots/forecast/contract.ts';
import { naiveAll } from '../../../../src/core/hotspots/forecast/naive-counts.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { backtestCase } from './backtest-case.ts';
import type { IncidentCase } from './backtest-case.ts';

const DAYS = 365 + 12 * 30;
const options: BacktestOptions = { ...DEFAULT_BACKTEST, coverages: [0.1, 0.5], resamples: 300 };

/** One incident every five days, all on the first quarter of the first cable. */
const steady: IncidentCase[] = Array.from({ length: 145 }, (_, i) => [0, 0.2, i * 5 + 0.5, 1]);

/** Always points at one cable. */
const pointing = (edge: number): Forecaster => ({
  id: `edge-${edge}`,
  role: 'method',
  params: [],
  forecast: async (_past, _window, { pieces }) => ({
    perKm: Float64Array.from(pieces.lixelEdge, (one) => (one === edge ? 1 : 0)),
    params: {},
    issues: [],
  }),
});

async function tested(
  cases: readonly IncidentCase[],
  forecasters: readonly Forecaster[],
  days = DAYS,
): Promise<Backtest> {
  const answer = await rollingOrigin(
    backtestCase(cases, days),
    forecasters,
    options,
    quietContext(),
  );
  if (answer.status !== 'done') throw new Error(answer.reason);
  return answer;
}

const scoreOf = (answer: Backtest, id: string, at: number) =>
  answer.methods.find((method) => method.id === id)?.byKm[at];

describe('a back-test', () => {
  it('gives chance exactly the share of cable, by length and pooled', async () => {
    const answer = await tested(steady, [byLength, naiveAll]);
    expect(answer.folds).toHaveLength(12);
    expect(answer.events).toBe(72);
    expect(scoreOf(answer, 'length', 0)?.hitRate).toBeCloseTo(0.1, 12);
    expect(scoreOf(answer, 'length', 0)?.pai).toBeCloseTo(1, 12);
    expect(scoreOf(answer, 'length', 1)?.hitRate).toBeCloseTo(0.5, 12);
    expect(scoreOf(answer, 'length', 0)?.gain).toBeCloseTo(-0.9, 12);
  });

  it('finds what always strikes one place, as well as can be', async () => {
    const answer = await tested(steady, [byLength, naiveAll]);
    expect(scoreOf(answer, 'naive-all', 0)).toMatchObject({ hitRate: 1, pai: 10, peiStar: 1 });
    expect(answer.verdicts[0]).toMatchObject({
      outcome: 'no-better',
      best: 'naive-all',
      method: '',
    });
  });

  it('calls a method better where it is ahead fold after fold', async () => {
    const undiscovered = steady.map(([edge, along, day]): IncidentCase => [edge, along, day, 5000]);
    const answer = await tested(undiscovered, [byLength, naiveAll, pointing(0)]);
    expect(answer.verdicts[0]).toMatchObject({
      outcome: 'better',
      best: 'edge-0',
      method: 'edge-0',
      naive: 'length',
    });
    // 4 of its 8 lixels fit into a tenth of the cable, and they tie
    expect(scoreOf(answer, 'edge-0', 0)?.hitRate).toBeCloseTo(0.5, 12);
    expect(scoreOf(answer, 'edge-0', 0)?.gain).toBeCloseTo(0.4, 12);
    expect(scoreOf(answer, 'edge-0', 0)?.gainLow).toBeGreaterThan(0.39);
  });

  it('is unsure where one fold makes the whole difference', async () => {
    const moved = steady.map(([, along, day, later]): IncidentCase => [
      day < 370 ? 0 : 4,
      along,
      day,
      later,
    ]);
    const answer = await tested(moved, [byLength, naiveAll, pointing(4)]);
    expect(answer.verdicts[1]).toMatchObject({ outcome: 'unsure', best: 'edge-4' });
    expect(scoreOf(answer, 'edge-4', 1)?.gain).toBeGreaterThan(0);
    expect(scoreOf(answer, 'edge-4', 1)?.gainLow).toBeLessThanOrEqual(0);
  });

  it('never calls best what something else stood in for', async () => {
    const standIn: Forecaster = {
      ...pointing(0),
      forecast: async (...asked) => ({
        ...(await pointing(0).forecast(...asked)),
        issues: [{ code: 'density.too-many-paths', severity: 'warning' }],
      }),
    };
    const undiscovered = steady.map(([edge, along, day]): IncidentCase => [edge, along, day, 5000]);
    const answer = await tested(undiscovered, [byLength, naiveAll, standIn]);
    expect(answer.methods.at(-1)?.fellBack).toBe(12);
    expect(answer.verdicts[0]).toMatchObject({ outcome: 'no-better', best: 'length', method: '' });
  });

  it('takes the simpler of two that catch as many', async () => {
    const answer = await tested(steady, [byLength, naiveAll, pointing(0)]);
    expect(scoreOf(answer, 'edge-0', 1)?.hits).toBe(scoreOf(answer, 'naive-all', 1)?.hits);
    expect(answer.verdicts[1]).toMatchObject({
      best: 'naive-all',
      method: 'edge-0',
      outcome: 'no-better',
    });
  });

  it('measures by area too', async () => {
    const { methods, km2 } = await tested(steady, [byLength, naiveAll]);
    expect(km2).toBe(40);
    const naive = methods.find(({ id }) => id === 'naive-all');
    // a tenth of 40 km² is 4 of the 10 km² all incidents lie in
    expect(naive?.byArea[0]?.hitRate).toBeCloseTo(0.4, 12);
    expect(naive?.byArea[1]?.hitRate).toBe(1);
  });

  it('counts windows where nothing happened', async () => {
    const gaps = steady.filter(([, , day]) => day < 400 || day > 520);
    const answer = await tested(gaps, [byLength, naiveAll]);
    expect(answer.folds).toHaveLength(12);
    expect(answer.folds.some(({ events }) => events === 0)).toBe(true);
    expect(answer.folds.reduce((sum, { events }) => sum + events, 0)).toBe(answer.events);
  });

  it('does not use what was discovered later', async () => {
    const secret = steady.map(([edge, along, day]): IncidentCase => [edge, along, day, 5000]);
    const answer = await tested(secret, [byLength, naiveAll]);
    expect(scoreOf(answer, 'naive-all', 0)?.hitRate).toBeCloseTo(0.1, 12);
    expect(answer.lateEvents).toBe(answer.events);
  });

  it('gives the same bytes twice', async () => {
    const run = async () => JSON.stringify(await tested(steady, [byLength, naiveAll, pointing(2)]));
    expect(await run()).toBe(await run());
  });
});

describe('a back-test refuses, and says why', () => {
  const refusedOf = async (cases: readonly IncidentCase[], days: number) =>
    rollingOrigin(backtestCase(cases, days), [byLength, naiveAll], options, quietContext());

  it('under twelve folds', async () => {
    expect(await refusedOf(steady, DAYS - 1)).toMatchObject({
      status: 'refused',
      reason: 'few-folds',
      folds: 11,
      daysNeeded: 725,
    });
  });

  it('with fewer than thirty incidents to test on', async () => {
    expect(await refusedOf(steady.slice(0, 90), DAYS)).toMatchObject({
      status: 'refused',
      reason: 'few-events',
    });
    expect(await refusedOf([], DAYS)).toMatchObject({ reason: 'few-events', events: 0 });
  });

  it('where there is no cable in use', async () => {
    const input = backtestCase(steady, DAYS);
    const units = { ...input.units, lixelKm: new Float64Array(40) };
    const none = await rollingOrigin({ ...input, units }, [byLength], options, quietContext());
    expect(none).toMatchObject({ status: 'refused', reason: 'no-cable' });
  });
});
