import { f64 } from '../../../geo/typed.ts';
import type { Bounds } from '../../../geo/geometry.ts';

const SIDE = { left: 1, right: 2, above: 4, below: 8 } as const;

/**
 * A line or ring without the bends that lie wholly to one side of a box, given by its least and most x and y
 * (least x, least y, most x, most y): what is inside the box stays as it is, with both ends of every piece that may reach into it; the first and last point stay. A point goes where the
 * last one kept, it and the next one lie all beyond the same side, so no piece ever sweeps over the box.
 * x, y … in, the same list out where nothing goes. O(points).
 */
export function nearPoints(line: Float64Array, [left, top, right, bottom]: Bounds): Float64Array {
  const last = line.length - 2;
  if (last < 4) return line;
  const sideOf = (i: number): number => {
    const x = f64(line, i);
    const y = f64(line, i + 1);
    const across = x < left ? SIDE.left : x > right ? SIDE.right : 0;
    return across | (y < top ? SIDE.above : y > bottom ? SIDE.below : 0);
  };
  const kept = new Float64Array(line.length);
  kept[0] = f64(line, 0);
  kept[1] = f64(line, 1);
  let used = 2;
  let before = sideOf(0);
  let side = sideOf(2);
  for (let i = 2; i < last; i += 2) {
    const after = sideOf(i + 2);
    if ((before & side & after) === 0) {
      kept[used] = f64(line, i);
      kept[used + 1] = f64(line, i + 1);
      used += 2;
      before = side;
    }
    side = after;
  }
  kept[used] = f64(line, last);
  kept[used + 1] = f64(line, last + 1);
  return used + 2 === line.length ? line : kept.slice(0, used + 2);
}
