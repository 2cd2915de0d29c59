import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDUNDANCY } from '../../../src/core/criticality/criticality-columns.ts';
import type { Consequence } from '../../../src/core/targets/components/consequence.ts';
import { cutConsequence } from '../../../src/core/targets/components/cut-consequence.ts';
import type { CutLoss } from '../../../src/core/targets/components/cut-consequence.ts';
import { consequenceReasons } from '../../../src/core/targets/consequence-reasons.ts';

const NOTHING: CutLoss = {
  sites: 0,
  subscribers: 0,
  posts: 0,
  works: 0,
  communes: 0,
  redundancy: 'dead_end',
  detourM: 0,
};
const BACKBONE: Consequence = { value: 1, cause: { code: 'tier', choice: 'backbone' } };
const UNKNOWN: Consequence = { value: 0.5, cause: { code: 'service_unknown' } };
const context = (isSection: boolean) => ({ isSection, hasSources: true });
const [SECTION, POINT] = [context(true), context(false)];
const FEED = { inferred: false, standby: false };

describe('what a cut is worth', () => {
  it('is the larger of subscribers and sites on their logarithmic scales', () => {
    const many = { ...NOTHING, sites: 9, subscribers: 10_000 };
    expect(cutConsequence(many, BACKBONE, SECTION).value).toBeCloseTo(2 / 3, 12);
    const sites = { ...NOTHING, sites: 100, subscribers: 200 };
    expect(cutConsequence(sites, BACKBONE, SECTION).value).toBe(1);
  });

  it('is nothing on a ring, whatever the tier of the cable', () => {
    const ring = { ...NOTHING, redundancy: 'ring' } as const;
    expect(cutConsequence(ring, BACKBONE, SECTION)).toEqual({ value: 0, by: 'cut' });
  });

  it('is what the record says where the network says nothing', () => {
    const unserved = { ...NOTHING, redundancy: 'unserved' } as const;
    const noExchange = { isSection: true, hasSources: false };
    expect(cutConsequence(unserved, BACKBONE, noExchange)).toMatchObject({
      value: 1,
      by: 'record',
    });
    expect(cutConsequence(unserved, UNKNOWN, SECTION)).toMatchObject({ value: 0.5, by: 'record' });
  });

  it('does not put a trunk that nothing hangs on above a cut that is known', () => {
    const unserved = { ...NOTHING, redundancy: 'unserved' } as const;
    expect(cutConsequence(unserved, BACKBONE, SECTION)).toMatchObject({ value: 0.5, by: 'record' });
  });

  it('lets the grade of a post office speak for itself, and the network for a site', () => {
    const hub: Consequence = { value: 0.75, cause: { code: 'grade', choice: 'level_2' } };
    const post = { ...NOTHING, posts: 1 };
    expect(cutConsequence(post, hub, POINT)).toMatchObject({ value: 0.75, by: 'record' });
    const site = { ...NOTHING, sites: 1, subscribers: 10_000 };
    expect(cutConsequence(site, UNKNOWN, POINT)).toMatchObject({ by: 'cut' });
    expect(cutConsequence(site, UNKNOWN, POINT).value).toBeCloseTo(2 / 3, 12);
  });
});

const whole = fc.integer({ min: 0, max: 400_000 });
const anyLoss: fc.Arbitrary<CutLoss> = fc.record({
  sites: whole,
  subscribers: whole,
  posts: whole,
  works: whole,
  communes: whole,
  redundancy: fc.constantFrom(...REDUNDANCY),
  detourM: fc.double({ min: 0, max: 1e5, noNaN: true }),
});
const anyRecord: fc.Arbitrary<Consequence> = fc.constantFrom(BACKBONE, UNKNOWN, {
  value: 0.3,
  cause: { code: 'serves_subscribers', subscribers: 794 },
} as const);

describe('whatever is lost', () => {
  it('lies between 0 and 1 and never falls when more goes dark', () => {
    const measure = fc.constantFrom('sites', 'subscribers', 'posts', 'works');
    fc.assert(
      fc.property(
        anyLoss,
        anyRecord,
        fc.boolean(),
        measure,
        whole,
        (loss, record, section, of, by) => {
          const secured = { ...loss, redundancy: 'dead_end' } as const;
          const more = { ...secured, [of]: secured[of] + by };
          const before = cutConsequence(secured, record, context(section)).value;
          const after = cutConsequence(more, record, context(section)).value;
          expect(after).toBeGreaterThanOrEqual(before);
          expect(before >= 0 && after <= 1).toBe(true);
        },
      ),
    );
  });

  it('is told by reasons that add up to the points, the first with all of them', () => {
    fc.assert(
      fc.property(
        anyLoss,
        anyRecord,
        fc.boolean(),
        fc.boolean(),
        (loss, record, section, inferred) => {
          const reasons = consequenceReasons(
            loss,
            record,
            { inferred, standby: inferred },
            context(section),
            12.5,
          );
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(12.5);
          expect(reasons[0]?.points).toBe(12.5);
          expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
        },
      ),
    );
  });
});

describe('the reasons', () => {
  const codes = (loss: CutLoss, record: Consequence, feed = FEED, section = true): string[] =>
    consequenceReasons(loss, record, feed, context(section), 1).map(({ code }) => code);

  it('say what a cut isolates, or that there is a way around', () => {
    expect(codes({ ...NOTHING, sites: 3 }, BACKBONE)).toEqual(['cut_isolates']);
    expect(codes({ ...NOTHING, redundancy: 'ring' }, BACKBONE)).toEqual(['ring_protected']);
    expect(codes({ ...NOTHING, redundancy: 'dual' }, BACKBONE)).toEqual(['dual_protected']);
  });

  it('say that the network does not know, after what the record says', () => {
    const unserved = { ...NOTHING, redundancy: 'unserved' } as const;
    expect(codes(unserved, BACKBONE)).toEqual(['tier', 'unserved']);
    expect(codes(unserved, BACKBONE, { inferred: true, standby: false }, false)).toEqual([
      'tier',
      'unserved',
    ]);
  });

  it('say how a point is fed and whether that was inferred', () => {
    const site = { ...NOTHING, sites: 1, redundancy: 'ring' } as const;
    expect(codes(site, UNKNOWN, { inferred: true, standby: true }, false)).toEqual([
      'cut_isolates',
      'ring_protected',
      'backup',
      'fed_inferred',
    ]);
  });
});
