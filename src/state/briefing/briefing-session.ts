export const BRIEFING_TABS = ['situation', 'page', 'papers', 'presentation'] as const;
export type BriefingTab = (typeof BRIEFING_TABS)[number];

/** The room of briefings. */
export type BriefingSession = {
  readonly tab: BriefingTab;
};

export const FIRST_BRIEFING: BriefingSession = { tab: 'situation' };
