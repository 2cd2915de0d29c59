import { CELL_MARGIN, segmentCells } from './segment-cells.ts';
import type { PlaneLines, SegmentCells } from './segment-cells.ts';
import { f64, u32 } from './typed.ts';

export type { PlaneLines } from './segment-cells.ts';

/** A point of a line: on the segment that starts at `vertex`, a fraction t along it. */
export type PointOnLine = {
  readonly line: number;
  readonly vertex: number;
  readonly t: number;
  readonly distanceM: number;
};

/** Which lines count. It must not ask the same index. */
export type AcceptLine = (line: number) => boolean;

/**
 * Nearest point on many lines. Exact; of several at the same distance the one on the lowest line and
 * vertex is given. `accept` says which lines count. A query costs a few cells
 * when there is a line near; the limit bounds how far it looks.
 */
export type SegmentIndex = {
  readonly nearest: (
    x: number,
    y: number,
    maxDistanceM: number,
    accept?: AcceptLine,
  ) => PointOnLine | undefined;
  /** The same lines told apart by a class each: lines of other classes cost a query next to nothing. */
  readonly byClass: (classOf: Uint32Array) => ClassIndex;
};

/** `isWanted`: 1 for every class that counts; of its lines those `accept` takes. */
export type ClassIndex = {
  readonly nearest: (
    x: number,
    y: number,
    maxDistanceM: number,
    isWanted: Uint8Array,
    accept?: AcceptLine,
  ) => PointOnLine | undefined;
};

export function segmentIndex(lines: PlaneLines): SegmentIndex {
  const kept = indexes.get(lines.x);
  if (kept?.start === lines.start && kept.y === lines.y) return kept.index;
  const index = newIndex(lines);
  indexes.set(lines.x, { ...lines, index });
  return index;
}

function newIndex(lines: PlaneLines): SegmentIndex {
  const cells = segmentCells(lines);
  const lineOf = lineByVertex(lines);
  const search = new NearestSearch(lines, lineOf, cells, undefined);
  return {
    nearest: (x, y, maxDistanceM, accept) => search.nearest(x, y, maxDistanceM, undefined, accept),
    byClass: (classOf) => {
      const classes = new Uint32Array(cells.vertex.length);
      for (let k = 0; k < classes.length; k += 1) {
        classes[k] = u32(classOf, u32(lineOf, u32(cells.vertex, k)));
      }
      return new NearestSearch(lines, lineOf, cells, classes);
    },
  };
}

/** Several stages ask about the same network: lines are not changed once they are made. */
const indexes = new WeakMap<Float64Array, PlaneLines & { readonly index: SegmentIndex }>();

/** Larger than any vertex. */
const NONE = 2 ** 32;

/** Looks through the cells about a place ring by ring, until no cell can hold anything nearer. */
class NearestSearch {
  readonly #lines: PlaneLines;
  readonly #lineOf: Uint32Array;
  readonly #cells: SegmentCells;
  /** Class of each segment of the cells, where asked for. */
  readonly #classes: Uint32Array | undefined;
  readonly #marginM: number;
  /** Of the search at hand. */
  #x = 0;
  #y = 0;
  #isWanted: Uint8Array | undefined;
  #accept: AcceptLine | undefined;
  #best = NONE;
  #bestT = 0;
  /** Nothing farther than this counts any more. */
  #square = 0;

  constructor(
    lines: PlaneLines,
    lineOf: Uint32Array,
    cells: SegmentCells,
    classes: Uint32Array | undefined,
  ) {
    this.#lines = lines;
    this.#lineOf = lineOf;
    this.#cells = cells;
    this.#classes = classes;
    this.#marginM = 4 * CELL_MARGIN * cells.cellM;
  }

