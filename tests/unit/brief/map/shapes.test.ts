import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../../../src/core/brief/map/labels/inside.ts';
import { clipLine } from '../../../../src/core/brief/map/shapes/clip-line.ts';
import { clipRing } from '../../../../src/core/brief/map/shapes/clip-ring.ts';
import { nearPoints } from '../../../../src/core/brief/map/shapes/near-points.ts';
import { sharedLines } from '../../../../src/core/brief/map/shapes/shared-lines.ts';
import { simplifyLine } from '../../../../src/core/brief/map/shapes/simplify-line.ts';
import { PRINT_GRID_MM, snapPoints } from '../../../../src/core/brief/map/shapes/snap-points.ts';

const BOX = { x: 10, y: 10, widthMm: 20, heightMm: 10 };
const EDGES = [10, 10, 30, 20] as const;
const value = fc.integer({ min: -2000, max: 5000 }).map((hundredths) => hundredths / 100);
const line = (least: number) =>
  fc
    .array(fc.tuple(value, value), { minLength: least, maxLength: 12 })
    .map((points) => Float64Array.from(points.flat()));

const insideBox = (x: number, y: number, slack = 1e-9): boolean =>
  x >= BOX.x - slack &&
  x <= BOX.x + BOX.widthMm + slack &&
  y >= BOX.y - slack &&
  y <= BOX.y + BOX.heightMm + slack;

const points = (of: Float64Array): [number, number][] =>
  Array.from({ length: of.length / 2 }, (_, i) => [of[2 * i] ?? NaN, of[2 * i + 1] ?? NaN]);

const lengthOf = (of: Float64Array): number =>
  points(of).reduce((sum, [x, y], i, all) => {
    const [bx, by] = all[i - 1] ?? [x, y];
    return sum + Math.hypot(x - bx, y - by);
  }, 0);

describe('a line cut at a box', () => {
  it('keeps what is inside and nothing else', () => {
    const across = Float64Array.of(0, 15, 40, 15);
    expect(clipLine(across, BOX).map((part) => [...part])).toEqual([[10, 15, 30, 15]]);
  });

  it('comes in two parts where it leaves and returns', () => {
    const away = Float64Array.of(12, 12, 12, 40, 20, 40, 20, 12);
    expect(clipLine(away, BOX)).toHaveLength(2);
  });

  it('never leaves the box and is as long as what of the line is in it', () => {
    fc.assert(
      fc.property(line(2), (drawn) => {
        const parts = clipLine(drawn, BOX);
        for (const part of parts) {
          for (const [x, y] of points(part)) expect(insideBox(x, y)).toBe(true);
        }
        const kept = parts.reduce((sum, part) => sum + lengthOf(part), 0);
        expect(kept).toBeCloseTo(sampledLengthInside(drawn), 0);
      }),
    );
  });

  function sampledLengthInside(drawn: Float64Array): number {
    let inside = 0;
    const all = points(drawn);
    all.slice(1).forEach(([bx, by], i) => {
      const [ax, ay] = all[i] ?? [0, 0];
      const steps = 4000;
      for (let step = 0; step < steps; step += 1) {
        const share = (step + 0.5) / steps;
        if (insideBox(ax + share * (bx - ax), ay + share * (by - ay), 0)) {
          inside += Math.hypot(bx - ax, by - ay) / steps;
        }
      }
    });
    return inside;
  }
});

