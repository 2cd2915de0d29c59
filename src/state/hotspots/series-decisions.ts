import { clearedByArrest, settledBy } from '../../core/hotspots/series/saved-series.ts';
import type { SavedSeries } from '../../core/hotspots/series/saved-series.ts';
import type {
  RepeatIncident,
  SeriesAnswer,
  SeriesProposalAnswer,
} from '../../jobs/protocol/repeat-jobs.ts';

/** A proposal nobody has decided on, by its place in the answer. */
export type OpenProposal = {
  readonly at: number;
  readonly proposal: SeriesProposalAnswer;
  readonly incidents: readonly RepeatIncident[];
};

export function openProposals(
  answer: SeriesAnswer,
  decided: readonly SavedSeries[],
): readonly OpenProposal[] {
  return answer.proposals
    .map((proposal, at) => ({ at, proposal, incidents: incidentsOf(answer, proposal) }))
    .filter(
      ({ incidents }) =>
        !settledBy(
          incidents.map(({ id }) => id),
          decided,
        ),
    );
}

export function incidentsOf(
  { all }: SeriesAnswer,
  { events }: SeriesProposalAnswer,
): readonly RepeatIncident[] {
  return events.map((event) => all[event]).filter((incident) => incident !== undefined);
}

/** Incidents of a kept series that the data still has, the earliest first. */
export function keptIncidents(
  { all }: SeriesAnswer,
  { incidents }: SavedSeries,
): readonly RepeatIncident[] {
  const wanted = new Set(incidents);
  return all
    .filter(({ id }) => wanted.has(id))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row - b.row));
}

/** Where the data itself says that someone answers for an incident. */
const CLEARED_STATUS: ReadonlySet<string> = new Set(['prosecuted', 'judged']);

/** What arrests noted in the project clear, and how much of it the data does not know. */
export function clearance({ all }: SeriesAnswer, decided: readonly SavedSeries[]) {
  const cleared = clearedByArrest(decided);
  const known = all.filter(({ id }) => cleared.has(id));
  return {
    series: decided.filter(({ state, arrest }) => state === 'confirmed' && arrest !== '').length,
    incidents: known.length,
    extra: known.filter(({ status }) => !CLEARED_STATUS.has(status)).length,
  };
}

/** A new series of these incidents with the first free id. */
export function newSeries(
  decided: readonly SavedSeries[],
  series: Omit<SavedSeries, 'id' | 'arrest' | 'note'>,
): SavedSeries {
  const taken = new Set(decided.map(({ id }) => id));
  let number = decided.length + 1;
  while (taken.has(`series-${number}`)) number += 1;
  return { ...series, id: `series-${number}`, arrest: '', note: '' };
}
