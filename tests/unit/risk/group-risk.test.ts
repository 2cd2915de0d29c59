import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaInterval, groupRisk } from '../../../src/core/risk/group-risk.ts';
import { lossTerms } from '../../../src/core/risk/loss-terms.ts';
import type { GroupRisk } from '../../../src/core/risk/risk-columns.ts';
import type { FamilySummary } from '../../../src/core/study/study-result.ts';
import { lossOf, riskInput } from './risk-case.ts';
import type { RiskTarget } from './risk-case.ts';

type Reference = {
  readonly gamma_poisson_ml: {
    readonly alpha: number;
    readonly beta: number;
    readonly posterior_mean: readonly number[];
    readonly ci95: readonly (readonly [number, number])[];
  };
  readonly marshall: { readonly y: readonly number[]; readonly exposure: readonly number[] };
};
const reference = JSON.parse(
  readFileSync('tests/reference/small-numbers.json', 'utf8'),
) as Reference;

/** Years every target was watched. */
const EXPOSURE = 2;

function family(alpha: number, fallback: boolean): FamilySummary {
  const kind = 'section';
  return {
    kind,
    targets: 1,
    planned: 0,
    count: 1,
    exposure: 1,
    meanRate: 1,
    alpha,
    beta: 1,
    fallback,
  };
}

function grouped(
  targets: readonly RiskTarget[],
  group: readonly number[],
  { alpha, fallback, count }: { alpha: number; fallback: boolean; count: readonly number[] },
): GroupRisk {
  const groupCount = Math.max(0, ...group) + 1;
  const terms = lossTerms({
    risk: lossOf(targets, ['CAP_TROM']),
    targets: riskInput(targets, ['CAP_TROM']).targets,
    count: Float64Array.from(count),
    exposure: Float64Array.from(targets, () => EXPOSURE),
    families: [family(alpha, fallback)],
  });
  return groupRisk(terms, {
    group: Int32Array.from(group),
    groupCount,
    tieOrder: Uint32Array.from({ length: groupCount }, (_, at) => at),
  });
}

describe('the interval of a sum', () => {
  const { gamma_poisson_ml: fitted, marshall } = reference;

  it('is the Gamma posterior itself for a single target (small_numbers, scipy)', () => {
    fitted.posterior_mean.forEach((mean, i) => {
      const shape = fitted.alpha + (marshall.y[i] ?? 0);
      const { low, high } = gammaInterval(mean, mean ** 2 / shape);
      expect(low).toBeCloseTo(fitted.ci95[i]?.[0] ?? NaN, 4);
      expect(high).toBeCloseTo(fitted.ci95[i]?.[1] ?? NaN, 4);
    });
  });

  /**
   * 50 sections watched for 2 years, prior Gamma(1.5, 3), 1 incident each: every rate is 2.5/5 = 0.5 a
   * year, the sum rests on 50 incidents and must be as uncertain as Poisson(50): Gamma of shape 50.
   */
  it('is over a whole family what the count of its incidents says', () => {
    const targets = Array.from({ length: 50 }, () => ({ rate: 0.5, sites: 1 }));
    const terms = lossTerms({
      risk: lossOf(targets, ['CAP_TROM']),
      targets: riskInput(targets, ['CAP_TROM']).targets,
      count: new Float64Array(50).fill(1),
      exposure: new Float64Array(50).fill(2),
      families: [{ ...family(1.5, false), beta: 3 }],
    });
    const all = groupRisk(terms, {
      group: new Int32Array(50),
      groupCount: 1,
      tieOrder: Uint32Array.of(0),
    });
    const mean = all.siteHours.value[0] ?? 0;
    const poisson = gammaInterval(mean, mean ** 2 / 50);
    expect(all.siteHours.low[0]).toBeCloseTo(poisson.low, 9);
    expect(all.siteHours.high[0]).toBeCloseTo(poisson.high, 9);
  });

  it('is narrower for independent targets than for ones that share a rate', () => {
    const targets = Array.from({ length: 20 }, () => ({ rate: 1, sites: 2 }));
    const group = targets.map(() => 0);
    const count = targets.map(() => 1);
    const own = grouped(targets, group, { alpha: 1, fallback: false, count });
    const shared = grouped(targets, group, { alpha: 1, fallback: true, count });
    expect(own.siteHours.value).toEqual(shared.siteHours.value);
    expect(own.siteHours.high[0]).toBeLessThan(shared.siteHours.high[0] ?? 0);
    expect(own.siteHours.low[0]).toBeGreaterThan(shared.siteHours.low[0] ?? 0);
  });

  it('is the mean alone where nothing can be lost', () => {
    expect(gammaInterval(0, 0)).toEqual({ low: 0, high: 0 });
    expect(gammaInterval(3, 0)).toEqual({ low: 3, high: 3 });
  });

  it('holds the mean, once a handful of incidents speaks for it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.2, max: 1e4, noNaN: true }),
        (mean, shape) => {
          const { low, high } = gammaInterval(mean, mean ** 2 / shape);
          expect(low).toBeLessThanOrEqual(mean);
          expect(high).toBeGreaterThanOrEqual(mean);
        },
      ),
    );
  });
});

