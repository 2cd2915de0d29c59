import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  DARK_MEASURES,
  HOT_FROM,
  MATRIX_FIELDS,
  NO_FIELD,
  hotCritical,
} from '../../../src/core/targets/hot-critical.ts';
import { TARGET_KINDS } from '../../../src/core/study/study-result.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const anyResult = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    sections: fc.integer({ min: 0, max: 60 }),
    sites: fc.integer({ min: 0, max: 40 }),
  })
  .map((size) => syntheticResult(size));

describe('the matrix hot × critical', () => {
  it('puts every target in use in exactly one field, and planned ones in none', () => {
    fc.assert(
      fc.property(anyResult, fc.constantFrom(...DARK_MEASURES), (result, measure) => {
        const planned = result.targets.planned.map((_, target) => (target % 7 === 3 ? 1 : 0));
        const targets = { ...result.targets, planned };
        const { counts, field, planned: left } = hotCritical({ ...result, targets }, measure);
        expect(counts.reduce((sum, count) => sum + count, 0) + left).toBe(targets.length);
        expect(left).toBe(planned.reduce((sum, one) => sum + one, 0));
        MATRIX_FIELDS.forEach((_, place) =>
          expect(field.filter((one) => one === place)).toHaveLength(counts[place] ?? -1),
        );
        expect(field.filter((one) => one === NO_FIELD)).toHaveLength(left);
      }),
      { numRuns: 40 },
    );
  });

  it('calls hot what has twice the mean of its kind, critical what takes the break or more', () => {
    fc.assert(
      fc.property(anyResult, fc.constantFrom(...DARK_MEASURES), (result, measure) => {
        const matrix = hotCritical(result, measure);
        result.targets.localRate.forEach((rate, target) => {
          const kind = TARGET_KINDS[result.targets.kind[target] ?? 0];
          const mean = result.families.find((one) => one.kind === kind)?.meanRate ?? 0;
          const hot = mean > 0 && rate / mean >= HOT_FROM;
          const critical = (matrix.dark[target] ?? 0) >= matrix.darkFrom;
          const expected = hot ? (critical ? 'protect' : 'patrol') : critical ? 'harden' : 'watch';
          expect(MATRIX_FIELDS[matrix.field[target] ?? 9]).toBe(expected);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('draws the level at 1, 2 or 5 times a power of ten near the upper quartile', () => {
    const result = syntheticResult({ sections: 4, sites: 0 });
    const breakOf = (values: readonly number[]): number => {
      const subscribers = Float64Array.from(values);
      return hotCritical(
        { ...result, criticality: { ...result.criticality, subscribers } },
        'subscribers',
      ).darkFrom;
    };
    expect(breakOf([0, 0, 0, 0])).toBe(1);
    expect(breakOf([100, 200, 2100, 9000])).toBe(2000);
    expect(breakOf([700, 700, 700, 700])).toBe(500);
    expect(breakOf([0.1, 0.1, 0.1, 0.1])).toBe(1);
  });

  it('moves no target up or down with the rates: the level is of the network alone', () => {
    const result = syntheticResult();
    const targets = { ...result.targets, localRate: result.targets.localRate.map(() => 3) };
    expect(hotCritical({ ...result, targets }, 'subscribers').darkFrom).toBe(
      hotCritical(result, 'subscribers').darkFrom,
    );
  });

  it('says which kinds had no incident: nothing of theirs is hot', () => {
    const result = syntheticResult();
    const families = result.families.map((family) => ({ ...family, meanRate: 0 }));
    const matrix = hotCritical({ ...result, families }, 'sites');
    expect(matrix.quietKinds).toEqual(families.map(({ kind }) => kind));
    expect(matrix.hot.every((value) => value === 0)).toBe(true);
    expect([matrix.counts[0], matrix.counts[1]]).toEqual([0, 0]);
  });
});
