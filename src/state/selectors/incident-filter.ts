import type { IncidentFilter } from '../../jobs/protocol/tile-jobs.ts';
import type { AppState } from '../app-state.ts';
import { shownDays } from '../time-window.ts';
import { memoised } from './memoised.ts';

/** Which incidents are on the map now: the study's filters within the days of the clock. */
export const incidentFilter: (state: AppState) => IncidentFilter = memoised(
  ({ project: { study }, session: { clock } }: AppState) => [study, clock] as const,
  (study, clock) => ({
    kinds: study.incidentKinds,
    ...shownDays(clock, study),
    severities: study.severities,
    owners: study.owners,
    communes: study.communes,
  }),
);
