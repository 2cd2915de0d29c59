import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { massInside } from '../../../../src/core/hotspots/planar/mass-inside.ts';
import {
  PLANAR_KERNEL_IDS,
  PLANAR_KERNELS,
} from '../../../../src/core/hotspots/planar/planar-kernel.ts';
import type { PlanarKernelId } from '../../../../src/core/hotspots/planar/planar-kernel.ts';
import {
  isInWindow,
  rectangleWindow,
  windowOf,
} from '../../../../src/core/hotspots/planar/planar-window.ts';
import type { PlanarWindow } from '../../../../src/core/hotspots/planar/planar-window.ts';
import { anyWindow } from './any-plane.ts';

const kernel = fc.constantFrom(...PLANAR_KERNEL_IDS);
const somewhere = fc.record({
  x: fc.double({ min: -3, max: 13, noNaN: true }),
  y: fc.double({ min: -3, max: 13, noNaN: true }),
  sigma: fc.double({ min: 0.2, max: 3, noNaN: true }),
});

/** Midpoint rule on small cells: slow, and right to about a hundredth of the outline's length in cells. */
function slowMass(window: PlanarWindow, id: PlanarKernelId, sigma: number, x: number, y: number) {
  const reach = Math.min(PLANAR_KERNELS[id].reach, 6) * sigma;
  const cells = 150;
  const step = (2 * reach) / cells;
  let sum = 0;
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      const [dx, dy] = [(column + 0.5) * step - reach, (row + 0.5) * step - reach];
      if (!isInWindow(window, x + dx, y + dy)) continue;
      sum += PLANAR_KERNELS[id].density((dx * dx + dy * dy) / (sigma * sigma));
    }
  }
  return (sum * step * step) / (sigma * sigma);
}

describe('the mass of a kernel inside an area', () => {
  it('is what adding up small cells gives, in any outline with or without a hole', () => {
    fc.assert(
      fc.property(anyWindow, kernel, somewhere, (window, id, { x, y, sigma }) => {
        const wanted = slowMass(window, id, sigma, x, y);
        expect(Math.abs(massInside(window, id, sigma, x, y) - wanted)).toBeLessThan(1.2e-2);
      }),
      { numRuns: 30 },
    );
  });

  it('is 1 far inside and 0 far outside', () => {
    const window = rectangleWindow(0, 100, 0, 100);
    for (const id of PLANAR_KERNEL_IDS) {
      expect(massInside(window, id, 1, 50, 50)).toBeCloseTo(1, 14);
      expect(massInside(window, id, 1, 150, 50)).toBeCloseTo(0, 14);
    }
  });

  it('is a half on a side and a quarter in a corner, whatever the kernel', () => {
    const window = rectangleWindow(0, 100, 0, 100);
    for (const id of PLANAR_KERNEL_IDS) {
      expect(massInside(window, id, 1, 0, 50)).toBeCloseTo(0.5, 14);
      expect(massInside(window, id, 1, 100, 100)).toBeCloseTo(0.25, 14);
    }
  });

  it('does not jump where a place crosses the outline', () => {
    fc.assert(
      fc.property(kernel, fc.double({ min: 1, max: 9, noNaN: true }), (id, along) => {
        const window = rectangleWindow(0, 10, 0, 10);
        const [inside, on, outside] = [1e-9, 0, -1e-9].map((x) =>
          massInside(window, id, 0.7, x, along),
        );
        expect(Math.abs((inside ?? 0) - (on ?? 0))).toBeLessThan(1e-8);
        expect(Math.abs((outside ?? 0) - (on ?? 0))).toBeLessThan(1e-8);
      }),
    );
  });

  it('of two areas that share a border adds up to that of both together', () => {
    const corners = (list: number[]) => windowOf([{ xy: Float64Array.from(list), hole: false }]);
    const whole = corners([0, 0, 10, 0, 10, 6, 0, 6, 0, 0]);
    const west = corners([0, 0, 4, 0, 6, 6, 0, 6, 0, 0]);
    const east = corners([4, 0, 10, 0, 10, 6, 6, 6, 4, 0]);
    fc.assert(
      fc.property(kernel, somewhere, (id, { x, y, sigma }) => {
        const [a, b, both] = [west, east, whole].map((area) => massInside(area, id, sigma, x, y));
        expect(Math.abs((a ?? 0) + (b ?? 0) - (both ?? 0))).toBeLessThan(1e-13);
      }),
    );
  });

  it('does not depend on the way round the outline was written', () => {
    const there = Float64Array.of(0, 0, 10, 0, 10, 6, 0, 0);
    const back = Float64Array.of(0, 0, 10, 6, 10, 0, 0, 0);
    const [one, other] = [there, back].map((xy) => windowOf([{ xy, hole: false }]));
    expect(one?.area).toBe(30);
    expect(other?.area).toBe(30);
  });
});

describe('the mass of a Gaussian inside a rectangle', () => {
  // scipy.stats.norm.cdf(0.7), .cdf(3), .cdf(1.2), .cdf(-0.4): products of the two sides
  it('is the product of its two sides', () => {
    const side = (low: number, high: number): number => high - low;
    const across = side(0.758_036_347_776_926_9, 0.998_650_101_968_369_9);
    const up = side(0.344_578_258_389_675_8, 0.884_930_329_778_291_8);
    const window = rectangleWindow(0.7, 3, -0.4, 1.2);
    expect(massInside(window, 'gaussian', 1, 0, 0)).toBeCloseTo(across * up, 14);
    const far = rectangleWindow(700, 3000, -400, 1200);
    expect(massInside(far, 'gaussian', 1000, 0, 0)).toBeCloseTo(across * up, 14);
  });
});
