import type { PaperLevel } from '../facts/paper-level.ts';
import type { PaperMapWords } from '../map/paper-map-words.ts';
import type { PaperBreaks } from '../map/paper-map-request.ts';

/** A figure of a paper as it is asked for; it is drawn where data and fonts are. */
export type PaperFigure = BarFigure | MapFigure;

/** Bars of months beside those of the year before. */
export type BarFigure = {
  readonly type: 'bars';
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** null: the data does not tell. */
    readonly values: readonly (number | null)[];
  }[];
  readonly unit: string;
};

/** The province by communes with its key targets; small counts are not on it. */
export type MapFigure = {
  readonly type: 'map';
  readonly level: PaperLevel;
  /** Communes by the ratio to the mean; else the density along the network. */
  readonly shows: 'communes' | 'network' | 'commune';
  /** Code of the commune shown; '' the province. */
  readonly commune: string;
  /** Targets numbered as in the annex. */
  readonly numbered: readonly { readonly target: string; readonly number: number }[];
  readonly breaks: PaperBreaks | null;
  readonly words: PaperMapWords;
};
