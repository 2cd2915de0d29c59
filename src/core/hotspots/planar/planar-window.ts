import { f64, u32 } from '../../geo/typed.ts';

/**
 * The area events can be in: rings of x, y pairs, closed (first point repeated), outer ones
 * counter-clockwise, holes clockwise. Rings of several polygons may follow each other.
 */
export type PlanarWindow = {
  readonly xy: Float64Array;
  /** Length rings + 1: first point of each ring. */
  readonly ringStart: Uint32Array;
  readonly area: number;
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
};

export type Ring = { readonly xy: Float64Array; readonly hole: boolean };

/** Turns rings the right way round; a ring of no area adds nothing. */
export function windowOf(rings: readonly Ring[]): PlanarWindow {
  const turned = rings.map(({ xy, hole }) => (doubleArea(xy) > 0 === hole ? backwards(xy) : xy));
  const ringStart = new Uint32Array(turned.length + 1);
  turned.forEach((ring, i) => (ringStart[i + 1] = u32(ringStart, i) + ring.length / 2));
  const xy = new Float64Array(2 * u32(ringStart, turned.length));
  turned.forEach((ring, i) => xy.set(ring, 2 * u32(ringStart, i)));
  const area = turned.reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);
  return { xy, ringStart, area, ...boundsOf(xy) };
}

export function rectangleWindow(x0: number, x1: number, y0: number, y1: number): PlanarWindow {
  const xy = Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
  return windowOf([{ xy, hole: false }]);
}

/** Even-odd rule over all rings; a boundary belongs to the area on its right (or above). */
export function isInWindow({ xy, ringStart }: PlanarWindow, x: number, y: number): boolean {
  let inside = false;
  for (let ring = 0; ring + 1 < ringStart.length; ring += 1) {
    for (let i = 2 * u32(ringStart, ring); i + 2 < 2 * u32(ringStart, ring + 1); i += 2) {
      const [y0, y1] = [f64(xy, i + 1), f64(xy, i + 3)];
      if (y0 > y === y1 > y) continue;
      const [x0, x1] = [f64(xy, i), f64(xy, i + 2)];
      if (x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  }
  return inside;
}

/** Twice the signed area: positive when counter-clockwise. About its first point, so far places keep digits. */
function doubleArea(xy: Float64Array): number {
  const [x0, y0] = [xy[0] ?? 0, xy[1] ?? 0];
  let sum = 0;
  for (let i = 0; i + 3 < xy.length; i += 2) {
    sum +=
      (f64(xy, i) - x0) * (f64(xy, i + 3) - y0) - (f64(xy, i + 2) - x0) * (f64(xy, i + 1) - y0);
  }
  return sum;
}

function backwards(xy: Float64Array): Float64Array {
  const turned = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) {
    turned.set(xy.subarray(i, i + 2), xy.length - 2 - i);
  }
  return turned;
}

function boundsOf(xy: Float64Array) {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    minX = Math.min(minX, f64(xy, i));
    maxX = Math.max(maxX, f64(xy, i));
    minY = Math.min(minY, f64(xy, i + 1));
    maxY = Math.max(maxY, f64(xy, i + 1));
  }
  return { minX, maxX, minY, maxY };
}
