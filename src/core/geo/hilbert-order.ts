import { f64 } from './typed.ts';

const BITS = 15;
const SIDE = 2 ** BITS - 1;
/** Room for the position beside the distance in one exact number. */
const POSITIONS = 2 ** 22;

/**
 * Points in the order a Hilbert curve over their box passes them; ties in the order given. At most four
 * million points. D. Hilbert, Math. Ann. 38 (1891).
 */
export function hilbertOrder(x: Float64Array, y: Float64Array): Uint32Array {
  if (x.length > POSITIONS) throw new RangeError(`${x.length} points are too many`);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    west = Math.min(west, f64(x, i));
    south = Math.min(south, f64(y, i));
    east = Math.max(east, f64(x, i));
    north = Math.max(north, f64(y, i));
  }
  const scale = SIDE / Math.max(1e-9, east - west, north - south);
  const keys = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    const column = Math.floor((f64(x, i) - west) * scale);
    const row = Math.floor((f64(y, i) - south) * scale);
    keys[i] = distanceAlong(column, row) * POSITIONS + i;
  }
  keys.sort();
  const order = new Uint32Array(x.length);
  for (let i = 0; i < order.length; i += 1) order[i] = f64(keys, i) % POSITIONS;
  return order;
}

/** Cells of the curve before this one. */
function distanceAlong(column: number, row: number): number {
  let x = column;
  let y = row;
  let distance = 0;
  for (let side = 2 ** (BITS - 1); side > 0; side >>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        x = SIDE - x;
        y = SIDE - y;
      }
      const turned = x;
      x = y;
      y = turned;
    }
  }
  return distance;
}
