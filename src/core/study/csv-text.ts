/** A cell: text as it is, numbers by their shortest form, null as an empty cell. */
export type Cell = string | number | null;

/**
 * CSV for people's spreadsheets: UTF-8 with BOM, commas, CRLF, decimal point; RFC 4180 quoting. Text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csvBytes(header: readonly string[], rows: Iterable<readonly Cell[]>): Uint8Array {
  const lines = [`\uFEFF${header.join(',')}`];
  for (const row of rows) lines.push(row.map(written).join(','));
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number with at most so many decimals, −0 as 0. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
