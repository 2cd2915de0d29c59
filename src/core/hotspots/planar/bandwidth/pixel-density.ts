import { f64, i32 } from '../../../geo/typed.ts';
import type { PlanarEvents } from '../planar-events.ts';
import { weightsOf } from '../planar-events.ts';
import type { PlanarWindow } from '../planar-window.ts';

/** Pixels of spatstat's images, each way. */
export const PIXELS = 128;

/**
 * The Gaussian density of spatstat's images over a rectangle: events moved to the middle of their pixel,
 * then summed, each pixel divided by the share of its own kernel that pixels inside hold. What bw.ppl
 * integrates and bw.abram takes for its pilot; kept to give their digits. O(events² + events × pixels of a side).
 */
export function pixelDensity(
  events: PlanarEvents,
  window: PlanarWindow,
  sigma: number,
): { readonly at: Float64Array; readonly integral: number } {
  const across = axisOf(events.x, window.minX, window.maxX, sigma);
  const up = axisOf(events.y, window.minY, window.maxY, sigma);
  const weight = weightsOf(events);
  const value = (row: number, column: number): number => {
    let sum = 0;
    for (let j = 0; j < weight.length; j += 1) {
      sum +=
        f64(weight, j) *
        up.kernel(row, i32(up.pixel, j)) *
        across.kernel(column, i32(across.pixel, j));
    }
    return sum / (f64(up.inside, row) * f64(across.inside, column));
  };
  // a pixel's share of its own kernel is a product of the axes too, so the sum over pixels is one
  const integral = weight.reduce(
    (sum, one, j) => sum + one * up.spread(i32(up.pixel, j)) * across.spread(i32(across.pixel, j)),
    0,
  );
  return {
    at: Float64Array.from(weight, (_, i) => value(i32(up.pixel, i), i32(across.pixel, i))),
    integral,
  };
}

function axisOf(place: Float64Array, from: number, to: number, sigma: number) {
  const step = (to - from) / PIXELS;
  const density = Float64Array.from({ length: PIXELS }, (_, apart) => {
    const z = (apart * step) / sigma;
    return Math.exp((-z * z) / 2) / (sigma * Math.sqrt(2 * Math.PI));
  });
  const kernel = (a: number, b: number): number => f64(density, Math.abs(a - b));
  const pixels = Array.from({ length: PIXELS }, (_, i) => i);
  const inside = Float64Array.from(pixels, (a) =>
    pixels.reduce((sum, b) => sum + kernel(a, b) * step, 0),
  );
  return {
    kernel,
    pixel: Int32Array.from(place, (at) =>
      Math.min(PIXELS - 1, Math.max(0, Math.floor((at - from) / step))),
    ),
    /** Of the kernel at each pixel, the share on the axis. */
    inside,
    /** What an event in a pixel adds to all pixels together. */
    spread: (pixel: number): number =>
      pixels.reduce((sum, a) => sum + (kernel(a, pixel) * step) / f64(inside, a), 0),
  };
}
