import { f64, u32 } from './typed.ts';

/**
 * Points in the order of square cells, about one a point, row by row: neighbours in the order are mostly
 * neighbours on the ground, so that what is looked up near one is at hand for the next. Those of a cell in
 * the order given. Only points chosen (1) that have a place. O(points).
 */
export function cellOrder(x: Float64Array, y: Float64Array, isChosen: Uint8Array): Uint32Array {
  const points = placed(x, y, isChosen);
  if (points.length === 0) return points;
  const cellOf = cellsOf(x, y, points);
  const start = new Uint32Array(sideOf(points.length) ** 2 + 1);
  for (let i = 0; i < cellOf.length; i += 1) {
    const next = u32(cellOf, i) + 1;
    start[next] = u32(start, next) + 1;
  }
  for (let cell = 1; cell < start.length; cell += 1) {
    start[cell] = u32(start, cell) + u32(start, cell - 1);
  }
  const order = new Uint32Array(points.length);
  for (let i = 0; i < points.length; i += 1) {
    const cell = u32(cellOf, i);
    const place = u32(start, cell);
    order[place] = u32(points, i);
    start[cell] = place + 1;
  }
  return order;
}

function placed(x: Float64Array, y: Float64Array, isChosen: Uint8Array): Uint32Array {
  const points = new Uint32Array(x.length);
  let count = 0;
  for (let point = 0; point < x.length; point += 1) {
    if (isChosen[point] !== 1 || !Number.isFinite(f64(x, point) + f64(y, point))) continue;
    points[count] = point;
    count += 1;
  }
  return points.slice(0, count);
}

/** Cells along each side of the box of the points. */
function sideOf(count: number): number {
  return Math.ceil(Math.sqrt(count));
}

function cellsOf(x: Float64Array, y: Float64Array, points: Uint32Array): Uint32Array {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 1) {
    const atX = f64(x, u32(points, i));
    const atY = f64(y, u32(points, i));
    west = Math.min(west, atX);
    south = Math.min(south, atY);
    east = Math.max(east, atX);
    north = Math.max(north, atY);
  }
  const side = sideOf(points.length);
  const cellM = Math.max(1, east - west, north - south) / side;
  const cells = new Uint32Array(points.length);
  for (let i = 0; i < points.length; i += 1) {
    const column = Math.min(side - 1, Math.floor((f64(x, u32(points, i)) - west) / cellM));
    const row = Math.min(side - 1, Math.floor((f64(y, u32(points, i)) - south) / cellM));
    cells[i] = row * side + column;
  }
  return cells;
}
