import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentKindId } from '../../../src/core/model/incident-kinds.ts';
import { familyMix } from '../../../src/core/risk/kind-mix.ts';
import { lossByKind } from '../../../src/core/risk/loss-by-kind.ts';
import { LOSS_MEASURES } from '../../../src/core/risk/risk-columns.ts';
import type { RiskColumns } from '../../../src/core/risk/risk-columns.ts';
import { RISK_PLACES, STRIKING_KINDS } from '../../../src/core/risk/risk-terms.ts';
import { lossOf, riskInput } from './risk-case.ts';
import type { RiskTarget } from './risk-case.ts';

const CABLE: readonly IncidentKindId[] = ['CAP_TROM', 'PHAHOAI'];

describe('the expected loss of a year', () => {
  const hot: RiskTarget = {
    rate: 2,
    low: 0.5,
    high: 5,
    sites: 4,
    subscribers: 100,
    incidents: [['CAP_TROM', 3]],
  };
  const quiet: RiskTarget = { rate: 0.4, incidents: [['PHAHOAI', 1]], sites: 0 };

  /**
   * By hand. The family saw 3 thefts and 1 sabotage: mix (3.5, 1.5)/5 = 0.7, 0.3. The hot section's own
   * 3 thefts with the weight of 5 of the mix: 6.5/8 thefts, 1.5/8 sabotage. Aerial: 0.9 of both go out,
   * for 8 h and 10 h: 0.8125 × 0.9 × 8 + 0.1875 × 0.9 × 10 = 7.5375 h an incident, 2 incidents a year.
   */
  it('is rate × share × chance × hours × what it serves', () => {
    const loss = lossOf([hot, quiet], CABLE);
    expect(loss.outages[0]).toBeCloseTo(1.8, 12);
    expect(loss.outageHours[0]).toBeCloseTo(15.075, 12);
    expect(loss.siteHours[0]).toBeCloseTo(60.3, 12);
    expect(loss.subscriberHours[0]).toBeCloseTo(1507.5, 10);
    expect(loss.lossVnd[0]).toBeCloseTo(14e6, 6);
  });

  it('carries the interval of the rate through', () => {
    const loss = lossOf([hot, quiet], CABLE);
    expect([loss.low[0], loss.high[0]]).toEqual([0.25, 2.5]);
  });

  it('counts a length of cable by its kilometres', () => {
    const [one, half] = [lossOf([hot], CABLE), lossOf([{ ...hot, size: 0.5 }], CABLE)];
    expect(half.siteHours[0]).toBeCloseTo((one.siteHours[0] ?? 0) / 2, 12);
  });

  it('loses no site on a ring, and still costs money', () => {
    const loss = lossOf([hot, quiet], CABLE);
    expect(loss.siteHours[1]).toBe(0);
    expect(loss.subscriberHours[1]).toBe(0);
    expect(loss.outageHours[1]).toBeGreaterThan(0);
    expect(loss.lossVnd[1]).toBeCloseTo(0.4 * 7e6, 6);
  });

  it('loses nothing yet where nothing is built', () => {
    const loss = lossOf([{ ...hot, planned: true }], CABLE);
    for (const measure of LOSS_MEASURES) expect(loss[measure][0]).toBe(0);
  });

  it('leaves storms alone when a target is protected', () => {
    const kinds: IncidentKindId[] = ['THIENTAI'];
    const storm: RiskTarget = { rate: 1, sites: 1, incidents: [['THIENTAI', 1]] };
    const [open, closed] = [lossOf([storm], kinds), lossOf([{ ...storm, remains: 0.2 }], kinds)];
    expect(closed.siteHours).toEqual(open.siteHours);
    expect(open.deterred[0]).toBe(0);
    expect(open.actionable[0]).toBe(0);
  });

  it('says what police can still act on', () => {
    const open: RiskTarget = { ...hot, remains: 0.8, reducible: 0.5 };
    const loss = lossOf([open], CABLE);
    expect(loss.actionable[0]).toBeCloseTo(2 * 0.5, 12);
    expect(loss.avertible[0]).toBeCloseTo(0.5, 12);
  });

  it('gives zeros where nothing happened, and empty columns for no targets', () => {
    const loss = lossOf([{ rate: 0, low: 0, high: 0, sites: 3 }], []);
    expect(loss.siteHours[0]).toBe(0);
    expect(loss.outages[0]).toBe(0);
    expect(lossOf([], CABLE).order).toHaveLength(0);
  });

  it('ranks by what is lost', () => {
    const loss = lossOf([quiet, hot], CABLE);
    expect([...loss.order]).toEqual([1, 0]);
    expect([...loss.rank]).toEqual([2, 1]);
  });
});

