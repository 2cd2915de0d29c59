import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../src/core/hotspots/trend/mann-kendall.ts';
import type { MannKendall } from '../../../src/core/hotspots/trend/mann-kendall.ts';
import { runCommandLine } from '../../support/run-command-line.ts';

const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 30 });

function numbersOf({ issues, hamedRao, ...rest }: MannKendall): number[] {
  return [...Object.values(rest), ...Object.values(hamedRao ?? {}), issues.length];
}

describe('Mann-Kendall', () => {
  it('turns its sign with the values and with time', () => {
    fc.assert(
      fc.property(series, (list) => {
        const { s, tau, slope, z, p } = mannKendall(Float64Array.from(list));
        for (const turned of [list.map((x) => -x), list.toReversed()]) {
          const other = mannKendall(Float64Array.from(turned));
          expect([other.s + s, other.z + z, other.tau + tau, other.p - p]).toEqual([0, 0, 0, 0]);
          expect(other.slope).toBeCloseTo(-slope, 12);
        }
      }),
    );
  });

  it('sees only the order: any rising function of the values gives the same test', () => {
    fc.assert(
      fc.property(series, (list) => {
        const plain = mannKendall(Float64Array.from(list));
        const curved = mannKendall(Float64Array.from(list, (x) => Math.exp(x / 10)));
        expect([curved.s, curved.varS, curved.z, curved.p]).toEqual([
          plain.s,
          plain.varS,
          plain.z,
          plain.p,
        ]);
      }),
    );
  });

  it('holds only finite numbers, p and tau within their bounds', () => {
    fc.assert(
      fc.property(series, (list) => {
        const found = mannKendall(Float64Array.from(list));
        expect(numbersOf(found).every(Number.isFinite)).toBe(true);
        expect(Math.abs(found.tau)).toBeLessThanOrEqual(1);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('finds the slope of a straight line, and no trend where nothing changes', () => {
    const line = mannKendall(Float64Array.from({ length: 9 }, (_, i) => 4 + 0.5 * i));
    expect([line.s, line.tau, line.slope, line.intercept]).toEqual([36, 1, 0.5, 4]);
    const flat = mannKendall(new Float64Array(9).fill(7));
    expect([flat.z, flat.p, flat.slope, flat.hamedRao]).toEqual([0, 1, 0, undefined]);
  });

  it('says of fewer than three values that they are too few', async () => {
    const { p, issues } = mannKendall(Float64Array.of(1, 2));
    expect([p, issues[0]?.code]).toEqual([1, 'statistic.too-few']);
    const { code } = await runCommandLine('stat', 'mann-kendall', '--points', 'p.csv');
    expect(code).toBe(2);
  });
});
