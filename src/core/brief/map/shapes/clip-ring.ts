import { f64 } from '../../../geo/typed.ts';
import type { Box } from '../../../sheet/drawing.ts';

type Side = { readonly axis: 0 | 1; readonly at: number; readonly sign: 1 | -1 };

/**
 * The part of a ring inside a box (Sutherland and Hodgman, CACM 17, 1974); empty: none. Where a ring leaves
 * the box it runs along its edge, so a clipped area is drawn without its outline or with a box larger than
 * what is seen. x, y … in, not closed; the same out. O(points).
 */
export function clipRing(ring: Float64Array, box: Box): Float64Array {
  const sides: readonly Side[] = [
    { axis: 0, at: box.x, sign: 1 },
    { axis: 0, at: box.x + box.widthMm, sign: -1 },
    { axis: 1, at: box.y, sign: 1 },
    { axis: 1, at: box.y + box.heightMm, sign: -1 },
  ];
  let points = ring;
  for (const side of sides) {
    if (points.length < 6) return new Float64Array();
    if (isBeyond(points, side)) points = onSide(points, side);
  }
  return points.length < 6 ? new Float64Array() : points;
}

/** True where some of a ring lies on the wrong side. */
function isBeyond(ring: Float64Array, { axis, at, sign }: Side): boolean {
  for (let i: number = axis; i < ring.length; i += 2) {
    if (sign * (f64(ring, i) - at) < 0) return true;
  }
  return false;
}

function onSide(ring: Float64Array, { axis, at, sign }: Side): Float64Array {
  const out: number[] = [];
  const last = ring.length - 2;
  for (let i = 0, before = last; i < ring.length; before = i, i += 2) {
    const [ax, ay] = [f64(ring, before), f64(ring, before + 1)];
    const [bx, by] = [f64(ring, i), f64(ring, i + 1)];
    const from = sign * ((axis === 0 ? ax : ay) - at);
    const to = sign * ((axis === 0 ? bx : by) - at);
    if (from >= 0 !== to >= 0) {
      const share = from / (from - to);
      out.push(axis === 0 ? at : ax + share * (bx - ax), axis === 1 ? at : ay + share * (by - ay));
    }
    if (to >= 0) out.push(bx, by);
  }
  return Float64Array.from(out);
}
