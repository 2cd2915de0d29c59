import type { Cell } from './table-cells.ts';
import { harmless } from './harmless.ts';

/**
 * Rows as CSV (RFC 4180, comma, CRLF, UTF-8 with a byte order mark so that Excel reads Vietnamese).
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsvRows(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Uint8Array {
  const written: string[][] = [];
  for (const row of rows) written.push(row.map(cellText));
  return csvFile(header, written);
}

/** The same of cells that are CSV already. */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const lines = [header.map(csvText), ...rows].map((cells) => cells.join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return csvText(cell);
}

export function csvText(text: string): string {
  const safe = harmless(text);
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
