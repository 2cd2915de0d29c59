import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { densityAt } from '../../../../src/core/hotspots/planar/density-at.ts';
import { densityGrid } from '../../../../src/core/hotspots/planar/density-grid.ts';
import { PLANAR_KERNEL_IDS } from '../../../../src/core/hotspots/planar/planar-kernel.ts';
import type { PlanarEvents } from '../../../../src/core/hotspots/planar/planar-events.ts';
import type { PlanarGrid } from '../../../../src/core/hotspots/planar/planar-grid.ts';
import type { PlanarKernelId } from '../../../../src/core/hotspots/planar/planar-kernel.ts';
import { anyEvents } from './any-plane.ts';

const kernel = fc.constantFrom(...PLANAR_KERNEL_IDS);

function centres({ x0, y0, stepX, stepY, columns, rows }: PlanarGrid) {
  const count = columns * rows;
  return {
    x: Float64Array.from({ length: count }, (_, i) => x0 + ((i % columns) + 0.5) * stepX),
    y: Float64Array.from({ length: count }, (_, i) => y0 + (Math.floor(i / columns) + 0.5) * stepY),
  };
}

/** Largest difference from the sum itself, in highest values of the density (here or at an event). */
function offBy(events: PlanarEvents, id: PlanarKernelId, sigma: number, grid: PlanarGrid): number {
  const at = centres(grid);
  const exact = densityAt({ events, kernel: id, sigma, edge: 'none', window: null, at });
  const swept = densityGrid(events, id, sigma, grid);
  const atEvents = densityAt({ events, kernel: id, sigma, edge: 'none', window: null, at: events });
  const highest = [...exact, ...atEvents].reduce((most, value) => Math.max(most, value), 0);
  const furthest = exact.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (swept[i] ?? Number.NaN))),
    0,
  );
  return furthest / highest;
}

describe('density on a grid', () => {
  it('is the sum itself to 1e-12 of its highest value, wherever the grid lies', () => {
    const grid = fc.record({
      x0: fc.double({ min: -5, max: 9, noNaN: true }),
      y0: fc.double({ min: -5, max: 9, noNaN: true }),
      stepX: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      stepY: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      columns: fc.integer({ min: 1, max: 60 }),
      rows: fc.integer({ min: 1, max: 40 }),
    });
    const sigma = fc.double({ min: 0.05, max: 4, noNaN: true });
    fc.assert(
      fc.property(anyEvents, kernel, sigma, grid, (events, id, own, asked) => {
        expect(offBy(events, id, own, asked)).toBeLessThan(1e-12);
      }),
    );
  });

  it('stays that exact over 4,000 columns beside a dense cluster, and in metres of a province', () => {
    const random = seededRandom('row');
    const crowd = 500;
    const events = {
      x: Float64Array.from({ length: 2 * crowd }, (_, i) =>
        i < crowd ? 500_100 + random() : 500_000 + 100_000 * random(),
      ),
      y: Float64Array.from({ length: 2 * crowd }, () => 1_500_000 + 60 * random()),
    };
    const grid = { x0: 5e5, y0: 1.5e6, stepX: 25, stepY: 25, columns: 4000, rows: 1 };
    for (const id of ['quartic', 'epanechnikov'] as const) {
      expect(offBy(events, id, 300, grid)).toBeLessThan(1e-12);
    }
  });

  it('of two sets of events is the sum of both, and grows with their weights', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, kernel, (one, other, id) => {
        const grid = { x0: 0, y0: 0, stepX: 0.5, stepY: 0.5, columns: 20, rows: 20 };
        const both = {
          x: Float64Array.from([...one.x, ...other.x]),
          y: Float64Array.from([...one.y, ...other.y]),
          weight: Float64Array.from([...one.weight, ...other.weight.map((w) => 2 * w)]),
        };
        const [a, b, sum] = [one, other, both].map((events) => densityGrid(events, id, 1, grid));
        sum?.forEach((value, i) =>
          expect(value).toBeCloseTo((a?.[i] ?? 0) + 2 * (b?.[i] ?? 0), 10),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('holds every event once where the grid reaches all around', () => {
    fc.assert(
      fc.property(anyEvents, kernel, (events, id) => {
        const grid = { x0: -10, y0: -10, stepX: 0.25, stepY: 0.25, columns: 120, rows: 120 };
        const sum =
          densityGrid(events, id, 1, grid).reduce((all, value) => all + value, 0) * 0.0625;
        const weight = events.weight.reduce((all, one) => all + one, 0);
        expect(Math.abs(sum / weight - 1)).toBeLessThan(2e-3);
      }),
      { numRuns: 20 },
    );
  });

  it('moves with the events', () => {
    fc.assert(
      fc.property(anyEvents, kernel, (events, id) => {
        const moved = {
          ...events,
          x: events.x.map((x) => x + 1000),
          y: events.y.map((y) => y - 50),
        };
        const grid = { x0: 0, y0: 0, stepX: 0.4, stepY: 0.4, columns: 25, rows: 25 };
        const here = densityGrid(events, id, 1.3, grid);
        const there = densityGrid(moved, id, 1.3, { ...grid, x0: 1000, y0: -50 });
        here.forEach((value, i) => expect(there[i]).toBeCloseTo(value, 10));
      }),
      { numRuns: 30 },
    );
  });

  it('is all zeros without events, and with no bandwidth', () => {
    const grid = { x0: 0, y0: 0, stepX: 1, stepY: 1, columns: 3, rows: 2 };
    const none = { x: new Float64Array(), y: new Float64Array() };
    const one = { x: Float64Array.of(1), y: Float64Array.of(1) };
    for (const id of PLANAR_KERNEL_IDS) {
      expect([...densityGrid(none, id, 1, grid)]).toEqual([0, 0, 0, 0, 0, 0]);
      expect([...densityGrid(one, id, 0, grid)]).toEqual([0, 0, 0, 0, 0, 0]);
    }
  });
});