describe('a ring cut at a box', () => {
  it('covers the same places of the box as the whole ring', () => {
    fc.assert(
      fc.property(line(3), fc.array(fc.tuple(value, value), { maxLength: 20 }), (ring, places) => {
        const clipped = clipRing(ring, BOX);
        for (const [x, y] of points(clipped)) expect(insideBox(x, y)).toBe(true);
        for (const [x, y] of places) {
          const probe = [x + 0.0017, y + 0.0023] as const;
          if (!insideBox(...probe, -0.01)) continue;
          expect(contains(clipped, ...probe)).toBe(contains(ring, ...probe));
        }
      }),
    );
  });

  it('is empty where they do not meet', () => {
    expect(clipRing(Float64Array.of(0, 0, 5, 0, 5, 5), BOX)).toHaveLength(0);
  });

  function contains(ring: Float64Array, x: number, y: number): boolean {
    let inside = false;
    const all = points(ring);
    all.forEach(([bx, by], i) => {
      const [ax, ay] = all[(i + all.length - 1) % all.length] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  }
});

describe('a line or ring without its far bends', () => {
  it('is cut at the box to the same parts as the whole line', () => {
    fc.assert(
      fc.property(line(3), (drawn) => {
        const near = nearPoints(drawn, EDGES);
        expect(near.length).toBeLessThanOrEqual(drawn.length);
        expect(clipLine(near, BOX)).toEqual(clipLine(drawn, BOX));
      }),
      { numRuns: 400 },
    );
  });

  it('covers the same places of the box, round the corners too', () => {
    fc.assert(
      fc.property(line(3), value, value, (ring, x, y) => {
        fc.pre(insideBox(x, y, -0.001));
        const near = nearPoints(ring, EDGES);
        expect(isInside(x, y, [near])).toBe(isInside(x, y, [ring]));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out what goes on far to one side', () => {
    const away = Float64Array.of(20, 15, 60, 15, 70, 16, 80, 12, 90, 14, 60, 18, 20, 18);
    expect([...nearPoints(away, EDGES)]).toEqual([20, 15, 60, 15, 60, 18, 20, 18]);
  });
});

describe('a line thinned out for print', () => {
  it('stays within the tolerance of itself, from end to end', () => {
    fc.assert(
      fc.property(line(2), fc.double({ min: 0.01, max: 5, noNaN: true }), (drawn, tolerance) => {
        const thin = simplifyLine(drawn, tolerance);
        expect(points(thin)[0]).toEqual(points(drawn)[0]);
        expect(points(thin).at(-1)).toEqual(points(drawn).at(-1));
        for (const place of points(drawn)) {
          expect(awayFrom(thin, place)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it('keeps the two ends of a straight line and no more', () => {
    expect([...simplifyLine(Float64Array.of(0, 0, 1, 0.001, 2, 0, 3, 0), 0.1)]).toEqual([
      0, 0, 3, 0,
    ]);
  });

  function awayFrom(thin: Float64Array, [x, y]: readonly [number, number]): number {
    const all = points(thin);
    return Math.min(
      ...all.slice(1).map(([bx, by], i) => {
        const [ax, ay] = all[i] ?? [0, 0];
        const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
        const dot = (x - ax) * (bx - ax) + (y - ay) * (by - ay);
        const share = length2 > 0 ? Math.max(0, Math.min(1, dot / length2)) : 0;
        return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
      }),
    );
  }
});

describe('points on the grid of the print', () => {
  it('move by less than a printer shows and never twice', () => {
    fc.assert(
      fc.property(value, value, (x, y) => {
        const once = snapPoints(Float64Array.of(x + 0.0037, y - 0.0071));
        expect([...snapPoints(once)]).toEqual([...once]);
        expect(Math.abs((once[0] ?? 0) - x - 0.0037)).toBeLessThanOrEqual(PRINT_GRID_MM);
      }),
    );
  });
});

describe('borders that areas share', () => {
  const west = Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10);
  const east = Float64Array.of(10, 0, 20, 0, 20, 10, 10, 10);

  it('are drawn once', () => {
    const whole = sharedLines([west, east], true).reduce((sum, part) => sum + lengthOf(part), 0);
    expect(whole).toBe(70);
  });

  it('are all edges of all rings, each once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
          minLength: 1,
          maxLength: 12,
          selector: ([x, y]) => `${x} ${y}`,
        }),
        (cells) => {
          const rings = cells.map(([x, y]) =>
            Float64Array.of(x, y, x + 1, y, x + 1, y + 1, x, y + 1),
          );
          const edges = new Set(
            rings.flatMap((ring) => edgesOf([...points(ring), ...points(ring).slice(0, 1)])),
          );
          const drawn = sharedLines(rings, true).flatMap((part) => edgesOf(points(part)));
          expect(drawn.toSorted()).toEqual([...edges].toSorted());
        },
      ),
    );
  });

  it('join to as few lines as there are stretches between corners', () => {
    expect(sharedLines([west], true)).toHaveLength(1);
    expect(sharedLines([west, east], true)).toHaveLength(3);
  });

  it('take a way gone there and back once', () => {
    const thereAndBack = Float64Array.of(0, 0, 5, 0, 5, 5, 5, 0, 0, 0);
    const whole = sharedLines([thereAndBack], false).reduce((sum, part) => sum + lengthOf(part), 0);
    expect(whole).toBe(10);
  });

  function edgesOf(chain: readonly (readonly [number, number])[]): string[] {
    return chain.slice(1).map(([bx, by], i) => {
      const [ax, ay] = chain[i] ?? [0, 0];
      return [`${ax} ${ay}`, `${bx} ${by}`].toSorted().join('–');
    });
  }
});
