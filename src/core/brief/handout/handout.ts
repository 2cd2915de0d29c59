import type { PageMark } from '../../sheet/page-mark.ts';
import type { MapFigure } from '../paper/paper-figure.ts';

/** The steps of a presentation on paper, in words of one language. Plain JSON. */
export type Handout = {
  readonly title: string;
  /** `vi`, `en`. */
  readonly language: string;
  readonly mark: PageMark;
  readonly perPage: 1 | 2;
  readonly steps: readonly HandoutStep[];
  readonly words: HandoutWords;
};

export type HandoutStep = {
  readonly title: string;
  readonly sentence: string;
  /** Empty: none are printed. */
  readonly notes: string;
  readonly figure: HandoutFigure | null;
  readonly map: MapFigure;
};

/** A figure in words and numbers; how large it is drawn is up to the page. */
export type HandoutFigure =
  | { readonly form: 'count'; readonly count: string; readonly words: string }
  | {
      readonly form: 'rows';
      readonly caption: string;
      /** `share`: length of the bar, 0…1. */
      readonly rows: readonly {
        readonly name: string;
        readonly text: string;
        readonly share: number;
      }[];
    }
  | {
      readonly form: 'columns';
      readonly caption: string;
      /** Empty labels are left out. */
      readonly columns: readonly { readonly label: string; readonly value: number }[];
      readonly most: string;
    }
  | {
      readonly form: 'week';
      readonly caption: string;
      readonly days: readonly string[];
      /** 168 hours, the first day's 00:00 first. */
      readonly hours: readonly number[];
      readonly marks: readonly { readonly hour: number; readonly label: string }[];
    };

export type HandoutWords = {
  /** Data cut-off, hash, level of detail: the foot of every page. */
  readonly foot: string;
  readonly method: string;
  /** Number of the copy and who gets it; empty: neither. */
  readonly copy: string;
  /** One for every page. */
  readonly pages: readonly string[];
};

export function handoutPages(steps: number, perPage: Handout['perPage']): number {
  return Math.ceil(steps / perPage);
}
