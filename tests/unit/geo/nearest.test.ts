import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointIndex } from '../../../src/core/geo/point-index.ts';
import { segmentIndex } from '../../../src/core/geo/segment-index.ts';
import type { PlaneLines } from '../../../src/core/geo/segment-index.ts';

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
