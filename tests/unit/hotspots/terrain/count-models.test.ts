import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGroups } from '../../../../src/core/hotspots/regression/count-groups.ts';
import { fitModel } from '../../../../src/core/hotspots/regression/stepwise.ts';
import { logGamma } from '../../../../src/core/hotspots/rates/log-gamma.ts';

const unit = fc.record({
  n: fc.constantFrom(0, 0, 0, 1, 1, 2, 5),
  e: fc.constantFrom(1, 1, 1, 2),
  f: fc.tuple(fc.nat(1), fc.nat(1)),
});

type Unit = { readonly n: number; readonly e: number; readonly f: readonly [number, number] };

const dataOf = (units: readonly Unit[]) => ({
  count: Float64Array.from(units, ({ n }) => n),
  exposure: Float64Array.from(units, ({ e }) => e),
  factors: [0, 1].map((k) => Uint8Array.from(units, ({ f }) => f[k] ?? 0)),
});

/** The log likelihood of a model, unit by unit: the slow way. */
function slowly(units: readonly Unit[], beta: Float64Array, theta: number | null): number {
  return units.reduce((sum, { n, e, f }) => {
    const mean = e * Math.exp((beta[0] ?? 0) + f[0] * (beta[1] ?? 0) + f[1] * (beta[2] ?? 0));
    if (theta === null) return sum + n * Math.log(mean) - mean - logGamma(n + 1);
    const gammas = logGamma(n + theta) - logGamma(theta) - logGamma(n + 1);
    const shares = theta * Math.log(theta / (theta + mean)) + n * Math.log(mean / (theta + mean));
    return sum + gammas + shares;
  }, 0);
}

describe.each(['poisson', 'negative-binomial'] as const)('the %s model', (family) => {
  it('is as likely as unit by unit, and nothing near it is likelier', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 40, maxLength: 80 }), (units) => {
        const model = fitModel(countGroups(dataOf(units), [0, 1]), family, [0, 1]);
        fc.pre(model !== undefined);
        if (!model) return;
        const { coefficients, theta } = model.fit;
        const best = slowly(units, coefficients, theta);
        expect(model.logLikelihood).toBeCloseTo(best, 8);
        for (const k of [0, 1, 2]) {
          for (const by of [-1e-3, 1e-3]) {
            const near = coefficients.map((one, j) => (j === k ? one + by : one));
            expect(slowly(units, near, theta)).toBeLessThan(best + 1e-9);
          }
        }
        for (const by of theta === null ? [] : [0.99, 1.01]) {
          expect(slowly(units, coefficients, (theta ?? 1) * by)).toBeLessThan(best + 1e-7);
        }
      }),
      { numRuns: 60 },
    );
  });
});
