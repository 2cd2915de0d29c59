import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { riskTerrain } from '../../../../src/core/hotspots/terrain/risk-terrain.ts';
import type { TerrainInput } from '../../../../src/core/hotspots/terrain/risk-terrain.ts';
import type { RiskTerrain } from '../../../../src/core/hotspots/terrain/terrain-result.ts';
import { quietContext } from '../../../support/quiet-context.ts';

const OPTIONS = { direction: 'both', effort: 'quick' } as const;

type Case = {
  readonly count: readonly number[];
  readonly exposure: readonly number[];
  readonly factors: readonly (readonly number[])[];
};

function inputOf({ count, exposure, factors }: Case): TerrainInput {
  return {
    count: Float64Array.from(count),
    exposureKmYears: Float64Array.from(exposure),
    factors: {
      lixelCount: count.length,
      factors: factors.map((holds, k) => ({
        id: `f${k}`,
        withinM: null,
        holds: Uint8Array.from(holds),
      })),
    },
    fold: Uint8Array.from(count, (_, unit) => unit % 10),
  };
}

const fit = (one: Case): Promise<RiskTerrain> => riskTerrain(inputOf(one), OPTIONS, quietContext());

/** Cables on which the first factor triples the rate and the others do nothing. */
function planted(units: number, seed: string): Case {
  const random = seededRandom(seed);
  const factors = [0.3, 0.5, 0.2].map((share) =>
    Array.from({ length: units }, () => (random() < share ? 1 : 0)),
  );
  const exposure = Array.from({ length: units }, () => 0.5 + random());
  const count = exposure.map((e, unit) => {
    const mean = 0.2 * e * (factors[0]?.[unit] === 1 ? 3 : 1);
    let [n, left] = [0, random()];
    for (let p = Math.exp(-mean); left > p; p *= mean / n) {
      left -= p;
      n += 1;
    }
    return n;
  });
  return { count, exposure, factors };
}

const moved = (one: Case, order: readonly number[]): Case => ({
  count: order.map((unit) => one.count[unit] ?? 0),
  exposure: order.map((unit) => one.exposure[unit] ?? 0),
  factors: one.factors.map((holds) => order.map((unit) => holds[unit] ?? 0)),
});

describe('the risk terrain', () => {
  it('finds what was planted, and only that', async () => {
    const { chosen, factors } = await fit(planted(1500, 'three times'));
    expect(chosen.map(({ factor }) => factor)).toEqual([0]);
    expect(chosen[0]?.low).toBeLessThan(3);
    expect(chosen[0]?.high).toBeGreaterThan(3);
    expect(chosen[0]?.low).toBeGreaterThan(1.5);
    expect(factors.map(({ verdict }) => verdict)[0]).toBe('chosen');
  });

  it('does not care for the unit of exposure', async () => {
    const one = planted(400, 'scale');
    const whole = await fit(one);
    const scaled = await fit({ ...one, exposure: one.exposure.map((e) => e * 1024) });
    expect(scaled.chosen.map(({ factor }) => factor)).toEqual(
      whole.chosen.map(({ factor }) => factor),
    );
    scaled.chosen.forEach(({ ratio }, k) =>
      expect(ratio / (whole.chosen[k]?.ratio ?? 0)).toBeCloseTo(1, 6),
    );
    const risk = scaled.relativeRisk.map((value, k) => value - (whole.relativeRisk[k] ?? 0));
    expect(Math.max(...risk.map(Math.abs))).toBeLessThan(1e-6);
  });

  it('does not care for the order of the cables', async () => {
    const one = planted(400, 'order');
    const order = Array.from({ length: 400 }, (_, k) => (k + 210) % 400);
    const [whole, turned] = [await fit(one), await fit(moved(one, order))];
    expect(turned.chosen.map(({ factor }) => factor)).toEqual(
      whole.chosen.map(({ factor }) => factor),
    );
    turned.chosen.forEach(({ ratio }, k) =>
      expect(ratio).toBeCloseTo(whole.chosen[k]?.ratio ?? 0, 7),
    );
  });

  it('names a factor that repeats another, or its opposite, and leaves the model as it was', async () => {
    const one = planted(400, 'twice');
    const first = one.factors[0] ?? [];
    const opposite = first.map((holds) => 1 - holds);
    const twice = await fit({ ...one, factors: [...one.factors, first, opposite] });
    const whole = await fit(one);
    expect(twice.factors.slice(3).map(({ verdict }) => verdict)).toEqual(['same', 'same']);
    expect(twice.chosen).toEqual(whole.chosen);
  });

  it('does not fit a factor without incidents, nor one that holds nowhere or everywhere', async () => {
    const one = planted(400, 'apart');
    const empty = one.count.map((n) => (n === 0 ? 1 : 0));
    const nowhere = one.count.map(() => 0);
    const everywhere = one.count.map(() => 1);
    const { factors } = await fit({ ...one, factors: [empty, nowhere, everywhere] });
    expect(factors.map(({ verdict }) => verdict)).toEqual(['thin', 'nowhere', 'everywhere']);
  });

  it('refuses thin data in words and calls every cable alike', async () => {
    const one = planted(400, 'thin');
    const few = await fit({ ...one, count: one.count.map((_, unit) => (unit < 12 ? 1 : 0)) });
    expect(few.issues).toEqual([
      { code: 'terrain.too-few', severity: 'warning', context: { count: 12, least: 30 } },
    ]);
    expect(few.chosen).toEqual([]);
    expect(new Set(few.relativeRisk)).toEqual(new Set([1]));
  });

  it('never gives a number that is none, whatever the counts', async () => {
    const unit = fc.record({
      n: fc.constantFrom(0, 0, 1, 2, 40),
      e: fc.constantFrom(0, 0.01, 1, 300),
      f: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 40 }), async (units) => {
        const found = await fit({
          count: units.map(({ n }) => n),
          exposure: units.map(({ e }) => e),
          factors: [0, 1, 2].map((k) => units.map(({ f }) => f[k] ?? 0)),
        });
        expect(numbersIn(found).filter((value) => !Number.isFinite(value))).toEqual([]);
        expect(found.relativeRisk.every((risk) => risk >= 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Float64Array) return [...value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
