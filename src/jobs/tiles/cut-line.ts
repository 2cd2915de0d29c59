/**
 * A line of lon, lat pairs cut at shares of its length (ascending, 0…1): one piece more than there are
 * shares. Over a few kilometres a degree of longitude has one length, so shares need no projection.
 */
export function cutLine(line: Float64Array, shares: readonly number[]): number[][] {
  const along = lengthsAlong(line);
  const whole = along.at(-1) ?? 0;
  const pieces: number[][] = [];
  let piece = [line[0] ?? 0, line[1] ?? 0];
  let vertex = 1;
  for (const share of shares) {
    const at = share * whole;
    while (vertex < along.length - 1 && (along[vertex] ?? 0) <= at) {
      piece.push(line[2 * vertex] ?? 0, line[2 * vertex + 1] ?? 0);
      vertex += 1;
    }
    const cut = placeAt(line, along, vertex, at);
    piece.push(...cut);
    pieces.push(piece);
    piece = [...cut];
  }
  for (; vertex < along.length; vertex += 1) {
    piece.push(line[2 * vertex] ?? 0, line[2 * vertex + 1] ?? 0);
  }
  pieces.push(piece);
  return pieces;
}

function lengthsAlong(line: Float64Array): number[] {
  const narrowing = Math.cos(((line[1] ?? 0) * Math.PI) / 180);
  const along = [0];
  for (let i = 2; i + 1 < line.length; i += 2) {
    const dx = ((line[i] ?? 0) - (line[i - 2] ?? 0)) * narrowing;
    const dy = (line[i + 1] ?? 0) - (line[i - 1] ?? 0);
    along.push((along.at(-1) ?? 0) + Math.hypot(dx, dy));
  }
  return along;
}

/** The place `at` between the vertex before `vertex` and it. */
function placeAt(
  line: Float64Array,
  along: readonly number[],
  vertex: number,
  at: number,
): readonly [number, number] {
  const before = along[vertex - 1] ?? 0;
  const step = (along[vertex] ?? before) - before;
  const t = step > 0 ? (at - before) / step : 0;
  const [x0, y0] = [line[2 * vertex - 2] ?? 0, line[2 * vertex - 1] ?? 0];
  return [x0 + t * ((line[2 * vertex] ?? x0) - x0), y0 + t * ((line[2 * vertex + 1] ?? y0) - y0)];
}
