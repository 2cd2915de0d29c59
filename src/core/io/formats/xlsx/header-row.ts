import type { SheetRow } from './sheet-rows.ts';

/** Titles, merged cells and notes stand above the header within so many rows. */
export const ROWS_TO_HEADER = 60;
const SHARE_NAMED = 0.6;
/** Two cells "1" and "2" may well be a record. */
const LEAST_NUMBERED = 3;

/**
 * Which of the first rows holds the names of the columns: the first one where most of the columns that
 * are ever filled have a text of their own and none a number. −1 when there is none.
 */
export function headerRowOf(rows: readonly SheetRow[]): number {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.size), 0);
  const enough = Math.max(2, SHARE_NAMED * width);
  return rows.findIndex(({ cells }) => {
    const texts = [...cells.values()].filter((cell) => typeof cell === 'string');
    const names = new Set(texts);
    return (
      texts.length === cells.size &&
      texts.length >= Math.min(enough, width) &&
      names.size === texts.length
    );
  });
}

/** The row under the header in which forms number their columns: "(1) (2) (3)". */
export function isColumnNumbers({ cells }: SheetRow): boolean {
  if (cells.size < LEAST_NUMBERED) return false;
  return [...cells.values()].every(
    (cell, i) => String(cell).replace(/[()\s]/g, '') === String(i + 1),
  );
}
