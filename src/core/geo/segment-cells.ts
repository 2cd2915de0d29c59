import { f64, u32 } from './typed.ts';

/** Polylines on the plane: vertices of line i are [start[i], start[i + 1]). */
export type PlaneLines = {
  readonly start: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
};

/** Square cells over the lines, and which segments (by their first vertex) pass through each. */
export type SegmentCells = {
  readonly west: number;
  readonly south: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  /** Length columns × rows + 1 into `vertex`; row by row from the south. */
  readonly start: Uint32Array;
  readonly vertex: Uint32Array;
};

/** Shares of a cell that a segment is taken to reach beyond its ends: wider than any rounding of the borders. */
export const CELL_MARGIN = 1e-6;

/** About one cell a segment, sorted into cells by counting. O(segments + cells they touch). */
export function segmentCells(lines: PlaneLines): SegmentCells {
  const frame = frameOf(lines);
  const passes = passesOf(frame, lines);
  const start = new Uint32Array(frame.columns * frame.rows + 1);
  for (let pass = 0; pass < passes.count; pass += 1) {
    const cell = u32(passes.cell, pass);
    start[cell] = u32(start, cell) + 1;
  }
  let sum = 0;
  for (let cell = 0; cell < start.length; cell += 1) {
    sum += u32(start, cell);
    start[cell] = sum;
  }
  /** Filled from the back of each cell: afterwards `start` is where it begins. */
  const vertex = new Uint32Array(sum);
  for (let pass = 0; pass < passes.count; pass += 1) {
    const cell = u32(passes.cell, pass);
    const place = u32(start, cell) - 1;
    start[cell] = place;
    vertex[place] = u32(passes.vertex, pass);
  }
  return { ...frame, start, vertex };
}

type Frame = Omit<SegmentCells, 'start' | 'vertex'>;

function frameOf({ start, x, y }: PlaneLines): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let segments = 0;
  let lengthM = 0;
  for (let line = 0; line + 1 < start.length; line += 1) {
    const first = u32(start, line);
    const last = u32(start, line + 1) - 1;
    if (last <= first) continue;
    segments += last - first;
    for (let vertex = first; vertex <= last; vertex += 1) {
      const atX = f64(x, vertex);
      const atY = f64(y, vertex);
      west = Math.min(west, atX);
      east = Math.max(east, atX);
      south = Math.min(south, atY);
      north = Math.max(north, atY);
      if (vertex === first) continue;
      lengthM += Math.abs(atX - f64(x, vertex - 1)) + Math.abs(atY - f64(y, vertex - 1));
    }
  }
  if (segments === 0) return { west: 0, south: 0, cellM: 1, columns: 1, rows: 1 };
  const [width, height] = [east - west, north - south];
  const cellM = Math.max(
    1,
    Math.sqrt((width * height) / segments),
    (width + height) / segments,
    lengthM / segments / 8,
  );
  const columns = Math.floor(width / cellM) + 1;
  const rows = Math.floor(height / cellM) + 1;
  return { west, south, cellM, columns, rows };
}

/** A segment passes through a cell: which, and which. In the order of the segments. */
class Passes {
  count = 0;
  cell: Uint32Array;
  vertex: Uint32Array;

  constructor(room: number) {
    this.cell = new Uint32Array(room);
    this.vertex = new Uint32Array(room);
  }

  put(cell: number, vertex: number): void {
    if (this.count === this.cell.length) this.#grow();
    this.cell[this.count] = cell;
    this.vertex[this.count] = vertex;
    this.count += 1;
  }

  #grow(): void {
    const { cell, vertex } = this;
    this.cell = new Uint32Array(2 * cell.length);
    this.vertex = new Uint32Array(2 * vertex.length);
    this.cell.set(cell);
    this.vertex.set(vertex);
  }
}

function passesOf(frame: Frame, lines: PlaneLines): Passes {
  const passes = new Passes(2 * lines.x.length + 1);
  for (let line = 0; line + 1 < lines.start.length; line += 1) {
    const last = u32(lines.start, line + 1) - 1;
    for (let vertex = u32(lines.start, line); vertex < last; vertex += 1) {
      putSegment(frame, lines, vertex, passes);
    }
  }
  return passes;
}

/** Column by column, the rows the segment crosses there. */
function putSegment(frame: Frame, { x, y }: PlaneLines, vertex: number, passes: Passes): void {
  const { west, south, cellM, columns } = frame;
  const from = f64(x, vertex) <= f64(x, vertex + 1) ? vertex : vertex + 1;
  const to = 2 * vertex + 1 - from;
  const x0 = (f64(x, from) - west) / cellM;
  const y0 = (f64(y, from) - south) / cellM;
  const x1 = (f64(x, to) - west) / cellM;
  const y1 = (f64(y, to) - south) / cellM;
  const first = cellAt(x0 - CELL_MARGIN, columns);
  const last = cellAt(x1 + CELL_MARGIN, columns);
  if (first === last) {
    putRows(frame, first, y0, y1, vertex, passes);
    return;
  }
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  for (let column = first; column <= last; column += 1) {
    const fromX = Math.min(x1, Math.max(x0, column - CELL_MARGIN));
    const toX = Math.min(x1, Math.max(x0, column + 1 + CELL_MARGIN));
    const fromY = x1 > x0 ? y0 + slope * (fromX - x0) : y0;
    const toY = x1 > x0 ? y0 + slope * (toX - x0) : y1;
    putRows(frame, column, fromY, toY, vertex, passes);
  }
}

/** The cells of a column between two heights, in cells. */
function putRows(
  { columns, rows }: Frame,
  column: number,
  fromY: number,
  toY: number,
  vertex: number,
  passes: Passes,
): void {
  const last = cellAt(Math.max(fromY, toY) + CELL_MARGIN, rows);
  for (let row = cellAt(Math.min(fromY, toY) - CELL_MARGIN, rows); row <= last; row += 1) {
    passes.put(row * columns + column, vertex);
  }
}

/** The cell of a place in the frame, or at most a margin outside it: cut off, −0.1 is cell 0 too. */
function cellAt(place: number, count: number): number {
  return Math.min(count - 1, place | 0);
}

/** The cell a place (in cells) is in, the nearest one when it is outside. */
export function within(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(place)));
}