  nearest(
    x: number,
    y: number,
    maxDistanceM: number,
    isWanted: Uint8Array | undefined,
    accept?: AcceptLine,
  ): PointOnLine | undefined {
    if (!Number.isFinite(x + y) || !(maxDistanceM >= 0)) return undefined;
    this.#x = x;
    this.#y = y;
    this.#isWanted = isWanted;
    this.#accept = accept;
    this.#best = NONE;
    /** Wider than its rounding; what is beyond the limit by less is left out in the end. */
    this.#square = maxDistanceM * maxDistanceM * (1 + 1e-9);
    this.#walk();
    const distanceM = Math.sqrt(this.#square);
    if (this.#best === NONE || distanceM > maxDistanceM) return undefined;
    const line = u32(this.#lineOf, this.#best);
    return { line, vertex: this.#best, t: this.#bestT, distanceM };
  }

  #walk(): void {
    const { west, south, cellM, columns, rows } = this.#cells;
    const placeX = (this.#x - west) / cellM;
    const placeY = (this.#y - south) / cellM;
    const column = Math.floor(placeX);
    const row = Math.floor(placeY);
    const toBorder = Math.min(placeX - column, column + 1 - placeX, placeY - row, row + 1 - placeY);
    const first = Math.max(0, -column, column - columns + 1, -row, row - rows + 1);
    const last = Math.max(column, columns - 1 - column, row, rows - 1 - row);
    for (let ring = first; ring <= last; ring += 1) {
      const gapM = (ring - 1 + toBorder) * cellM - this.#marginM;
      if (gapM > 0 && gapM * gapM > this.#square) return;
      this.#walkRing(column, row, ring);
    }
  }

  #walkRing(column: number, row: number, ring: number): void {
    const { columns, rows } = this.#cells;
    const [west, east] = [column - ring, column + ring];
    const lastRow = Math.min(row + ring, rows - 1);
    for (let at = Math.max(row - ring, 0); at <= lastRow; at += 1) {
      const isAcross = at === row - ring || at === row + ring;
      if (isAcross) this.#scanRow(at, Math.max(west, 0), Math.min(east, columns - 1));
      else {
        if (west >= 0) this.#scanRow(at, west, west);
        if (east < columns) this.#scanRow(at, east, east);
      }
    }
  }

  /** The cells of a row from one column to another that are near enough. */
  #scanRow(row: number, firstColumn: number, lastColumn: number): void {
    const { west, south, cellM } = this.#cells;
    const upM = Math.max(0, gapTo(this.#y - south, row, cellM) - this.#marginM);
    const leftSquare = this.#square - upM * upM;
    if (leftSquare < 0) return;
    const asideM = Math.sqrt(leftSquare) + this.#marginM;
    const atM = this.#x - west;
    const first = Math.max(firstColumn, Math.floor((atM - asideM) / cellM));
    const last = Math.min(lastColumn, Math.floor((atM + asideM) / cellM));
    if (first <= last) this.#scan(row, first, last);
  }

  /** Looks at the segments in the cells of a row from one column to another. */
  #scan(row: number, firstColumn: number, lastColumn: number): void {
    const { start, vertex: vertices, columns } = this.#cells;
    const lines = this.#lines;
    const classes = this.#classes;
    const isWanted = this.#isWanted;
    const x = this.#x;
    const y = this.#y;
    let mostSquare = this.#square;
    const end = u32(start, row * columns + lastColumn + 1);
    for (let k = u32(start, row * columns + firstColumn); k < end; k += 1) {
      if (classes && isWanted && isWanted[u32(classes, k)] === 0) continue;
      const vertex = u32(vertices, k);
      const t = fractionNearest(lines, vertex, x, y);
      const square = squaredDistance(lines, vertex, t, x, y);
      if (square > mostSquare || !this.#isBetter(vertex, square)) continue;
      mostSquare = square;
      this.#best = vertex;
      this.#bestT = t;
      this.#square = square;
    }
  }

  /** Of a segment that is not farther than the best. */
  #isBetter(vertex: number, square: number): boolean {
    if (square === this.#square && vertex >= this.#best) return false;
    return !this.#accept || this.#accept(u32(this.#lineOf, vertex));
  }
}

function lineByVertex({ start, x }: PlaneLines): Uint32Array {
  const lineOf = new Uint32Array(x.length);
  for (let line = 0; line + 1 < start.length; line += 1) {
    const end = u32(start, line + 1);
    for (let vertex = u32(start, line); vertex < end; vertex += 1) lineOf[vertex] = line;
  }
  return lineOf;
}

/** Fraction along the segment from `vertex` to the next of its point nearest to (x, y). */
export function fractionNearest(lines: PlaneLines, vertex: number, x: number, y: number): number {
  const dx = f64(lines.x, vertex + 1) - f64(lines.x, vertex);
  const dy = f64(lines.y, vertex + 1) - f64(lines.y, vertex);
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  const t = ((x - f64(lines.x, vertex)) * dx + (y - f64(lines.y, vertex)) * dy) / square;
  return Math.min(1, Math.max(0, t));
}

export function squaredDistance(
  lines: PlaneLines,
  vertex: number,
  t: number,
  x: number,
  y: number,
): number {
  const x0 = f64(lines.x, vertex);
  const y0 = f64(lines.y, vertex);
  const dx = x0 + t * (f64(lines.x, vertex + 1) - x0) - x;
  const dy = y0 + t * (f64(lines.y, vertex + 1) - y0) - y;
  return dx * dx + dy * dy;
}

/** From a place to a cell along one axis; 0 inside. */
function gapTo(placeM: number, cell: number, cellM: number): number {
  return Math.max(0, cell * cellM - placeM, placeM - (cell + 1) * cellM);
}
