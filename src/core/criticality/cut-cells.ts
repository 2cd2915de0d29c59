import { f64, u32 } from '../geo/typed.ts';
import { squareBetween, squareToSegment } from './cut-distances.ts';

/** Straight pieces on the plane; a point is a piece whose ends are the same. Each belongs to an owner. */
export type Segments = {
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly owner: Uint32Array;
};

const STRIDE = 5;
/** What rounding may make of a distance: nothing at the very edge is turned away unmeasured. */
const CLOSE = 1 + 1e-9;

/**
 * Segments by square cells: whose segments come within a distance of a place or a straight line. Exact.
 * The cells are about as many as the segments; a query costs the cells and segments near it.
 */
export class CutCells {
  /** Owners found by the last query, each once, in the order met. */
  found = new Uint32Array(256);
  count = 0;
  readonly #seen: Uint32Array;
  #query = 0;
  readonly #cellM: number;
  readonly #west: number;
  readonly #south: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #start: Uint32Array;
  /** By place in a cell: the ends and the length of a segment, and its owner. */
  readonly #ends: Float64Array;
  readonly #owner: Uint32Array;

  constructor(segments: Segments, ownerCount: number) {
    const { x0, y0, x1, y1 } = segments;
    this.#seen = new Uint32Array(ownerCount);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    let lengthM = 0;
    for (let i = 0; i < x0.length; i += 1) {
      west = Math.min(west, f64(x0, i), f64(x1, i));
      south = Math.min(south, f64(y0, i), f64(y1, i));
      east = Math.max(east, f64(x0, i), f64(x1, i));
      north = Math.max(north, f64(y0, i), f64(y1, i));
      lengthM += Math.abs(f64(x1, i) - f64(x0, i)) + Math.abs(f64(y1, i) - f64(y0, i));
    }
    const empty = x0.length === 0;
    const widthM = empty ? 0 : east - west;
    const heightM = empty ? 0 : north - south;
    const count = Math.max(1, x0.length);
    const longestM = Math.max(widthM, heightM) / count;
    this.#cellM = Math.max(1e-6, Math.sqrt((widthM * heightM) / count), lengthM / count, longestM);
    this.#west = empty ? 0 : west;
    this.#south = empty ? 0 : south;
    this.#columns = Math.floor(widthM / this.#cellM) + 1;
    this.#rows = Math.floor(heightM / this.#cellM) + 1;
    this.#start = new Uint32Array(this.#columns * this.#rows + 2);
    const members = this.#fill(segments);
    this.#ends = new Float64Array(STRIDE * members.length);
    this.#owner = new Uint32Array(members.length);
    members.forEach((segment, k) => {
      const [ax, ay, bx, by] = [
        f64(x0, segment),
        f64(y0, segment),
        f64(x1, segment),
        f64(y1, segment),
      ];
      this.#ends.set([ax, ay, bx, by, Math.hypot(bx - ax, by - ay)], STRIDE * k);
      this.#owner[k] = u32(segments.owner, segment);
    });
  }

