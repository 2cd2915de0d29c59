import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointIndex } from '../../../src/core/geo/point-index.ts';
import {
  fractionNearest,
  segmentIndex,
  squaredDistance,
} from '../../../src/core/geo/segment-index.ts';
import type { PlaneLines, PointOnLine } from '../../../src/core/geo/segment-index.ts';

type Point = [number, number];
const anyPoint = fc.tuple(
  fc.integer({ min: -20, max: 20 }).map((x) => x * 10),
  fc.integer({ min: -20, max: 20 }).map((y) => y * 10),
) as fc.Arbitrary<Point>;
const anyLines = fc.array(fc.array(anyPoint, { minLength: 2, maxLength: 6 }), { maxLength: 12 });
const limit = fc.constantFrom(0, 15, 60, 1e6);

function planeLines(lines: readonly Point[][]): PlaneLines {
  const start = [0];
  for (const line of lines) start.push((start.at(-1) ?? 0) + line.length);
  const points = lines.flat();
  return {
    start: Uint32Array.from(start),
    x: Float64Array.from(points, (point) => point[0]),
    y: Float64Array.from(points, (point) => point[1]),
  };
}

function toSegment([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const t = square === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square;
  const clamped = Math.max(0, Math.min(1, t));
  return Math.hypot(x0 + clamped * (x1 - x0) - x, y0 + clamped * (y1 - y0) - y);
}

describe('the nearest point on lines', () => {
  it('is what looking at every segment finds, and lies within the limit', () => {
    fc.assert(
      fc.property(anyLines, anyPoint, limit, (lines, [x, y], maxDistanceM) => {
        const all = lines.flatMap((line, number) =>
          line
            .slice(1)
            .map((to, i) => ({ number, distanceM: toSegment([x, y], line[i] ?? to, to) })),
        );
        const leastM = Math.min(Infinity, ...all.map((one) => one.distanceM));
        const found = segmentIndex(planeLines(lines)).nearest(x, y, maxDistanceM);
        const nearest = all.filter((one) => one.distanceM <= leastM + 1e-9);
        expect(found !== undefined).toBe(leastM <= maxDistanceM);
        expect(Math.abs((found?.distanceM ?? leastM) - leastM) || 0).toBeLessThan(1e-9);
        expect(!found || nearest.some((one) => one.number === found.line)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('stands on the segment it names, at the distance it states', () => {
    fc.assert(
      fc.property(anyLines, anyPoint, (lines, [x, y]) => {
        const plane = planeLines(lines);
        const found = segmentIndex(plane).nearest(x, y, 1e6);
        if (!found) return;
        const { vertex, t, line, distanceM } = found;
        expect(vertex).toBeGreaterThanOrEqual(plane.start[line] ?? NaN);
        expect(vertex + 1).toBeLessThan(plane.start[line + 1] ?? NaN);
        const at = (values: Float64Array): number =>
          (values[vertex] ?? NaN) + t * ((values[vertex + 1] ?? NaN) - (values[vertex] ?? NaN));
        expect(Math.hypot(at(plane.x) - x, at(plane.y) - y)).toBeCloseTo(distanceM, 9);
      }),
    );
  });

  it('only counts the lines that are accepted', () => {
    const lines = planeLines([
      [
        [0, 0],
        [10, 0],
      ],
      [
        [0, 5],
        [10, 5],
      ],
    ]);
    const index = segmentIndex(lines);
    expect(index.nearest(5, 1, 100)?.line).toBe(0);
    expect(index.nearest(5, 1, 100, (line) => line === 1)?.line).toBe(1);
    expect(index.nearest(5, 1, 100, () => false)).toBeUndefined();
  });

  it('prefers the lowest line among equals', () => {
    const twice: Point[] = [
      [0, 0],
      [10, 0],
    ];
    expect(segmentIndex(planeLines([twice, twice])).nearest(5, 3, 100)?.line).toBe(0);
  });
});

/** Every segment looked at, in order. */
function nearestOfAll(
  lines: PlaneLines,
  [x, y]: Point,
  maxDistanceM: number,
  accept: (line: number) => boolean,
): PointOnLine | undefined {
  let best: PointOnLine | undefined;
  let leastSquare = Infinity;
  for (let line = 0; line + 1 < lines.start.length; line += 1) {
    const last = (lines.start[line + 1] ?? 0) - 1;
    for (let vertex = lines.start[line] ?? 0; accept(line) && vertex < last; vertex += 1) {
      const t = fractionNearest(lines, vertex, x, y);
      const square = squaredDistance(lines, vertex, t, x, y);
      if (square >= leastSquare) continue;
      leastSquare = square;
      best = { line, vertex, t, distanceM: Math.sqrt(square) };
    }
  }
  return best && best.distanceM <= maxDistanceM ? best : undefined;
}

describe('a search among lines of some classes', () => {
  const anyClasses = fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 });
  const anyWanted = fc.uint8Array({ min: 0, max: 1, minLength: 4, maxLength: 4 });
  /** Lines that crowd in a corner, some far off: most cells are empty. */
  const anyStep = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
  const anyAway = fc.constantFrom<Point>([0, 0], [3, 1], [5000, 0], [400, 9000]);
  const crowdedLines = fc.array(
    fc
      .tuple(anyAway, fc.array(anyStep as fc.Arbitrary<Point>, { minLength: 2, maxLength: 5 }))
      .map(([[x, y], steps]) => steps.map(([dx, dy]): Point => [x + dx / 3, y + dy / 7])),
    { maxLength: 12 },
  );
  const anyPlace = fc.tuple(
    fc.double({ min: -20_000, max: 20_000, noNaN: true }),
    fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  ) as fc.Arbitrary<Point>;
  const nearOrFar = fc.oneof(anyStep as fc.Arbitrary<Point>, anyPlace);
  const anyLimit = fc.constantFrom(0, 0.5, 3, 200, 6000, Infinity);

  it('finds, to the last bit, what looking at every segment finds', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyLines, crowdedLines),
        nearOrFar,
        anyLimit,
        anyClasses,
        anyWanted,
        (lines, at, limitM, classes, isWanted) => {
          const plane = planeLines(lines);
          const index = segmentIndex(plane);
          const classOf = Uint32Array.from(classes.slice(0, lines.length));
          const isOfClass = (line: number): boolean => isWanted[classes[line] ?? 0] === 1;
          const isEven = (line: number): boolean => line % 2 === 0;
          const byClass = index.byClass(classOf);
          expect(index.nearest(...at, limitM)).toEqual(nearestOfAll(plane, at, limitM, () => true));
          expect(index.nearest(...at, limitM, isEven)).toEqual(
            nearestOfAll(plane, at, limitM, isEven),
          );
          expect(byClass.nearest(...at, limitM, isWanted)).toEqual(
            nearestOfAll(plane, at, limitM, isOfClass),
          );
          expect(byClass.nearest(...at, limitM, isWanted, isEven)).toEqual(
            nearestOfAll(plane, at, limitM, (line) => isOfClass(line) && isEven(line)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds nothing from a place that is none, nor within less than no distance', () => {
    const index = segmentIndex(
      planeLines([
        [
          [0, 0],
          [10, 0],
        ],
      ]),
    );
    expect(index.nearest(Number.NaN, 0, 10)).toBeUndefined();
    expect(index.nearest(Infinity, 0, Infinity)).toBeUndefined();
    expect(index.nearest(5, 0, -1)).toBeUndefined();
  });
});

describe('the nearest point of many', () => {
  it('is what looking at every point finds; equals go to the lowest', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoint, { maxLength: 40 }),
        anyPoint,
        limit,
        (points, [x, y], maxM) => {
          const distances = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
          const leastM = Math.min(Infinity, ...distances);
          const index = pointIndex(
            Float64Array.from(points, (point) => point[0]),
            Float64Array.from(points, (point) => point[1]),
          );
          const found = index.nearest(x, y, maxM);
          const nearest = { point: distances.indexOf(leastM), distanceM: leastM };
          expect(found).toEqual(leastM > maxM ? undefined : nearest);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never finds a point without coordinates', () => {
    const index = pointIndex(Float64Array.of(NaN, 3), Float64Array.of(NaN, 4));
    expect(index.nearest(0, 0, 10)).toEqual({ point: 1, distanceM: 5 });
    expect(
      pointIndex(Float64Array.of(NaN), Float64Array.of(NaN)).nearest(0, 0, 10),
    ).toBeUndefined();
  });
});
