import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOrder } from '../../../src/core/geo/cell-order.ts';

const anyCoordinate = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.constant(Number.NaN),
);
const anyPoints = fc.array(fc.tuple(anyCoordinate, anyCoordinate, fc.nat({ max: 1 })), {
  maxLength: 60,
});

function ordered(points: readonly (readonly [number, number, number])[]): readonly number[] {
  return [
    ...cellOrder(
      Float64Array.from(points, ([x]) => x),
      Float64Array.from(points, ([, y]) => y),
      Uint8Array.from(points, ([, , isChosen]) => isChosen),
    ),
  ];
}

describe('points in the order of cells', () => {
  it('are those chosen that have a place, each once', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const chosen = points.flatMap(([x, y, isChosen], point) =>
          isChosen === 1 && Number.isFinite(x + y) ? [point] : [],
        );
        expect(ordered(points).toSorted((a, b) => a - b)).toEqual(chosen);
      }),
      { numRuns: 500 },
    );
  });

  it('follow one another row by row, west to east, those of a cell as given', () => {
    const points = [
      [90, 90],
      [10, 90],
      [90, 10],
      [10, 10],
      [0, 100],
      [100, 0],
      [11, 9],
      [0, 0],
      [100, 100],
    ].map(([x = 0, y = 0]) => [x, y, 1] as const);
    expect(ordered(points)).toEqual([3, 6, 7, 2, 5, 1, 4, 0, 8]);
  });
});
