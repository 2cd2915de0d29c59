import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { studyFacts } from '../../../src/core/brief/facts.ts';
import { periodChange } from '../../../src/core/brief/period-change.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

describe('a change between two periods', () => {
  it.each([
    [0, 0, 'none'],
    [3, 0, 'new'],
    [12, 7, 'within_variation'],
    [0, 2, 'within_variation'],
    [0, 3, 'fewer'],
    [40, 16, 'more'],
    [16, 40, 'fewer'],
    [1000, 1001, 'within_variation'],
  ])('%i after %i is %s', (now, before, verdict) => {
    expect(periodChange(now, before).verdict).toBe(verdict);
  });

  it('is measured by 2(√now − √before)', () => {
    // 2 × (√40 − √16) = 2 × (6.32456 − 4) = 4.64911
    expect(periodChange(40, 16).z).toBeCloseTo(4.64911, 5);
  });

  it('is as large the other way round', () => {
    const count = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(periodChange(a, b).z).toBeCloseTo(-periodChange(b, a).z, 9);
      }),
    );
  });
});

describe('the facts of a study', () => {
  const result = syntheticResult();

  it('add up', () => {
    const facts = studyFacts(result);
    const { incidents } = facts;
    expect(incidents.onCable + incidents.onSite + incidents.onPost).toBe(incidents.placed);
    expect(incidents.placed + incidents.unplaced).toBe(incidents.selected);
    expect(facts.topShare.count).toBeLessThanOrEqual(facts.topShare.of);
    expect(facts.firstTarget).toBe(result.targets.order[0]);
  });

  it('make no comparison where the data does not reach back', () => {
    const young = { ...result, comparison: { ...result.comparison, comparable: false } };
    expect(studyFacts(young)).toMatchObject({ change: null, changeByKind: [] });
    expect(studyFacts(result).change?.now).toBe(result.comparison.now);
  });
});