describe('the loss of a commune', () => {
  const targets: RiskTarget[] = [
    { rate: 2, sites: 4, reducible: 0.5 },
    { rate: 1, sites: 1, reducible: 1 },
    { rate: 5, sites: 1, planned: true },
    { rate: 3, sites: 0, reducible: 1 },
  ];
  const loss = lossOf(targets, ['CAP_TROM']);
  const groups = grouped(targets, [0, 1, 0, 1], { alpha: 1, fallback: false, count: [0, 0, 0, 0] });

  it('is the sum over its targets, without what is not built', () => {
    expect(groups.siteHours.value[0]).toBeCloseTo(loss.siteHours[0] ?? NaN, 12);
    expect(groups.siteHours.value[1]).toBeCloseTo(loss.siteHours[1] ?? NaN, 12);
    expect(groups.lossVnd.value[1]).toBeCloseTo(4 * 7e6, 6);
  });

  it('orders by what is lost and, apart, by what police can act on', () => {
    expect([...groups.order]).toEqual([0, 1]);
    expect([...groups.actionable]).toEqual([1, 4]);
    expect([...groups.actionableOrder]).toEqual([1, 0]);
    expect(groups.avertibleSiteHours[0]).toBeCloseTo((loss.siteHours[0] ?? 0) / 2, 12);
  });

  it('adds up over groups: the province is the sum of its communes', () => {
    const one = grouped(targets, [0, 0, 0, 0], { alpha: 1, fallback: false, count: [0, 0, 0, 0] });
    const sum = groups.siteHours.value.reduce((total, value) => total + value, 0);
    expect(one.siteHours.value[0]).toBeCloseTo(sum, 12);
  });

  it('is summed target by target, with what each adds to the variance', () => {
    const target = fc.record({
      rate: fc.double({ min: 0, max: 9, noNaN: true }),
      sites: fc.nat({ max: 9 }),
      planned: fc.boolean(),
    });
    const row = fc.tuple(target, fc.integer({ min: -1, max: 2 }), fc.nat({ max: 5 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.boolean(), (rows, fallback) => {
        const list = rows.map(([one]) => one);
        const group = rows.map(([, at]) => at);
        const count = rows.map(([, , many]) => many);
        const found = grouped(list, group, { alpha: 2, fallback, count });
        const each = lossOf(list, ['CAP_TROM']).siteHours;
        const information = rows.length * (EXPOSURE / (2 * (1 + EXPOSURE)));
        found.siteHours.value.forEach((value, at) => {
          const members = list.flatMap(({ planned }, i) =>
            group[i] === at && !planned ? [{ mean: each[i] ?? 0, shape: 2 + (count[i] ?? 0) }] : [],
          );
          const sum = (term: (one: (typeof members)[number]) => number): number =>
            members.reduce((total, one) => total + term(one), 0);
          const variance = fallback
            ? sum(({ mean }) => mean) ** 2 / 2
            : sum(({ mean, shape }) => mean ** 2 / shape) +
              sum(({ mean, shape }) => mean / shape) ** 2 / information;
          const interval = gammaInterval(value, variance);
          expect(value).toBeCloseTo(
            sum(({ mean }) => mean),
            9,
          );
          expect(found.siteHours.low[at]).toBeCloseTo(interval.low, 6);
          expect(found.siteHours.high[at]).toBeCloseTo(interval.high, 6);
        });
      }),
    );
  });
});
