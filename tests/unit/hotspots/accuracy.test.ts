import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracyAt,
  surveillanceAuc,
} from '../../../src/core/hotspots/accuracy/prediction-accuracy.ts';
import type { Prediction } from '../../../src/core/hotspots/accuracy/prediction-accuracy.ts';

const unit = fc.record({
  risk: fc.integer({ min: 0, max: 9 }),
  hits: fc.integer({ min: 0, max: 5 }),
  size: fc.integer({ min: 1, max: 4 }),
  before: fc.integer({ min: 0, max: 5 }),
});
type Unit = Record<'risk' | 'hits' | 'size' | 'before', number>;
const units = fc.array(unit, { minLength: 1, maxLength: 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function predictionOf(list: readonly Unit[]): Prediction {
  const column = (name: keyof Unit) => Float64Array.from(list, (one) => one[name]);
  return {
    risk: column('risk'),
    hits: column('hits'),
    size: column('size'),
    before: column('before'),
  };
}

describe('accuracy of a forecast', () => {
  it('is finite, flags no more than asked, and is never better than the best', () => {
    fc.assert(
      fc.property(units, share, (list, most) => {
        const found = accuracyAt(predictionOf(list.map((one) => ({ ...one, size: 1 }))), most);
        expect(Object.values(found).every(Number.isFinite)).toBe(true);
        expect(found.share).toBeLessThanOrEqual(most + 1e-6);
        expect(found.hits).toBeLessThanOrEqual(found.bestHits);
        expect(found.peiStar).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('of everything is all hits, PAI and PEI* of 1', () => {
    const all = predictionOf([
      { risk: 1, hits: 2, size: 3, before: 1 },
      { risk: 4, hits: 1, size: 2, before: 2 },
    ]);
    const { hitRate, pai, peiStar, rri } = accuracyAt(all, 1);
    expect([hitRate, pai, peiStar, rri]).toEqual([1, 1, 1, 1]);
  });

  it('is 0 where nothing happened, and where not one unit fits', () => {
    const calm = predictionOf([{ risk: 1, hits: 0, size: 3, before: 0 }]);
    expect(accuracyAt(calm, 1)).toMatchObject({ hitRate: 0, pai: 0, peiStar: 0 });
    expect(accuracyAt(calm, 0.5)).toMatchObject({ units: 0, share: 0, hits: 0 });
    expect(surveillanceAuc(calm)).toBe(0.5);
  });
});

describe('the surveillance AUC', () => {
  it('does not depend on the order of units, and is turned about ½ with the risk', () => {
    fc.assert(
      fc.property(units, (list) => {
        const auc = surveillanceAuc(predictionOf(list));
        expect(surveillanceAuc(predictionOf(list.toReversed()))).toBeCloseTo(auc, 12);
        const turned = list.map((one) => ({ ...one, risk: -one.risk }));
        expect(surveillanceAuc(predictionOf(turned))).toBeCloseTo(1 - auc, 12);
      }),
    );
  });

  it('is ½ when all risks are equal, whatever happened', () => {
    fc.assert(
      fc.property(units, (list) => {
        const even = list.map((one) => ({ ...one, risk: 3 }));
        expect(surveillanceAuc(predictionOf(even))).toBeCloseTo(0.5, 12);
      }),
    );
  });
});
