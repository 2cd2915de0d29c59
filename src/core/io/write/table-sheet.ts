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

/** What may be typed into the cells of a column, and the hint shown when one is chosen. */
export type CellCheck = { readonly hint?: CellHint } & (
  | { readonly type: 'any' }
  /** `words`: where the list stands, as a formula names it ('Danh mục'!$A$2:$A$9). */
  | { readonly type: 'list'; readonly words: string }
  | {
      readonly type: 'whole' | 'decimal';
      readonly min?: number | undefined;
      readonly max?: number | undefined;
    }
  | { readonly type: 'date' }
);

export type CellHint = { readonly title: string; readonly text: string };

/** A cell of a workbook: of a table for people, or a moment in UTC milliseconds, shown as the clock of Viet Nam. */
export type BookCell = SheetCell | { readonly ms: number };

export type BookColumn = SheetColumn & {
  /** How cells look that nobody has filled yet. */
  readonly empty?: 'text' | 'number' | 'day' | 'moment';
  readonly check?: CellCheck;
};

/** A sheet of a workbook. Without a title its heads stand in the first row, as programs expect them. */
export type BookSheet = Omit<TableSheet, 'title' | 'columns' | 'rows'> & {
  readonly title?: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  readonly hidden?: true;
};
