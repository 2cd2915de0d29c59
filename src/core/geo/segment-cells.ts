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
  readonly east: number;
  readonly north: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  /** Length columns × rows + 1 into `vertex`; row by row from the south. */
  readonly start: Uint32Array;
  readonly vertex: Uint32Array;
};

/** About one cell a segment, counted and filled in two passes. O(segments + cells they touch). */
export function segmentCells(lines: PlaneLines): SegmentCells {
  const frame = frameOf(lines);
  const scratch = { cells: new Uint32Array(64) };
  const start = new Uint32Array(frame.columns * frame.rows + 1);
  eachSegment(lines, (v) => {
    const count = cellsOf(frame, lines, v, scratch);
    for (let k = 0; k < count; k += 1) {
      const cell = u32(scratch.cells, k);
      start[cell] = u32(start, cell) + 1;
    }
  });
  let sum = 0;
  for (let cell = 0; cell < start.length; cell += 1) {
    sum += u32(start, cell);
    start[cell] = sum;
  }
  /** Filled from the back of each cell: afterwards `start` is where it begins. */
  const vertex = new Uint32Array(sum);
  eachSegment(lines, (v) => {
    const count = cellsOf(frame, lines, v, scratch);
    for (let k = 0; k < count; k += 1) {
      const cell = u32(scratch.cells, k);
      const place = u32(start, cell) - 1;
      start[cell] = place;
      vertex[place] = v;
    }
  });
  return { ...frame, start, vertex };
}

type Frame = Omit<SegmentCells, 'start' | 'vertex'>;

function frameOf(lines: PlaneLines): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let segments = 0;
  let lengthM = 0;
  eachSegment(lines, (v) => {
    const [x0, y0] = [f64(lines.x, v), f64(lines.y, v)];
    const [x1, y1] = [f64(lines.x, v + 1), f64(lines.y, v + 1)];
    west = Math.min(west, x0, x1);
    east = Math.max(east, x0, x1);
    south = Math.min(south, y0, y1);
    north = Math.max(north, y0, y1);
    lengthM += Math.abs(x1 - x0) + Math.abs(y1 - y0);
    segments += 1;
  });
  if (segments === 0) {
    return { west: 0, south: 0, east: 0, north: 0, cellM: 1, columns: 1, rows: 1 };
  }
  const [width, height] = [east - west, north - south];
  const cellM = Math.max(
    1,
    Math.sqrt((width * height) / segments),
    (width + height) / segments,
    lengthM / segments / 8,
  );
  const columns = Math.floor(width / cellM) + 1;
  const rows = Math.floor(height / cellM) + 1;
  return { west, south, east, north, cellM, columns, rows };
}

/** Puts the cells a segment passes through into `scratch` and gives their number. */
function cellsOf(
  { west, south, cellM, columns, rows }: Frame,
  lines: PlaneLines,
  v: number,
  scratch: { cells: Uint32Array },
): number {
  let x0 = f64(lines.x, v) - west;
  let y0 = f64(lines.y, v) - south;
  let x1 = f64(lines.x, v + 1) - west;
  let y1 = f64(lines.y, v + 1) - south;
  if (x0 > x1) [x0, y0, x1, y1] = [x1, y1, x0, y0];
  /** Wider than any rounding of the cell borders. */
  const marginM = cellM * 1e-6;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  const lastColumn = within((x1 + marginM) / cellM, columns);
  let count = 0;
  for (let column = within((x0 - marginM) / cellM, columns); column <= lastColumn; column += 1) {
    const fromX = Math.min(x1, Math.max(x0, column * cellM - marginM));
    const toX = Math.min(x1, Math.max(x0, (column + 1) * cellM + marginM));
    const a = x1 > x0 ? y0 + slope * (fromX - x0) : y0;
    const b = x1 > x0 ? y0 + slope * (toX - x0) : y1;
    const lastRow = within((Math.max(a, b) + marginM) / cellM, rows);
    for (let row = within((Math.min(a, b) - marginM) / cellM, rows); row <= lastRow; row += 1) {
      if (count === scratch.cells.length) {
        const larger = new Uint32Array(2 * count);
        larger.set(scratch.cells);
        scratch.cells = larger;
      }
      scratch.cells[count] = row * columns + column;
      count += 1;
    }
  }
  return count;
}

/** The cell a place (in cells) is in, the nearest one when it is outside. */
export function within(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(place)));
}

function eachSegment({ start }: PlaneLines, visit: (vertex: number) => void): void {
  for (let line = 0; line + 1 < start.length; line += 1) {
    const last = u32(start, line + 1) - 1;
    for (let vertex = u32(start, line); vertex < last; vertex += 1) visit(vertex);
  }
}