  /** Owners with a segment at most `radiusM` from the place. */
  inDisc(x: number, y: number, radiusM: number): number {
    this.#begin();
    const ends = this.#ends;
    const seen = this.#seen;
    const query = this.#query;
    const limit = radiusM * radiusM;
    const firstColumn = this.#column(x - radiusM);
    const [lastColumn, lastRow] = [this.#column(x + radiusM), this.#row(y + radiusM)];
    for (let row = this.#row(y - radiusM); row <= lastRow; row += 1) {
      const base = row * this.#columns;
      const end = u32(this.#start, base + lastColumn + 1);
      for (let k = u32(this.#start, base + firstColumn); k < end; k += 1) {
        const who = u32(this.#owner, k);
        if (u32(seen, who) === query) continue;
        const at = STRIDE * k;
        const ax = f64(ends, at);
        const ay = f64(ends, at + 1);
        const square = (ax - x) * (ax - x) + (ay - y) * (ay - y);
        const reachM = radiusM + f64(ends, at + 4);
        if (square > reachM * reachM * CLOSE) continue;
        const hit =
          square <= limit ||
          squareToSegment(x, y, ax, ay, f64(ends, at + 2), f64(ends, at + 3)) <= limit;
        if (hit) this.#take(who);
      }
    }
    return this.count;
  }

  /** Owners with a segment at most `reachM` from the line through the points. */
  alongLine(x: Float64Array, y: Float64Array, reachM: number): number {
    if (x.length === 1) return this.inDisc(f64(x, 0), f64(y, 0), reachM);
    this.#begin();
    for (let i = 0; i + 1 < x.length; i += 1) {
      this.#near(f64(x, i), f64(y, i), f64(x, i + 1), f64(y, i + 1), reachM);
    }
    return this.count;
  }

  #near(ax: number, ay: number, bx: number, by: number, reachM: number): void {
    const ends = this.#ends;
    const limit = reachM * reachM;
    const firstColumn = this.#column(Math.min(ax, bx) - reachM);
    const lastColumn = this.#column(Math.max(ax, bx) + reachM);
    const lastRow = this.#row(Math.max(ay, by) + reachM);
    for (let row = this.#row(Math.min(ay, by) - reachM); row <= lastRow; row += 1) {
      const end = u32(this.#start, row * this.#columns + lastColumn + 1);
      for (let k = u32(this.#start, row * this.#columns + firstColumn); k < end; k += 1) {
        const who = u32(this.#owner, k);
        if (u32(this.#seen, who) === this.#query) continue;
        const at = STRIDE * k;
        const [px, py] = [f64(ends, at), f64(ends, at + 1)];
        const [qx, qy] = [f64(ends, at + 2), f64(ends, at + 3)];
        if (squareBetween(ax, ay, bx, by, px, py, qx, qy) <= limit) this.#take(who);
      }
    }
  }

  #begin(): void {
    this.#query += 1;
    this.count = 0;
  }

  #take(owner: number): void {
    this.#seen[owner] = this.#query;
    if (this.count === this.found.length) {
      const larger = new Uint32Array(2 * this.count);
      larger.set(this.found);
      this.found = larger;
    }
    this.found[this.count] = owner;
    this.count += 1;
  }

  #column(x: number): number {
    const column = Math.floor((x - this.#west) / this.#cellM);
    return Math.min(this.#columns - 1, Math.max(0, column));
  }

  #row(y: number): number {
    const row = Math.floor((y - this.#south) / this.#cellM);
    return Math.min(this.#rows - 1, Math.max(0, row));
  }

  /** Counts, then fills: each segment in every cell of its box. */
  #fill(segments: Segments): Uint32Array {
    const start = this.#start;
    this.#eachCell(segments, (cell) => {
      start[cell + 2] = u32(start, cell + 2) + 1;
    });
    for (let cell = 2; cell < start.length; cell += 1) {
      start[cell] = u32(start, cell) + u32(start, cell - 1);
    }
    const members = new Uint32Array(u32(start, start.length - 1));
    this.#eachCell(segments, (cell, segment) => {
      const place = u32(start, cell + 1);
      members[place] = segment;
      start[cell + 1] = place + 1;
    });
    return members;
  }

  /** The cells each segment passes: row by row, the columns it spans between the row's edges. */
  #eachCell({ x0, y0, x1, y1 }: Segments, visit: (cell: number, segment: number) => void): void {
    const slackM = this.#cellM * 1e-6;
    for (let i = 0; i < x0.length; i += 1) {
      const upward = f64(y1, i) >= f64(y0, i);
      const [lowX, lowY] = upward ? [f64(x0, i), f64(y0, i)] : [f64(x1, i), f64(y1, i)];
      const [highX, highY] = upward ? [f64(x1, i), f64(y1, i)] : [f64(x0, i), f64(y0, i)];
      const slope = highY > lowY ? (highX - lowX) / (highY - lowY) : 0;
      const firstRow = this.#row(lowY - slackM);
      const lastRow = this.#row(highY + slackM);
      for (let row = firstRow; row <= lastRow; row += 1) {
        const bottomM = this.#south + row * this.#cellM - slackM;
        const from = row === firstRow ? lowX : lowX + slope * (bottomM - lowY);
        const topM = bottomM + this.#cellM + 2 * slackM;
        const to = row === lastRow ? highX : lowX + slope * (topM - lowY);
        const lastColumn = this.#column(Math.max(from, to) + slackM);
        for (
          let column = this.#column(Math.min(from, to) - slackM);
          column <= lastColumn;
          column += 1
        ) {
          visit(row * this.#columns + column, i);
        }
      }
    }
  }
}
