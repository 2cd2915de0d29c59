import type { MarkLevel } from '../../sheet/page-mark.ts';
import type { OwnPart } from './own-part.ts';
import type { PaperFigure } from './paper-figure.ts';

/** Papers of the room, as the command line names them. */
export const PAPER_KINDS = [
  'six-month',
  'quarter',
  'month',
  'year',
  'incident',
  'bulletin',
  'urgent',
  'commune',
  'public',
  'plan-annex',
  'situation',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * An official paper as flowing blocks, in words already: plain JSON that the writers lay out as DOCX, PDF and
 * text. All three hold the same words.
 */
export type Paper = {
  readonly kind: PaperKind;
  /** Of the file's properties. */
  readonly title: string;
  readonly language: 'vi' | 'en';
  /** Printed small at the foot of every page: mark, copy, level, cut-off, method, hash. */
  readonly foot: readonly string[];
  /** The printed words of the mark; empty: none. A level above `internal` is framed at the head. */
  readonly mark: { readonly level: MarkLevel; readonly text: string };
  readonly blocks: readonly PaperBlock[];
};

export type PaperBlock =
  | LetterheadBlock
  | TextBlock
  | TableBlock
  | FigureBlock
  | SignOffBlock
  /** Everything after it is on new pages; lying for wide tables. */
  | { readonly type: 'annex'; readonly landscape: boolean };

/** The head of decree 30/2020: agencies left, the nation right, number and place with date beneath. */
export type LetterheadBlock = {
  readonly type: 'letterhead';
  readonly parentAgency: string;
  readonly agency: string;
  readonly number: string;
  readonly nation: string;
  readonly motto: string;
  readonly placeAndDate: string;
  /** HỎA TỐC, THƯỢNG KHẨN, KHẨN; empty: none. */
  readonly urgency: string;
};

export const TEXT_STYLES = [
  'title',
  'subtitle',
  'section',
  'subsection',
  'body',
  'item',
  'basis',
  'note',
] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

export type TextBlock = {
  readonly type: 'text';
  readonly style: TextStyle;
  readonly text: string;
  /** A part a person may write in their own words; the words above are theirs where they did. */
  readonly own?: OwnPart;
};

export type TableBlock = {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly string[])[];
  /** Rows printed bold: totals. */
  readonly strong: readonly number[];
  /** Below the table: unit, n, method. Empty: none. */
  readonly note: string;
  /** Stands where there is no row. */
  readonly empty: string;
};

export type TableColumn = {
  readonly title: string;
  /** Share of the width against the other columns. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
};

export type FigureBlock = {
  readonly type: 'figure';
  readonly figure: PaperFigure;
  readonly caption: string;
  /** For who cannot see it. */
  readonly alternative: string;
  readonly heightMm: number;
};

/** Recipients left, who signs right. */
export type SignOffBlock = {
  readonly type: 'sign-off';
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  /** Lines above the signature: authority, title. */
  readonly signer: readonly string[];
  /** Below the room for signature and seal; empty: left to be written. */
  readonly name: string;
};
