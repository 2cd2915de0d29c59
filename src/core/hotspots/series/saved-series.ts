/**
 * A series a person decided on: its incidents by id, no person. `refused`: these are none, do not propose
 * them again. `arrest`: the day someone was caught for it, ISO, '' when nobody was: then all its incidents
 * count as cleared in this project, whatever the data says; the data is not touched.
 */
export type SavedSeries = {
  readonly id: string;
  readonly name: string;
  readonly state: 'confirmed' | 'refused';
  readonly incidents: readonly string[];
  readonly arrest: string;
  readonly note: string;
};

export const SERIES_LIMITS = { series: 500, incidents: 1_000, name: 200, note: 2_000 } as const;

/** Share of a proposal's incidents a decided series must hold for the proposal to be settled by it. */
const SETTLED_SHARE = 0.5;

/** The decided series that already answers for a proposal; undefined: it is still open. */
export function settledBy(
  incidents: readonly string[],
  decided: readonly SavedSeries[],
): SavedSeries | undefined {
  return decided.find((series) => {
    const held = new Set(series.incidents);
    const shared = incidents.filter((id) => held.has(id)).length;
    return shared >= SETTLED_SHARE * incidents.length;
  });
}

/** Incidents cleared by a note of arrest, each once. */
export function clearedByArrest(decided: readonly SavedSeries[]): ReadonlySet<string> {
  return new Set(
    decided
      .filter(({ state, arrest }) => state === 'confirmed' && arrest !== '')
      .flatMap(({ incidents }) => incidents),
  );
}
