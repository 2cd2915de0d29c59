import { i32, u32 } from '../../geo/typed.ts';
import { LINES, PARTS } from './crossings.ts';
import type { Ink } from './raster.ts';

/** A pixel covered on every line of its row. */
const FULL = LINES * PARTS;
/** Blocks of 16 pixels that nothing begins or ends in are passed over or filled at once. */
const BLOCK_BITS = 4;
const BLOCK = 1 << BLOCK_BITS;
/** Opacity in 65,536ths. */
const OPAQUE_BITS = 16;
const HALF = 1 << (OPAQUE_BITS - 1);

/**
 * How much of each pixel of one row is covered: at each pixel what is covered of it alone (`part`), and by how
 * much more than its left neighbour whole pixels are from there on (`step`).
 */
export class RowCover {
  readonly #part: Int32Array;
  readonly #step: Int32Array;
  readonly #touched: Uint8Array;
  #first: number;
  #last = -1;

  constructor(width: number) {
    const blocks = (width >> BLOCK_BITS) + 1;
    this.#part = new Int32Array(blocks * BLOCK);
    this.#step = new Int32Array(blocks * BLOCK);
    this.#touched = new Uint8Array(blocks);
    this.#first = blocks;
  }

  /** Covers a stretch of one line, in parts of a pixel. */
  add(from: number, to: number): void {
    const first = (from / PARTS) | 0;
    const last = (to / PARTS) | 0;
    const part = this.#part;
    const step = this.#step;
    this.#touch(first >> BLOCK_BITS);
    this.#touch(last >> BLOCK_BITS);
    if (first === last) {
      part[first] = i32(part, first) + to - from;
      return;
    }
    part[first] = i32(part, first) + PARTS - (from % PARTS);
    this.#touched[(first + 1) >> BLOCK_BITS] = 1;
    step[first + 1] = i32(step, first + 1) + PARTS;
    step[last] = i32(step, last) - PARTS;
    part[last] = i32(part, last) + (to % PARTS);
  }

  #touch(block: number): void {
    this.#touched[block] = 1;
    if (block < this.#first) this.#first = block;
    if (block > this.#last) this.#last = block;
  }

  /** Blends the ink into the row that begins at a pixel, as far as it is covered, and starts anew. */
  blend(pixels: Uint32Array, rowStart: number, { color, opacity }: Ink): void {
    const strength = Math.round(opacity * (1 << OPAQUE_BITS));
    const part = this.#part;
    const step = this.#step;
    const touched = this.#touched;
    let whole = 0;
    for (let block = this.#first; block <= this.#last; block += 1) {
      const start = block << BLOCK_BITS;
      if (touched[block] === 0) {
        if (whole > 0) blendRun(pixels, rowStart + start, color, shareOf(whole, strength));
        continue;
      }
      touched[block] = 0;
      for (let pixel = start; pixel < start + BLOCK; pixel += 1) {
        whole += i32(step, pixel);
        const covered = whole + i32(part, pixel);
        part[pixel] = 0;
        step[pixel] = 0;
        if (covered > 0) {
          const at = rowStart + pixel;
          pixels[at] = mixed(u32(pixels, at), color, shareOf(covered, strength));
        }
      }
    }
    this.#first = touched.length;
    this.#last = -1;
  }
}

function shareOf(covered: number, strength: number): number {
  return covered >= FULL ? strength : Math.round((covered * strength) / FULL);
}

function blendRun(pixels: Uint32Array, start: number, color: number, share: number): void {
  if (share >= 1 << OPAQUE_BITS) {
    pixels.fill(color, start, start + BLOCK);
    return;
  }
  for (let at = start; at < start + BLOCK; at += 1) {
    pixels[at] = mixed(u32(pixels, at), color, share);
  }
}

/** A colour over another, in whole numbers: the same on every machine. */
function mixed(below: number, above: number, share: number): number {
  if (share >= 1 << OPAQUE_BITS) return above;
  return (
    (channel(below >> 16, above >> 16, share) << 16) |
    (channel((below >> 8) & 255, (above >> 8) & 255, share) << 8) |
    channel(below & 255, above & 255, share)
  );
}

function channel(below: number, above: number, share: number): number {
  return below + (((above - below) * share + HALF) >> OPAQUE_BITS);
}
