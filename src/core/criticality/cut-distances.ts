/** Square of the distance from a place to a segment, which may be a point. */
export function squareToSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const ex = ax + t * dx - x;
  const ey = ay + t * dy - y;
  return ex * ex + ey * ey;
}

/** Square of the distance between two segments: 0 where they cross. */
export function squareBetween(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
): number {
  const side = (x: number, y: number): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  const other = (x: number, y: number): number => (qx - px) * (y - py) - (qy - py) * (x - px);
  if (side(px, py) * side(qx, qy) < 0 && other(ax, ay) * other(bx, by) < 0) return 0;
  return Math.min(
    squareToSegment(px, py, ax, ay, bx, by),
    squareToSegment(qx, qy, ax, ay, bx, by),
    squareToSegment(ax, ay, px, py, qx, qy),
    squareToSegment(bx, by, px, py, qx, qy),
  );
}
