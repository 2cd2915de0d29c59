/** A composed page as a person laid it out: paper, blocks, own words. Kept in the project and shared as a file. */
export type PageTemplate = {
  readonly id: string;
  readonly name: string;
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PageBlock[];
};

export type PageBlock = {
  readonly id: string;
  readonly type: string;
  /** On the grid of the page, in millimetres from its top left corner. */
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** A person's own words in the place of the drafted ones; absent: drafted. */
  readonly text?: string;
};
