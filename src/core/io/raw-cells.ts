import type { RawColumn } from './format.ts';
import { textOfCells } from './text-of-cells.ts';
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
