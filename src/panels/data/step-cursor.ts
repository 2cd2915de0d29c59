const PAGE_ROWS = 12;

/** The row a key moves to, or null when the key does not move. */
export function stepCursor(key: string, cursor: number, rows: number): number | null {
  const wanted = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + PAGE_ROWS,
    PageUp: cursor - PAGE_ROWS,
    Home: 0,
    End: rows - 1,
  }[key];
  return wanted === undefined ? null : Math.max(0, Math.min(rows - 1, wanted));
}
