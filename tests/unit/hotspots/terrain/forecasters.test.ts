import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import type { TimedEvents } from '../../../../src/core/hotspots/forecast/contract.ts';
import { prospectiveForecast } from '../../../../src/core/hotspots/prospective/prospective-forecast.ts';
import { triggeredShare } from '../../../../src/core/hotspots/self-exciting/fit-self-exciting.ts';
import { selfExcitingForecast } from '../../../../src/core/hotspots/self-exciting/self-exciting-forecast.ts';
import { selfExciting } from '../../../../src/core/hotspots/self-exciting/self-exciting.ts';
import { riskTerrainForecast } from '../../../../src/core/hotspots/terrain/risk-terrain-forecast.ts';
import { anyNetwork, equalPieces, eventsOn, graphOf } from '../../network/network-case.ts';
import { quietContext } from '../../../support/quiet-context.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/** One straight cable of 40 km in lixels of 250 m. */
const LINE = graphOf(2, [[0, 1, 40_000]]);
const SUPPORT = { graph: LINE, pieces: equalPieces(LINE, () => 160), factors: null };

function eventsAt(places: readonly (readonly [alongM: number, day: number])[]): TimedEvents {
  const sorted = places.toSorted((a, b) => a[1] - b[1]);
  return {
    ...eventsOn(
      LINE,
      sorted.map(([alongM]) => [0, alongM / 40_000, 1] as const),
    ),
    atMs: Float64Array.from(sorted, ([, day]) => day * DAY),
  };
}

const window = { sinceMs: 0, fromMs: YEAR, toMs: YEAR + 30 * DAY };

describe('the prospective forecast', () => {
  it('weighs by whole steps along the cable and whole weeks, cut at the bandwidths', async () => {
    const past = eventsAt([
      [10_125, 365 - 10],
      [30_125, 365 - 60],
    ]);
    const { perKm } = await prospectiveForecast.forecast(past, window, SUPPORT, {}, quietContext());
    expect(perKm[40]).toBeCloseTo(1 / (1 * 2), 12);
    expect(perKm[41]).toBeCloseTo(1 / (2 * 2), 12);
    expect(perKm[47]).toBeCloseTo(1 / (8 * 2), 12);
    expect(perKm[48]).toBe(0);
    expect(perKm[120]).toBe(0);
  });

  it('adds up over incidents, and is zero without any', async () => {
    const ctx = quietContext();
    await fc.assert(
      fc.asyncProperty(anyNetwork, async ({ nodeCount, edges, lixels, events }) => {
        const graph = graphOf(nodeCount, edges);
        const support = { graph, pieces: equalPieces(graph, (e) => lixels[e] ?? 1), factors: null };
        const timed = (some: typeof events): TimedEvents => ({
          ...eventsOn(graph, some),
          atMs: new Float64Array(some.length).fill(YEAR - 9 * DAY),
        });
        const run = async (some: typeof events) =>
          (await prospectiveForecast.forecast(timed(some), window, support, {}, ctx)).perKm;
        const whole = await run(events);
        const added = new Float64Array(whole.length);
        for (const event of events) {
          (await run([event])).forEach((value, k) => {
            added[k] = (added[k] ?? 0) + value;
          });
        }
        whole.forEach((value, k) => expect(value).toBeCloseTo(added[k] ?? 0, 9));
        expect((await run([])).every((value) => value === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

/** Incidents anywhere and any day; each brings another near by within days with this chance. */
function process(chance: number, seed: string): TimedEvents {
  const random = seededRandom(seed);
  const places: [number, number][] = [];
  for (let n = 0; n < 150; n += 1) {
    let [alongM, day] = [random() * 40_000, random() * 360];
    places.push([alongM, day]);
    while (random() < chance) {
      alongM = Math.min(39_999, Math.max(1, alongM + (random() - 0.5) * 400));
      day += 0.2 + 4 * random();
      if (day < 365) places.push([alongM, day]);
    }
  }
  return eventsAt(places);
}

describe('the self-exciting process along a cable', () => {
  const options = { bandwidthM: 4000, triggerM: 500 };
  const shareOf = async (events: TimedEvents) => {
    const span = { sinceMs: 0, untilMs: YEAR };
    const found = await selfExciting(events, span, SUPPORT, options, quietContext());
    return found && triggeredShare(found.data, found.fit);
  };

  it('finds planted repeats, and says so with an interval that holds the truth', async () => {
    const found = await shareOf(process(0.4, 'repeats'));
    expect(found?.low).toBeGreaterThan(0.2);
    expect(found?.high).toBeLessThan(0.6);
    expect(found?.share).toBeGreaterThan(found?.low ?? 1);
    expect(found?.share).toBeLessThan(found?.high ?? 0);
  });

  it('finds none where there are none', async () => {
    const found = await shareOf(process(0, 'chance'));
    expect(found?.low).toBeLessThan(0.005);
    expect(found?.share).toBeLessThan(0.12);
  });

  it('says nothing of few events, and falls back to the background', async () => {
    const few = eventsAt([
      [1000, 10],
      [1010, 12],
    ]);
    expect(await shareOf(few)).toBeUndefined();
    const ctx = quietContext();
    const { perKm, issues } = await selfExcitingForecast.forecast(few, window, SUPPORT, {}, ctx);
    expect(issues.map(({ code }) => code)).toEqual(['self-exciting.too-few']);
    expect(perKm.every((value) => value > 0)).toBe(true);
  });

  it('expects about as many as usual, more where it just happened', async () => {
    const events = process(0.4, 'repeats');
    const last = eventsAt([
      ...Array.from(events.atMs, (at, k): [number, number] => [events.alongM[k] ?? 0, at / DAY]),
      [20_100, 364.5],
    ]);
    const ctx = quietContext();
    const run = async (past: TimedEvents) =>
      (await selfExcitingForecast.forecast(past, window, SUPPORT, {}, ctx)).perKm;
    const [before, after] = [await run(events), await run(last)];
    const total = after.reduce((sum, value) => sum + value / 4, 0);
    expect(total).toBeGreaterThan(10);
    expect(total).toBeLessThan(35);
    expect(after[80]).toBeGreaterThan(1.2 * (before[80] ?? Infinity));
  });
});

describe('every one of the three', () => {
  it.each([prospectiveForecast, selfExcitingForecast, riskTerrainForecast])(
    '$id does not look past the moment of the forecast',
    async (method) => {
      const past = process(0.3, 'leak');
      const early = { ...window, fromMs: 200 * DAY, toMs: 230 * DAY };
      const known = past.atMs.filter((at) => at < early.fromMs).length;
      const cut: TimedEvents = {
        count: known,
        edge: past.edge.slice(0, known),
        alongM: past.alongM.slice(0, known),
        weight: past.weight.slice(0, known),
        atMs: past.atMs.slice(0, known),
      };
      const west = Uint8Array.from({ length: 160 }, (_, lixel) => (lixel < 60 ? 1 : 0));
      const factors = { lixelCount: 160, factors: [{ id: 'west', withinM: null, holds: west }] };
      const support = { ...SUPPORT, factors };
      const ctx = quietContext();
      const whole = await method.forecast(past, early, support, {}, ctx);
      const alone = await method.forecast(cut, early, support, {}, ctx);
      expect(whole).toEqual(alone);
    },
  );
});
