import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  borderOf,
  looseUnits,
  mergeZones,
  partsOf,
  splitZone,
  withSections,
} from '../../../src/core/patrol/zones/edit-zone.ts';

const rising = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

/** 0 – 1 – 2 – 3 – 4, and 5 hanging on 2. */
const COMB: Readonly<Record<number, readonly number[]>> = {
  0: [1],
  1: [0, 2],
  2: [1, 3, 5],
  3: [2, 4],
  4: [3],
  5: [2],
};
const touching = (unit: number): readonly number[] => COMB[unit] ?? [];

describe('a zone edited by hand', () => {
  it('divides at a stretch between two others; the larger part keeps it', () => {
    expect(splitZone([0, 1, 2, 3, 4], 3, touching)).toEqual([[0, 1, 2, 3], [4]]);
    expect(splitZone([1, 2, 3, 5], 2, touching)).toEqual([
      [1, 2],
      [3, 5],
    ]);
  });

  it('does not divide at an end, on a ring, or where it is not', () => {
    expect(splitZone([0, 1, 2], 0, touching)).toBeNull();
    expect(splitZone([0, 1], 4, touching)).toBeNull();
    const ring = (unit: number): readonly number[] => [(unit + 1) % 4, (unit + 3) % 4];
    expect(splitZone([0, 1, 2, 3], 1, ring)).toBeNull();
  });

  it('knows what borders on it and what may leave without tearing it', () => {
    expect(borderOf([1, 2], touching)).toEqual([0, 3, 5]);
    expect(looseUnits([1, 2, 3], touching)).toEqual([1, 3]);
    expect(looseUnits([1], touching)).toEqual([]);
  });

  it('takes in and lets go', () => {
    expect(withSections([1, 2], [3, 2], [1])).toEqual([2, 3]);
    expect(mergeZones([1, 2], [2, 5])).toEqual([1, 2, 5]);
  });

  it('loses and invents nothing, whatever is divided', () => {
    const zones = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 5 }), (zone, at) => {
        expect(rising(partsOf(zone, touching).flat())).toEqual(rising(zone));
        const split = splitZone(zone, at, touching);
        if (!split) return;
        expect(rising([...split[0], ...split[1]])).toEqual(rising(zone));
        expect(split[0]).toContain(at);
        expect(split[1].length).toBeGreaterThan(0);
      }),
    );
  });
});
