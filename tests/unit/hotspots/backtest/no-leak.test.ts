import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownBefore } from '../../../../src/core/hotspots/backtest/known-before.ts';
import { FORECASTERS } from '../../../../src/core/hotspots/forecast/registry.ts';
import { DAY_MS } from '../../../../src/core/time/vietnam-time.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { RING, RING_PIECES, discoveredOn } from './backtest-case.ts';
import type { IncidentCase } from './backtest-case.ts';

const CUT = 600;
const support = { graph: RING, pieces: RING_PIECES, factors: null };
const window = { sinceMs: 0, fromMs: CUT * DAY_MS, toMs: (CUT + 30) * DAY_MS };

const place = [fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 1, noNaN: true })] as const;
const known = fc.integer({ min: 0, max: CUT - 41 });
const past = fc.array(fc.tuple(...place, known, fc.integer({ min: 0, max: 40 })), {
  minLength: 0,
  maxLength: 40,
});
/** Later than the cut, or before it and discovered only after it. */
const unknown = fc.array(
  fc.oneof(
    fc.tuple(...place, fc.integer({ min: CUT, max: CUT + 400 }), fc.constant(0)),
    fc.tuple(...place, fc.integer({ min: 0, max: CUT - 1 }), fc.constant(CUT)),
  ),
  { minLength: 1, maxLength: 25 },
);

describe.each(FORECASTERS.map((forecaster) => [forecaster.id, forecaster] as const))(
  'the forecast %s',
  (_, forecaster) => {
    const forecastOf = (cases: readonly IncidentCase[]) =>
      forecaster.forecast(
        knownBefore(discoveredOn(cases), window.fromMs),
        window,
        support,
        {},
        quietContext(),
      );

    it('is the same whatever happens, or is discovered, at or after its moment', async () => {
      await fc.assert(
        fc.asyncProperty(past, unknown, async (before, after) => {
          const [blind, told] = [await forecastOf(before), await forecastOf([...before, ...after])];
          expect(told.perKm).toEqual(blind.perKm);
          expect(told.params).toEqual(blind.params);
        }),
        { numRuns: 15 },
      );
    });

    it('is a risk of every lixel, never negative or without end', async () => {
      await fc.assert(
        fc.asyncProperty(past, async (before) => {
          const { perKm } = await forecastOf(before);
          expect(perKm).toHaveLength(RING_PIECES.lixelCount);
          for (const risk of perKm) expect(Number.isFinite(risk) && risk >= 0).toBe(true);
        }),
        { numRuns: 10 },
      );
    });

    it('uses the parameters it is given', async () => {
      const cases: IncidentCase[] = Array.from({ length: 60 }, (__, i) => [
        i % 3,
        (i % 7) / 7,
        (i * 9) % 550,
        1,
      ]);
      const first = await forecastOf(cases);
      const again = await forecaster.forecast(
        knownBefore(discoveredOn(cases), window.fromMs),
        window,
        support,
        first.params,
        quietContext(),
      );
      expect(again.params).toEqual(first.params);
      again.perKm.forEach((risk, lixel) => expect(risk).toBeCloseTo(first.perKm[lixel] ?? 0, 9));
    });
  },
);
