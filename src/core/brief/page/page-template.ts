export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** For whom a page is laid out. */
export const PAGE_ROLES = ['leader', 'police', 'planner'] as const;
export type PageRole = (typeof PAGE_ROLES)[number];

/** A composed page as a person laid it out: paper, blocks, own words. Kept in the project and shared as a file. */
export type PageTemplate = {
  readonly id: string;
  readonly name: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly blocks: readonly PageBlock[];
};

export type PageBlock = {
  readonly id: string;
  readonly type: string;
  /** In millimetres from the top left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** A person's own words in the place of the drafted ones; absent: drafted. */
  readonly text?: string;
};
