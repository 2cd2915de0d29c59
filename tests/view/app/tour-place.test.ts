import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePlace } from '../../../src/app/tour/spot-place.ts';

const NOTE = { w: 340, h: 210 };

describe('a note of the tour', () => {
  it('stands beside what it explains where there is room', () => {
    const place = notePlace({ x: 0, y: 300, w: 76, h: 200 }, NOTE, { w: 1440, h: 900 });
    expect(place.x).toBe(88);
  });

  it('stays on screen wherever the thing stands', () => {
    const coordinate = fc.integer({ min: 0, max: 1800 });
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (x, y, w, h) => {
        const place = notePlace({ x, y, w, h }, NOTE, { w: 390, h: 844 });
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + NOTE.w).toBeLessThanOrEqual(390 + 1);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.y + NOTE.h).toBeLessThanOrEqual(844);
      }),
    );
  });
});
