import { zlibSync } from 'fflate';
import { u32 } from '../../geo/typed.ts';
import { MM_PER_PT } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';
import { paintDrawing } from './paint-drawing.ts';
import type { Raster } from './raster.ts';

export const PRINT_DPI = 300;

/** A page as PNG, painted by ourselves: same drawing, same bytes, in the browser and on the command line. */
export function writePng(drawing: Drawing, fonts: SheetFonts, dpi = PRINT_DPI): Uint8Array {
  return encodePng(paintDrawing(drawing, fonts, dpi / (72 * MM_PER_PT)), dpi);
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** Rows as they are: flat colours repeat from row to row, so what was before is found again. */
const FILTER_NONE = 0;
/** More finds little more in flat colours and takes much longer. */
const PACKING = 4;
const INCHES_A_METRE = 1 / 0.0254;

/** RGB, 8 bits. Source: W3C PNG, second edition. */
export function encodePng(raster: Raster, dpi: number): Uint8Array {
  const { width, height } = raster;
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const scale = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dpi * INCHES_A_METRE);
  scale.setUint32(0, perMetre);
  scale.setUint32(4, perMetre);
  scale.setUint8(8, 1);
  const parts = [
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('pHYs', new Uint8Array(scale.buffer)),
    chunk('IDAT', zlibSync(bytesOf(raster), { level: PACKING })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bytesOf({ width, height, pixels }: Raster): Uint8Array {
  const rows = new Uint8Array(height * (3 * width + 1));
  let to = 0;
  let at = 0;
  for (let row = 0; row < height; row += 1) {
    rows[to] = FILTER_NONE;
    to += 1;
    for (const end = at + width; at < end; at += 1, to += 3) {
      const color = u32(pixels, at);
      rows[to] = color >> 16;
      rows[to + 1] = color >> 8;
      rows[to + 2] = color;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const CRC_POLYNOMIAL = 0xedb88320;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ CRC_POLYNOMIAL : value >>> 1;
  }
  return value;
});

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
