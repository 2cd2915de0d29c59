import { i32, u32 } from '../../geo/typed.ts';
import type { Raster } from './raster.ts';

/** Deflate repeats 3 to 258 bytes: up to 86 whole pixels. */
const MOST_PIXELS = 86;
const MOST_AWAY_BYTES = 32_768;
const HASH_BITS = 15;

/** Above every literal byte: a repeat, its length less 3 in bytes, and its distance less 1. */
export const REPEAT = 1 << 24;
export const LENGTH_SHIFT = 15;

/**
 * The rows of a picture, each after a byte 0 (no filter), as bytes and repeats for deflate: a token below 256 is a
 * byte, others are REPEAT + (length − 3) · 2¹⁵ + distance − 1. Repeats are whole pixels: of the pixel to the left,
 * of the row above, or of the last place where the same two pixels began. O(pixels).
 */
export function eachPixelToken(
  { width, height, pixels }: Raster,
  tell: (token: number) => void,
): void {
  const stride = 3 * width + 1;
  const seen = new Int32Array(1 << HASH_BITS).fill(-1);
  const mostRows = Math.floor(MOST_AWAY_BYTES / stride);
  for (let row = 0; row < height; row += 1) {
    tell(0);
    const end = (row + 1) * width;
    for (let at = row * width; at < end;) {
      const most = Math.min(MOST_PIXELS, end - at);
      const color = u32(pixels, at);
      let length = at > row * width ? sameFrom(pixels, at, at - 1, most) : 0;
      let away = 3;
      if (length < most && row > 0 && mostRows > 0) {
        const above = sameFrom(pixels, at, at - width, most);
        if (above > length) [length, away] = [above, stride];
      }
      if (length < most && at + 1 < end) {
        const place = hashOf(color, u32(pixels, at + 1));
        const from = i32(seen, place);
        seen[place] = at;
        if (from >= 0 && row - Math.floor(from / width) < mostRows) {
          const found = sameFrom(pixels, at, from, Math.min(most, rowEnd(from, width) - from));
          if (found > length) {
            length = found;
            away = 3 * (at - from) + row - Math.floor(from / width);
          }
        }
      }
      if (length === 0) {
        tell(color >> 16);
        tell((color >> 8) & 255);
        tell(color & 255);
        at += 1;
      } else {
        tell(REPEAT + ((3 * length - 3) << LENGTH_SHIFT) + away - 1);
        at += length;
      }
    }
  }
}

/** How many pixels are the same from two places on. */
function sameFrom(pixels: Uint32Array, at: number, from: number, most: number): number {
  let length = 0;
  while (length < most && u32(pixels, at + length) === u32(pixels, from + length)) length += 1;
  return length;
}

function rowEnd(pixel: number, width: number): number {
  return (Math.floor(pixel / width) + 1) * width;
}

function hashOf(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - HASH_BITS);
}
