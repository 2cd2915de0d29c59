import { f64 } from '../../geo/typed.ts';
import type { Crossings } from './crossings.ts';
import { addDisc, halfChord, levelOf, lineBelow, placeOf } from './outlines.ts';

/**
 * Adds a line of a width with round joins and ends (x, y … in pixels), to be filled by the non-zero rule: each
 * piece is a strip with a disc at both ends, of which a line sees one stretch. O(pieces × lines crossed).
 */
export function addStroke(
  crossings: Crossings,
  line: Float64Array,
  closed: boolean,
  widthPx: number,
): void {
  const half = widthPx / 2;
  const last = line.length - 2;
  if (last === 0) addDisc(crossings, f64(line, 0), f64(line, 1), half);
  for (let i = 2; i <= last; i += 2) {
    addPiece(crossings, f64(line, i - 2), f64(line, i - 1), f64(line, i), f64(line, i + 1), half);
  }
  if (closed && last > 0) {
    addPiece(crossings, f64(line, last), f64(line, last + 1), f64(line, 0), f64(line, 1), half);
  }
}

function addPiece(
  crossings: Crossings,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  half: number,
): void {
  const isDown = fromY <= toY;
  const x0 = isDown ? fromX : toX;
  const y0 = isDown ? fromY : toY;
  const dx = isDown ? toX - fromX : fromX - toX;
  const dy = Math.abs(toY - fromY);
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) {
    addDisc(crossings, x0, y0, half);
    return;
  }
  const length = Math.sqrt(length2);
  const first = Math.max(crossings.firstLine, lineBelow(y0 - half));
  const end = Math.min(crossings.endLine, lineBelow(y0 + dy + half));
  // Along a line the sides of the strip lie `aside` from its middle; its ends, cut square, lie `lean` further back
  // with every pixel down, and reach `overhang` above the upper and below the lower point.
  const slope = dy === 0 ? 0 : dx / dy;
  const aside = dy === 0 ? Infinity : (half * length) / dy;
  const lean = dx === 0 ? 0 : dy / dx;
  const startsAt = dx > 0 ? 0 : dx < 0 ? length2 / dx : -Infinity;
  const endsAt = dx > 0 ? length2 / dx : dx < 0 ? 0 : Infinity;
  const overhang = (half * Math.abs(dx)) / length;
  for (let line = first; line < end; line += 1) {
    const down = levelOf(line) - y0;
    const beyond = down - dy;
    let from = Infinity;
    let to = -Infinity;
    if (Math.abs(down) <= half) {
      to = halfChord(down, half);
      from = -to;
    }
    if (Math.abs(beyond) <= half) {
      const chord = halfChord(beyond, half);
      from = Math.min(from, dx - chord);
      to = Math.max(to, dx + chord);
    }
    if (down >= -overhang && beyond <= overhang) {
      const left = Math.max(down * slope - aside, startsAt - down * lean);
      const right = Math.min(down * slope + aside, endsAt - down * lean);
      if (left < right) {
        from = Math.min(from, left);
        to = Math.max(to, right);
      }
    }
    if (from < to) crossings.addSpan(line, placeOf(x0 + from), placeOf(x0 + to));
  }
}
