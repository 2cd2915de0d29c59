import type { PageMark } from '../../core/sheet/page-mark.ts';

export const BRIEFING_TABS = ['situation', 'page', 'papers', 'presentation'] as const;
export type BriefingTab = (typeof BRIEFING_TABS)[number];

/** The room of briefings. */
export type BriefingSession = {
  readonly tab: BriefingTab;
  /** What was chosen last: proposed for the next copy, never taken by itself. */
  readonly lastMark: PageMark | null;
  /** What the sheet at the printer carries; null: nothing may be printed. */
  readonly printMark: PageMark | null;
  /** Places of incidents behind the figure one looks at: rings on the map. */
  readonly marked: readonly (readonly [lon: number, lat: number])[];
};

export const FIRST_BRIEFING: BriefingSession = {
  tab: 'situation',
  lastMark: null,
  printMark: null,
  marked: [],
};