const anyTarget = fc
  .record({
    kind: fc.constantFrom('section', 'bts_site', 'post_office', 'exchange', 'site'),
    place: fc.constantFrom(...RISK_PLACES),
    rate: fc.double({ min: 0, max: 50, noNaN: true }),
    size: fc.double({ min: 0.01, max: 3, noNaN: true }),
    sites: fc.integer({ min: 0, max: 300 }),
    subscribers: fc.integer({ min: 0, max: 300_000 }),
    remains: fc.double({ min: 0.01, max: 1, noNaN: true }),
    reducible: fc.double({ min: 0, max: 1, noNaN: true }),
    planned: fc.boolean(),
    incidents: fc.array(
      fc.tuple(fc.constantFrom(...STRIKING_KINDS), fc.double({ min: 0.01, max: 1, noNaN: true })),
      { maxLength: 6 },
    ),
  })
  .map((target): RiskTarget => target);
const anyTargets = fc.array(anyTarget, { minLength: 1, maxLength: 8 });
const anyKinds = fc.subarray([...STRIKING_KINDS]);

function numbersOf(loss: RiskColumns): number[] {
  return Object.values(loss).flatMap((column) =>
    column instanceof Float64Array ? [...column] : [],
  );
}

describe('whatever the data', () => {
  it('holds no NaN, nothing infinite and nothing negative', () => {
    fc.assert(
      fc.property(anyTargets, anyKinds, (targets, kinds) => {
        const numbers = numbersOf(lossOf(targets, kinds));
        expect(numbers.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }),
    );
  });

  it.each([
    ['rate', (one: RiskTarget): RiskTarget => ({ ...one, rate: one.rate * 1.5 })],
    ['sites', (one: RiskTarget): RiskTarget => ({ ...one, sites: (one.sites ?? 0) + 1 })],
    ['subscribers', (one: RiskTarget): RiskTarget => ({ ...one, subscribers: 400_000 })],
    ['size', (one: RiskTarget): RiskTarget => ({ ...one, size: (one.size ?? 1) * 2 })],
    ['what protection leaves', (one: RiskTarget): RiskTarget => ({ ...one, remains: 1 })],
  ])('never falls when more is at stake: %s', (_, more) => {
    fc.assert(
      fc.property(anyTargets, anyKinds, (targets, kinds) => {
        const [less, raised] = [lossOf(targets, kinds), lossOf(targets.map(more), kinds)];
        for (const measure of LOSS_MEASURES) {
          less[measure].forEach((value, target) =>
            expect(raised[measure][target]).toBeGreaterThanOrEqual(value * (1 - 1e-12)),
          );
        }
      }),
    );
  });

  it('never falls when a kind takes longer to repair or costs more', () => {
    fc.assert(
      fc.property(
        anyTargets,
        anyKinds,
        fc.constantFrom(...STRIKING_KINDS),
        (targets, kinds, kind) => {
          const less = lossOf(targets, kinds);
          const more = lossOf(targets, kinds, {
            restoreHours: { [kind]: 100 },
            lossVnd: { [kind]: 1e9 },
          });
          for (const measure of LOSS_MEASURES) {
            less[measure].forEach((value, target) =>
              expect(more[measure][target]).toBeGreaterThanOrEqual(value * (1 - 1e-12)),
            );
          }
        },
      ),
    );
  });

  it('is the sum of what each kind contributes', () => {
    fc.assert(
      fc.property(anyTargets, anyKinds, (targets, kinds) => {
        const input = riskInput(targets, kinds);
        const loss = lossOf(targets, kinds);
        const mix = familyMix(input.parameters.kinds, input.incidents, input.targets.kind);
        targets.forEach((one, target) => {
          if (one.planned) return;
          const counts = input.parameters.kinds.map(({ kind }) =>
            (one.incidents ?? []).reduce(
              (sum, [of, weight]) => sum + (of === kind ? weight : 0),
              0,
            ),
          );
          const parts = lossByKind(
            input.parameters,
            counts,
            mix[input.targets.kind[target] ?? 0] ?? [],
            one.rate * (one.size ?? 1),
            {
              place: input.protection.place[target] ?? 0,
              remains: input.protection.remains[target] ?? 1,
            },
          );
          const sum = (key: 'outages' | 'outageHours' | 'lossVnd'): number =>
            parts.reduce((total, part) => total + part[key], 0);
          expect(sum('outages')).toBeCloseTo(loss.outages[target] ?? NaN, 8);
          expect(sum('outageHours')).toBeCloseTo(loss.outageHours[target] ?? NaN, 6);
          expect(sum('lossVnd') / 1e6).toBeCloseTo((loss.lossVnd[target] ?? NaN) / 1e6, 6);
        });
      }),
    );
  });

  it('shares the incidents of a family out without loss', () => {
    fc.assert(
      fc.property(anyTargets, anyKinds, (targets, kinds) => {
        const input = riskInput(targets, kinds);
        for (const row of familyMix(input.parameters.kinds, input.incidents, input.targets.kind)) {
          const total = row.reduce((sum, share) => sum + share, 0);
          expect(total === 0 || Math.abs(total - 1) < 1e-12).toBe(true);
        }
      }),
    );
  });
});
