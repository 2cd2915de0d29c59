import type { Box } from '../../../sheet/drawing.ts';
import { f64 } from '../../../geo/typed.ts';

/** Part of a segment inside a box, as shares of its length; read after `inside` said true. */
const cut = { from: 0, to: 1 };

/**
 * The parts of a line inside a box, each a line of its own: segment by segment after Liang and Barsky, ACM
 * Trans. Graph. 3 (1984). x, y, x, y … in, the same out. O(points).
 */
export function clipLine(line: Float64Array, box: Box): readonly Float64Array[] {
  const parts: Float64Array[] = [];
  let part: number[] = [];
  const close = (): void => {
    if (part.length >= 4) parts.push(Float64Array.from(part));
    part = [];
  };
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay] = [f64(line, i), f64(line, i + 1)];
    const [bx, by] = [f64(line, i + 2), f64(line, i + 3)];
    if (!inside(box, ax, ay, bx - ax, by - ay)) {
      close();
      continue;
    }
    if (cut.from > 0) close();
    if (part.length === 0) part.push(ax + cut.from * (bx - ax), ay + cut.from * (by - ay));
    if (cut.to < 1) {
      part.push(ax + cut.to * (bx - ax), ay + cut.to * (by - ay));
      close();
    } else part.push(bx, by);
  }
  close();
  return parts;
}

function inside(box: Box, x: number, y: number, dx: number, dy: number): boolean {
  cut.from = 0;
  cut.to = 1;
  return (
    narrowed(-dx, x - box.x) &&
    narrowed(dx, box.x + box.widthMm - x) &&
    narrowed(-dy, y - box.y) &&
    narrowed(dy, box.y + box.heightMm - y)
  );
}

/** Narrows the part to one side of one edge; `away`: how fast it leaves, `room`: how far it is inside. */
function narrowed(away: number, room: number): boolean {
  if (away === 0) return room >= 0;
  const at = room / away;
  if (away < 0) cut.from = Math.max(cut.from, at);
  else cut.to = Math.min(cut.to, at);
  return cut.from < cut.to;
}
