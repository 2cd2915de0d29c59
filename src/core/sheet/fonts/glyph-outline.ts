import { tableOf } from './true-type.ts';
import type { TrueTypeFont } from './true-type.ts';

/** Closed curves of a glyph in font units, y up: x, y, 1 on the curve or 0 a control point of it, and so on. */
export type GlyphOutline = readonly Float64Array[];

const DEEPEST = 6;
const STRIDE = 3;

/** The outline of a glyph; empty for a space. Source: OpenType 1.9, `glyf`. */
export function glyphOutline(font: TrueTypeFont, glyph: number, depth = 0): GlyphOutline {
  const data = glyphData(font, glyph);
  if (!data || depth > DEEPEST) return [];
  const contours = data.getInt16(0);
  return contours >= 0 ? simpleOutline(data, contours) : composite(font, data, depth);
}

function glyphData({ tables, longOffsets }: TrueTypeFont, glyph: number): DataView | null {
  const loca = tableOf(tables, 'loca');
  const glyf = tableOf(tables, 'glyf');
  const at = (index: number): number =>
    longOffsets ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index);
  const [start, end] = [at(glyph), at(glyph + 1)];
  if (end <= start) return null;
  return new DataView(glyf.buffer, glyf.byteOffset + start, end - start);
}

const FLAG = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 } as const;

function simpleOutline(data: DataView, contours: number): GlyphOutline {
  const ends = Array.from({ length: contours }, (_, i) => data.getUint16(10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * contours;
  at += 2 + data.getUint16(at);
  const flags = new Uint8Array(points);
  for (let point = 0; point < points;) {
    const flag = data.getUint8(at);
    at += 1;
    let times = 1;
    if (flag & FLAG.repeat) {
      times += data.getUint8(at);
      at += 1;
    }
    flags.fill(flag, point, point + times);
    point += times;
  }
  const xs = coordinates(data, at, flags, FLAG.shortX, FLAG.sameX);
  const ys = coordinates(data, xs.next, flags, FLAG.shortY, FLAG.sameY);
  let from = 0;
  return ends.map((end) => {
    const outline = new Float64Array(STRIDE * (end + 1 - from));
    for (let point = from; point <= end; point += 1) {
      const on = (flags[point] ?? 0) & FLAG.onCurve;
      outline.set([xs.values[point] ?? 0, ys.values[point] ?? 0, on], STRIDE * (point - from));
    }
    from = end + 1;
    return outline;
  });
}

function coordinates(
  data: DataView,
  start: number,
  flags: Uint8Array,
  short: number,
  same: number,
): { readonly values: Float64Array; readonly next: number } {
  const values = new Float64Array(flags.length);
  let [at, value] = [start, 0];
  for (const [point, flag] of flags.entries()) {
    if (flag & short) {
      value += flag & same ? data.getUint8(at) : -data.getUint8(at);
      at += 1;
    } else if (!(flag & same)) {
      value += data.getInt16(at);
      at += 2;
    }
    values[point] = value;
  }
  return { values, next: at };
}

const PART = { words: 1, offsets: 2, scale: 8, more: 32, scaleXy: 64, matrix: 128 } as const;
const F2DOT14 = 16_384;

/** A letter with its marks: outlines of other glyphs, moved and scaled. */
function composite(font: TrueTypeFont, data: DataView, depth: number): GlyphOutline {
  const outlines: Float64Array[] = [];
  let at = 10;
  for (let more = true; more;) {
    const flags = data.getUint16(at);
    const glyph = data.getUint16(at + 2);
    at += 4;
    const words = (flags & PART.words) !== 0;
    let [dx, dy] = [0, 0];
    if (flags & PART.offsets) {
      dx = words ? data.getInt16(at) : data.getInt8(at);
      dy = words ? data.getInt16(at + 2) : data.getInt8(at + 1);
    }
    at += words ? 4 : 2;
    const number = (place: number): number => data.getInt16(at + 2 * place) / F2DOT14;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & PART.scale) {
      [a, d] = [number(0), number(0)];
      at += 2;
    } else if (flags & PART.scaleXy) {
      [a, d] = [number(0), number(1)];
      at += 4;
    } else if (flags & PART.matrix) {
      [a, b, c, d] = [number(0), number(1), number(2), number(3)];
      at += 8;
    }
    for (const part of glyphOutline(font, glyph, depth + 1)) {
      const moved = part.slice();
      for (let i = 0; i < part.length; i += STRIDE) {
        const [x, y] = [part[i] ?? 0, part[i + 1] ?? 0];
        moved[i] = a * x + c * y + dx;
        moved[i + 1] = b * x + d * y + dy;
      }
      outlines.push(moved);
    }
    more = (flags & PART.more) !== 0;
  }
  return outlines;
}
