import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { riskTerrainStatistic } from '../../scripts/stats/risk-terrain.ts';
import { chooseLambda } from '../../src/core/hotspots/regression/choose-lambda.ts';
import { countGroups } from '../../src/core/hotspots/regression/count-groups.ts';
import { elasticNet } from '../../src/core/hotspots/regression/elastic-net.ts';
import { stepwise } from '../../src/core/hotspots/regression/stepwise.ts';
import type { CountFamily } from '../../src/core/hotspots/regression/stepwise.ts';
import { quietContext } from '../support/quiet-context.ts';

type Named = Readonly<Record<string, number>>;
type Step = { coef: Named; se: Named; BIC: number; logLik: number };

/** glmnet 4.1-6 and MASS 7.3-58.2 on 1,600 cells × 24 layers. */
const reference = JSON.parse(
  readFileSync(new URL('risk-terrain.json', import.meta.url), 'utf8'),
) as {
  names: string[];
  y: string;
  x: string[];
  enet: Record<string, { a0: number; beta: number[] }>;
  cv: { lambdaMin: number; kept: string[] };
  poisson: Step;
  negativeBinomial: Step & { theta: number };
};

const { names } = reference;
const data = {
  count: Float64Array.from(reference.y, Number),
  exposure: new Float64Array(reference.y.length).fill(1),
  factors: reference.x.map((column) => Uint8Array.from(column, Number)),
};
const all = [...names.keys()];
const penalty = { alpha: 0.5, least: 0 };

describe('risk terrain on 1,600 cells', () => {
  it('penalises as glmnet does at three λ', () => {
    const groups = countGroups(data, all);
    for (const [lambda, { a0, beta }] of Object.entries(reference.enet)) {
      const [fit] = elasticNet(groups, Float64Array.of(Number(lambda)), penalty);
      expect(fit?.intercept).toBeCloseTo(a0, 6);
      beta.forEach((one, k) => expect(fit?.coefficients[k]).toBeCloseTo(one, 6));
    }
  });

  it('chooses the candidates that cv.glmnet chooses', async () => {
    const folds = Uint8Array.from(data.count, (_, cell) => cell % 10);
    const choice = await chooseLambda(countGroups(data, all, folds), penalty, quietContext());
    const kept = all.filter((k) => (choice.fits[choice.best]?.coefficients[k] ?? 0) > 0);
    expect(kept.map((k) => names[k])).toEqual(reference.cv.kept);
    /** Two λ beside each other differ by 5e-7 in deviance: glmnet's own tolerance decides there. */
    const step = Math.log((choice.lambdas[0] ?? 1) / (choice.lambdas[1] ?? 1));
    const off = Math.log(reference.cv.lambdaMin / (choice.lambdas[choice.best] ?? 1)) / step;
    expect(Math.abs(off)).toBeLessThan(1.001);
  });

  it.each<[CountFamily, Step]>([
    ['poisson', reference.poisson],
    ['negative-binomial', reference.negativeBinomial],
  ])('steps by BIC as MASS does: %s', async (family, expected) => {
    const kept = all.filter((k) => reference.cv.kept.includes(names[k] ?? ''));
    const model = await stepwise(countGroups(data, kept), family, quietContext());
    const found = model?.factors.map((k) => names[kept[k] ?? -1]) ?? [];
    const [intercept, ...factors] = Object.keys(expected.coef);
    expect(new Set(found)).toEqual(new Set(factors));
    expect(model?.bic).toBeCloseTo(expected.BIC, 6);
    expect(model?.logLikelihood).toBeCloseTo(expected.logLik, 6);
    [intercept ?? '', ...found].forEach((name, k) => {
      expect(model?.fit.coefficients[k]).toBeCloseTo(expected.coef[name ?? ''] ?? Number.NaN, 5);
      expect(model?.fit.standardErrors[k]).toBeCloseTo(expected.se[name ?? ''] ?? Number.NaN, 5);
    });
    const theta = 'theta' in expected ? reference.negativeBinomial.theta : 0;
    expect(model?.fit.theta ?? 0).toBeCloseTo(theta, 5);
  });

  it('says the same as vonggac stat risk-terrain', async () => {
    const X = Array.from(data.count, (_, cell) => data.factors.map((factor) => factor[cell]));
    const input = { y: [...data.count], X, varnames: names, lambdas: [0.02] };
    const told = (await riskTerrainStatistic.run(input, quietContext())) as {
      cv: { kept: string[] };
      elastic_net: { a0: number }[];
      best: string;
      negative_binomial: Step & { theta: number; RRV: Named; low: Named };
    };
    expect(told.cv.kept).toEqual(reference.cv.kept);
    expect(told.elastic_net[0]?.a0).toBeCloseTo(-1.978692158, 6);
    expect(told.best).toBe('negative_binomial');
    expect(told.negative_binomial.BIC).toBeCloseTo(2032.627316, 5);
    expect(told.negative_binomial.RRV['scrapyard_prox_1000']).toBeCloseTo(4.709283, 5);
    expect(told.negative_binomial.RRV['unlit_prox_500']).toBeCloseTo(1.886917, 5);
  });
});
