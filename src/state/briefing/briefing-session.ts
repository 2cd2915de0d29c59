import type { PageMark } from '../../core/sheet/page-mark.ts';
import type { Room } from '../app-state.ts';

export const BRIEFING_TABS = ['situation', 'page', 'papers', 'presentation'] as const;
export type BriefingTab = (typeof BRIEFING_TABS)[number];

/** A page as SVG, one unit a millimetre. */
export type PrintedPage = {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** A presentation that is on. */
export type Presenting = {
  /** Place in the project's steps. */
  readonly step: number;
  /** The screen is dark while people talk. */
  readonly blank: boolean;
  /** Speaker notes, the next step and the time spent. */
  readonly notes: boolean;
  /** Asked for before it began; null: none was chosen. */
  readonly mark: PageMark | null;
  /** Room to return to. */
  readonly from: Room;
};

/** The room of briefings. */
export type BriefingSession = {
  readonly tab: BriefingTab;
  /** What was chosen last: proposed for the next copy, never taken by itself. */
  readonly lastMark: PageMark | null;
  /** Composed pages at the printer in the place of the room; null: the room. */
  readonly printPages: readonly PrintedPage[] | null;
  /** What the sheet at the printer carries; null: nothing may be printed. */
  readonly printMark: PageMark | null;
  /** Null: no presentation is on. */
  readonly presenting: Presenting | null;
  /** Places of incidents behind the figure one looks at: rings on the map. */
  readonly marked: readonly (readonly [lon: number, lat: number])[];
};

export const FIRST_BRIEFING: BriefingSession = {
  tab: 'situation',
  lastMark: null,
  printPages: null,
  printMark: null,
  presenting: null,
  marked: [],
};
