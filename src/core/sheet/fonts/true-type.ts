import { readCharacterMap } from './character-map.ts';

/** What is taken from a font: which glyph a character has, how wide it is, where its outline lies. */
export type TrueTypeFont = {
  readonly unitsPerEm: number;
  /** Glyph of a character; 0, the box, where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Of a glyph, in font units. */
  readonly advanceOf: (glyph: number) => number;
  /** Tables by tag, for outlines. */
  readonly tables: ReadonlyMap<string, DataView>;
  readonly longOffsets: boolean;
};

/** A file that is no TrueType font, or lacks a table. */
export class FontError extends Error {
  readonly table: string;

  constructor(table: string) {
    super(`font table ${table}`);
    this.name = 'FontError';
    this.table = table;
  }
}

/** TrueType (`glyf` outlines) from its bytes. Throws FontError. Source: OpenType 1.9, Apple TrueType manual. */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(file);
  const head = tableOf(tables, 'head');
  const metrics = tableOf(tables, 'hmtx');
  const wide = tableOf(tables, 'hhea').getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: readCharacterMap(tableOf(tables, 'cmap')),
    advanceOf: (glyph) => metrics.getUint16(4 * Math.min(glyph, wide - 1)),
    tables,
    longOffsets: head.getInt16(50) === 1,
  };
}

export function tableOf(tables: TrueTypeFont['tables'], tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new FontError(tag);
  return table;
}

const DIRECTORY_START = 12;
const DIRECTORY_ENTRY = 16;

function readDirectory(file: DataView): Map<string, DataView> {
  if (file.byteLength < DIRECTORY_START) throw new FontError('directory');
  const count = file.getUint16(4);
  const tables = new Map<string, DataView>();
  for (let entry = 0; entry < count; entry += 1) {
    const at = DIRECTORY_START + DIRECTORY_ENTRY * entry;
    if (at + DIRECTORY_ENTRY > file.byteLength) throw new FontError('directory');
    const tag = String.fromCodePoint(
      file.getUint8(at),
      file.getUint8(at + 1),
      file.getUint8(at + 2),
      file.getUint8(at + 3),
    );
    const offset = file.getUint32(at + 8);
    const length = file.getUint32(at + 12);
    if (offset + length > file.byteLength) throw new FontError(tag);
    tables.set(tag, new DataView(file.buffer, file.byteOffset + offset, length));
  }
  return tables;
}
