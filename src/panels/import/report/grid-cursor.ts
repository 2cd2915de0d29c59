/** A cell of the grid: row of the list, column shown. */
export type GridCell = { readonly at: number; readonly column: number };

const PAGE_ROWS = 6;

/** The cell a key moves to, or null when the key does not move. */
export function movedCell(
  key: string,
  cell: GridCell,
  rows: number,
  columns: number,
): GridCell | null {
  const wanted: GridCell | undefined = {
    ArrowDown: { ...cell, at: cell.at + 1 },
    ArrowUp: { ...cell, at: cell.at - 1 },
    ArrowRight: { ...cell, column: cell.column + 1 },
    ArrowLeft: { ...cell, column: cell.column - 1 },
    PageDown: { ...cell, at: cell.at + PAGE_ROWS },
    PageUp: { ...cell, at: cell.at - PAGE_ROWS },
    Home: { ...cell, column: 0 },
    End: { ...cell, column: columns - 1 },
  }[key];
  return wanted ? within(wanted, rows, columns) : null;
}

export function within({ at, column }: GridCell, rows: number, columns: number): GridCell {
  return {
    at: Math.max(0, Math.min(rows - 1, at)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}
