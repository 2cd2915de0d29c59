/** A cell of a table for people: text, a number, an ISO day, or nothing. */
export type SheetCell = string | number | { readonly day: string } | null;

export type SheetColumn = {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  /** Decimals shown of numbers; whole when absent. */
  readonly decimals?: number;
};

/** One table with the lines that say what it is: a sheet of a workbook, or a CSV file. */
export type TableSheet = {
  readonly name: string;
  readonly title: string;
  /** Lines under the title: source, cut-off, hashes, what the table is for. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
};
