import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedParts } from '../../../src/panels/targets/rounded-parts.ts';

describe('rounded parts', () => {
  it('add up to the rounded total, each within one step of the truth', () => {
    const parts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (values) => {
        const rounded = roundedParts(values);
        const total = values.reduce((sum, value) => sum + value, 0);
        const shown = rounded.reduce((sum, value) => sum + value, 0);
        expect(Math.abs(shown - Math.round(total * 10) / 10)).toBeLessThan(1e-6);
        for (const [place, value] of rounded.entries()) {
          expect(Math.abs(value - (values[place] ?? 0))).toBeLessThan(0.1 + 1e-9);
        }
      }),
    );
  });

  it('leave thirds adding up to one', () => {
    expect(roundedParts([1 / 3, 1 / 3, 1 / 3]).map((part) => part.toFixed(1))).toEqual([
      '0.4',
      '0.3',
      '0.3',
    ]);
  });
});
