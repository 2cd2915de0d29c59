/** A square in the units of the coordinates. */
export type ClipBox = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/**
 * The pieces of a line inside the box (Liang–Barsky, segment by segment). Coordinates are x, y pairs.
 * A line on the edge counts as inside; a piece of one point is left out.
 */
export function clipLine(line: ArrayLike<number>, box: ClipBox): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  for (let i = 0; i + 3 < line.length; i += 2) {
    const x0 = line[i] ?? 0;
    const y0 = line[i + 1] ?? 0;
    const x1 = line[i + 2] ?? 0;
    const y1 = line[i + 3] ?? 0;
    const span = insideSpan(x0, y0, x1, y1, box);
    if (!span) {
      piece = closePiece(pieces, piece);
      continue;
    }
    const [t0, t1] = span;
    if (t0 > 0) piece = closePiece(pieces, piece);
    if (piece.length === 0) piece.push(x0 + t0 * (x1 - x0), y0 + t0 * (y1 - y0));
    piece.push(x0 + t1 * (x1 - x0), y0 + t1 * (y1 - y0));
    if (t1 < 1) piece = closePiece(pieces, piece);
  }
  closePiece(pieces, piece);
  return pieces;
}

function closePiece(pieces: number[][], piece: number[]): number[] {
  if (piece.length >= 4) pieces.push(piece);
  return [];
}

/** The part [t0, t1] of the segment inside the box, null when none. */
function insideSpan(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  box: ClipBox,
): readonly [number, number] | null {
  let [t0, t1] = [0, 1];
  for (const [delta, low, high] of [
    [x1 - x0, box.minX - x0, box.maxX - x0],
    [y1 - y0, box.minY - y0, box.maxY - y0],
  ] as const) {
    if (delta === 0) {
      if (low > 0 || high < 0) return null;
      continue;
    }
    const enter = (delta > 0 ? low : high) / delta;
    const leave = (delta > 0 ? high : low) / delta;
    t0 = Math.max(t0, enter);
    t1 = Math.min(t1, leave);
    if (t0 > t1) return null;
  }
  return [t0, t1];
}

/** A closed ring cut to the box (Sutherland–Hodgman), closed again; empty when nothing is inside. */
export function clipRing(ring: ArrayLike<number>, box: ClipBox): number[] {
  let points = Array.from(ring);
  points = cutSide(points, 0, box.minX, 1);
  points = cutSide(points, 0, box.maxX, -1);
  points = cutSide(points, 1, box.minY, 1);
  points = cutSide(points, 1, box.maxY, -1);
  return points.length >= 8 ? points : [];
}

/** Keeps what lies on the side of the limit that `sign` points to. */
function cutSide(ring: readonly number[], axis: 0 | 1, limit: number, sign: 1 | -1): number[] {
  const out: number[] = [];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const x0 = ring[i] ?? 0;
    const y0 = ring[i + 1] ?? 0;
    const x1 = ring[i + 2] ?? 0;
    const y1 = ring[i + 3] ?? 0;
    const depth0 = sign * ((axis === 0 ? x0 : y0) - limit);
    const depth1 = sign * ((axis === 0 ? x1 : y1) - limit);
    if (depth0 >= 0) out.push(x0, y0);
    if (depth0 >= 0 !== depth1 >= 0) {
      const t = depth0 / (depth0 - depth1);
      const x = axis === 0 ? limit : x0 + t * (x1 - x0);
      const y = axis === 1 ? limit : y0 + t * (y1 - y0);
      out.push(x, y);
    }
  }
  if (out.length > 0) out.push(out[0] ?? 0, out[1] ?? 0);
  return out;
}
