import { i32, u32 } from '../../geo/typed.ts';
import { sortRange } from './sort-range.ts';
import type { Window } from './raster.ts';

/** Lines of a row that are looked at. */
export const LINES = 5;
/** Parts of a pixel along a line: places are whole numbers of them. */
export const PARTS = 256;

/** What lies between two crossings is filled: where an odd number lies before it, or not as many each way. */
export type FillRule = 'even-odd' | 'non-zero';

const FIRST_ROOM = 4096;

/**
 * Where the outlines of one shape cross the lines a picture is looked at along, five a row. Outlines are added in
 * any order; `eachSpan` then tells what of each line is inside. What lies beside the window counts at its edge.
 */
export class Crossings {
  #lines = new Int32Array(FIRST_ROOM);
  /** Twice the place along the line, and 1 more where the outline goes down. */
  #keys = new Int32Array(FIRST_ROOM);
  #sorted = new Int32Array(FIRST_ROOM);
  #starts = new Uint32Array(FIRST_ROOM);
  #count = 0;
  #left = 0;
  #right = 0;
  /** The lines of the window, the last one not included. */
  firstLine = 0;
  endLine = 0;
  #least = 0;
  #most = 0;

  /** Forgets what was added. */
  begin({ left, top, right, bottom }: Window): void {
    this.#count = 0;
    this.#left = left * PARTS;
    this.#right = right * PARTS;
    this.firstLine = top * LINES;
    this.endLine = bottom * LINES;
    this.#least = this.endLine;
    this.#most = this.firstLine - 1;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** A crossing of a line of the window, at a place in parts of a pixel. */
  add(line: number, place: number, isDown: boolean): void {
    const at = this.#count;
    if (at === this.#lines.length) this.#grow();
    const inside = place < this.#left ? this.#left : place > this.#right ? this.#right : place;
    this.#lines[at] = line;
    this.#keys[at] = 2 * inside + (isDown ? 1 : 0);
    this.#count = at + 1;
    if (line < this.#least) this.#least = line;
    if (line > this.#most) this.#most = line;
  }

  /** What is inside from a place to another, both in parts of a pixel; lines outside the window are passed over. */
  addSpan(line: number, from: number, to: number): void {
    if (line < this.firstLine || line >= this.endLine) return;
    this.add(line, from, true);
    this.add(line, to, false);
  }

  /** The stretches of each line that are inside, from the top down and from left to right, none empty. */
  eachSpan(rule: FillRule, tell: (line: number, from: number, to: number) => void): void {
    if (this.#count === 0) return;
    this.#byLine();
    const keys = this.#sorted;
    for (let line = this.#least; line <= this.#most; line += 1) {
      const at = line - this.#least;
      const start = u32(this.#starts, at);
      const end = u32(this.#starts, at + 1);
      if (start === end) continue;
      sortRange(keys, start, end);
      if (rule === 'even-odd') tellOddSpans(keys, start, end, line, tell);
      else tellWoundSpans(keys, start, end, line, tell);
    }
  }

  /** Counting sort: the crossings of each line together. */
  #byLine(): void {
    const lines = this.#most - this.#least + 1;
    if (this.#starts.length < lines + 1) this.#starts = new Uint32Array(2 * (lines + 1));
    if (this.#sorted.length < this.#count) this.#sorted = new Int32Array(this.#lines.length);
    const starts = this.#starts.fill(0, 0, lines + 1);
    for (let i = 0; i < this.#count; i += 1) {
      const line = i32(this.#lines, i) - this.#least;
      starts[line] = u32(starts, line) + 1;
    }
    let end = 0;
    for (let line = 0; line <= lines; line += 1) {
      end += u32(starts, line);
      starts[line] = end;
    }
    for (let i = this.#count - 1; i >= 0; i -= 1) {
      const line = i32(this.#lines, i) - this.#least;
      const to = u32(starts, line) - 1;
      starts[line] = to;
      this.#sorted[to] = i32(this.#keys, i);
    }
  }

  #grow(): void {
    const more = (values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const room = new Int32Array(2 * values.length);
      room.set(values);
      return room;
    };
    this.#lines = more(this.#lines);
    this.#keys = more(this.#keys);
  }
}

function tellOddSpans(
  keys: Int32Array,
  start: number,
  end: number,
  line: number,
  tell: (line: number, from: number, to: number) => void,
): void {
  for (let i = start; i + 1 < end; i += 2) {
    const from = i32(keys, i) >> 1;
    const to = i32(keys, i + 1) >> 1;
    if (from < to) tell(line, from, to);
  }
}

function tellWoundSpans(
  keys: Int32Array,
  start: number,
  end: number,
  line: number,
  tell: (line: number, from: number, to: number) => void,
): void {
  let winding = 0;
  let from = 0;
  for (let i = start; i < end; i += 1) {
    const key = i32(keys, i);
    if (winding === 0) from = key >> 1;
    winding += 2 * (key & 1) - 1;
    if (winding === 0 && from < key >> 1) tell(line, from, key >> 1);
  }
}
