import type { RawColumn } from './format.ts';
import type { SpanTable } from './span-table.ts';
import { textOfCells, textOfSpans } from './text-of-cells.ts';
import type { TextView } from './text-of-cells.ts';

/**
 * The cells of one text column where they lie in the file: UTF-8 bytes [starts[row], ends[row]), equal
 * where the cell is absent. What is read as a number or a date never becomes a text.
 */
export type RawCells = {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/** A text column whose texts are decoded when they are first asked for. */
export function cellsColumn(name: string, cells: RawCells): RawColumn {
  let view: TextView | null = null;
  return {
    name,
    type: 'text',
    cells,
    get codes() {
      return (view ??= textOfCells(cells)).codes;
    },
    get dictionary() {
      return (view ??= textOfCells(cells)).dictionary;
    },
  };
}

/** The same where equal texts were recognised while the file was read: `codes` has that of each row. */
export function numberedColumn(
  name: string,
  bytes: Uint8Array,
  spans: SpanTable,
  codes: Uint32Array,
): RawColumn {
  let view: TextView | null = null;
  let cells: RawCells | null = null;
  return {
    name,
    type: 'text',
    get cells() {
      return (cells ??= {
        bytes,
        starts: ofCodes(codes, spans.starts),
        ends: ofCodes(codes, spans.ends),
      });
    },
    get codes() {
      return (view ??= textOfSpans(bytes, spans, codes)).codes;
    },
    get dictionary() {
      return (view ??= textOfSpans(bytes, spans, codes)).dictionary;
    },
  };
}

function ofCodes(codes: Uint32Array, places: Uint32Array): Uint32Array {
  const ofRows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) ofRows[row] = places[codes[row] ?? 0] ?? 0;
  return ofRows;
}
