import type { PaperLevel } from '../facts/paper-level.ts';
import type { PaperMapWords } from '../map/paper-map-words.ts';
import type { PaperBreaks, PaperFrame } from '../map/paper-map-request.ts';

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

export type MapFigure = {
  readonly type: 'map';
  readonly level: PaperLevel;
  readonly frame: PaperFrame;
  /** Density along the network with the numbered targets; communes by their ratio; circles alone. */
  readonly shows: 'network' | 'ratio' | 'circles';
  /** Targets numbered as in the list beside it. */
  readonly numbered: readonly { readonly target: string; readonly number: number }[];
  /** Circles with their count in the middle of communes. */
  readonly circles: readonly {
    readonly code: string;
    readonly count: number;
    readonly label: string;
  }[];
  /** The app's locked classes; null: nothing is coloured by class. */
  readonly breaks: PaperBreaks | null;
  readonly words: PaperMapWords;
};
