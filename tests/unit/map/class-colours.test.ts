import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classOf,
  colourOf,
  divergingColours,
  noDataColour,
  rampOf,
  sequentialRamp,
} from '../../../src/core/sheet/class-colours.ts';
import { VISIONS, difference, hueOf, labOf } from './colour-vision.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const isRed = (hex: string): boolean => {
  const [, a, b] = labOf(hex);
  return Math.hypot(a, b) > 30 && hueOf(hex) > -5 && hueOf(hex) < 50;
};

describe.each(THEMES)('the class ramp, %s', (theme) => {
  const ramp = sequentialRamp(theme);

  it.each(Object.entries(VISIONS))('moves one way in lightness for %s vision', (_, vision) => {
    const lightness = ramp.map((colour) => labOf(colour, vision)[0]);
    const steps = lightness.slice(1).map((value, place) => value - (lightness[place] ?? 0));
    const way = theme === 'dark' ? 1 : -1;
    expect(steps.every((step) => step * way > 0)).toBe(true);
  });

  it.each(Object.entries(VISIONS))('tells every two classes apart for %s vision', (_, vision) => {
    const seen = [...ramp, noDataColour(theme)].map((colour) => labOf(colour, vision));
    const pairs = seen.flatMap((a, place) => seen.slice(place + 1).map((b) => difference(a, b)));
    expect(Math.min(...pairs)).toBeGreaterThan(10);
  });

  it('survives a grey copy: neighbours differ by 5 L* at least', () => {
    const lightness = ramp.map((colour) => labOf(colour)[0]);
    const steps = lightness
      .slice(1)
      .map((value, place) => Math.abs(value - (lightness[place] ?? 0)));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(5);
  });

  it('keeps red for the top class', () => {
    expect(ramp.map(isRed)).toEqual([false, false, false, false, true]);
  });

  it('keeps red for the top class of a ratio, wherever the breaks fall', () => {
    for (const breaks of [
      [0.5, 0.8, 1.25, 2],
      [1.1, 1.3, 1.6, 2],
      [0.9, 1.2, 1.4, 1.7],
    ]) {
      const colours = divergingColours(breaks, theme);
      expect(colours).toHaveLength(5);
      expect(colours.map(isRed)).toEqual([false, false, false, false, true]);
    }
  });
});

describe('the middle of a ratio', () => {
  it('is the class that holds 1', () => {
    const quiet = divergingColours([], 'light')[0];
    expect(divergingColours([0.5, 0.8, 1.25, 2], 'light')[2]).toBe(quiet);
    expect(divergingColours([0.9, 1.2, 1.4, 1.7], 'light')[1]).toBe(quiet);
    expect(divergingColours([1.1, 1.3, 1.6, 2], 'light')[0]).toBe(quiet);
  });
});

describe('classes', () => {
  it('put a value at a break into the class above', () => {
    expect([0, 0.2, 0.5, 9].map((value) => classOf(value, [0.2, 0.5]))).toEqual([0, 1, 2, 2]);
  });

  it('rise with the value and stay inside the ramp', () => {
    const breaks = fc
      .uniqueArray(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 4 })
      .map((values) => values.toSorted((a, b) => a - b));
    const value = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(breaks, value, value, (bounds, a, b) => {
        const [low, high] = [classOf(Math.min(a, b), bounds), classOf(Math.max(a, b), bounds)];
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(bounds.length);
        expect(sequentialRamp('light')).toContain(colourOf(a, bounds, 'light'));
      }),
    );
  });

  it('have a colour of their own for no data', () => {
    expect(colourOf(null, [1], 'light')).toBe(noDataColour('light'));
    expect(colourOf(Number.NaN, [1], 'light')).toBe(noDataColour('light'));
    expect(sequentialRamp('light')).not.toContain(noDataColour('light'));
  });

  it('end in the top colour however few they are', () => {
    for (const count of [1, 2, 3, 4, 5]) {
      expect(rampOf(sequentialRamp('light'), count)).toHaveLength(count);
      expect(rampOf(sequentialRamp('light'), count).at(-1)).toBe(sequentialRamp('light').at(-1));
    }
  });
});
