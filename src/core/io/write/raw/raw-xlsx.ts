import type { Cell } from '../table-cells.ts';
import { writeXlsx } from '../write-xlsx.ts';
import { plainTable } from './raw-csv.ts';
import type { RawTableWriter } from './raw-table-writer.ts';

const NARROWEST = 8;
const WIDEST = 60;
const MOST_DECIMALS = 8;

/** One sheet: the header in its third row under title and coordinate system. */
export const RAW_XLSX: RawTableWriter = {
  extensions: ['.xlsx'],
  wgs84Only: false,
  write: (asked) => {
    const { header, rows } = plainTable(asked);
    const columns = header.map((name, at) => {
      const cells = rows.map((row) => row[at] ?? null);
      return { header: name, width: widthOf(name, cells), decimals: decimalsOf(cells) };
    });
    const notes = [`${asked.crs.name} (${asked.crs.id})`];
    return writeXlsx([{ name: asked.name, title: asked.name, notes, columns, rows }]);
  },
};

function widthOf(name: string, cells: readonly Cell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(cell ?? '').length),
    name.length,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
}

function decimalsOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((most, cell) => {
    if (typeof cell !== 'number') return most;
    const decimals = (String(cell).split('.')[1] ?? '').length;
    return Math.max(most, Math.min(MOST_DECIMALS, decimals));
  }, 0);
}
