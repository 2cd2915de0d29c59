import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patrolEffect } from '../../../../src/core/patrol/assessment/patrol-effect.ts';
import type { CountPair } from '../../../../src/core/patrol/assessment/patrol-effect.ts';

const pair = (before: number, after: number): CountPair => ({ before, after });

describe('the effect of patrols', () => {
  it('is measured against what happened elsewhere, with its interval', () => {
    const effect = patrolEffect({
      zone: pair(60, 30),
      ring: pair(40, 38),
      comparison: pair(200, 190),
    });
    // Python: rr = (30/60)/(190/200); s = 1.959964*sqrt(1/60+1/30+1/200+1/190); exp(log(rr) ± s)
    expect(effect).toMatchObject({ status: 'measured', verdict: 'fewer' });
    expect(effect).toMatchObject({ ratio: expect.closeTo(0.5263158, 6) as number });
    expect(effect).toMatchObject({ low: expect.closeTo(0.3253035, 6) as number });
    expect(effect).toMatchObject({ high: expect.closeTo(0.8515381, 6) as number });
    expect(effect).toMatchObject({ averted: expect.closeTo(27, 9) as number });
  });

  it('says that incidents moved next door, or that there were fewer there too', () => {
    const quotientOf = (ring: CountPair) => {
      const effect = patrolEffect({ zone: pair(60, 30), ring, comparison: pair(100, 100) });
      return effect.status === 'measured' ? effect.displacement : null;
    };
    expect(quotientOf(pair(40, 55))).toMatchObject({ reading: 'some-moved' });
    expect(quotientOf(pair(40, 80))).toMatchObject({ reading: 'more-moved' });
    expect(quotientOf(pair(40, 40))).toMatchObject({ reading: 'none' });
    expect(quotientOf(pair(40, 25))).toMatchObject({ reading: 'some-gained' });
  });

  it('has no displacement to tell where there were no fewer in the zone', () => {
    const effect = patrolEffect({
      zone: pair(30, 36),
      ring: pair(20, 20),
      comparison: pair(100, 100),
    });
    expect(effect).toMatchObject({ verdict: 'no-difference', displacement: null });
  });

  it('says which counts are too few instead of a figure', () => {
    expect(patrolEffect({ zone: pair(4, 0), ring: pair(12, 3), comparison: pair(9, 9) })).toEqual({
      status: 'too-few',
      short: ['zone', 'comparison'],
    });
  });

  it('is finite whatever is counted', () => {
    const counts = fc.record({
      before: fc.integer({ min: 0, max: 500 }),
      after: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(fc.record({ zone: counts, ring: counts, comparison: counts }), (given) => {
        const effect = patrolEffect(given);
        const numbers =
          effect.status === 'measured'
            ? [
                effect.ratio,
                effect.low,
                effect.high,
                effect.averted,
                effect.displacement?.quotient ?? 0,
              ]
            : [];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { seed: 20261122 },
    );
  });
});
