import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import type { RepeatInput } from '../../core/study/repeat.ts';
import { choiceReader, textReader } from '../../core/targets/read-column.ts';
import { dayOf } from '../../core/time/vietnam-time.ts';
import type { Answered } from '../answered.ts';
import type { RepeatBasis, RepeatIncident } from '../protocol/repeat-jobs.ts';

const DAY_MS = 86_400_000;

/** Events of a repeat method as the page shows them. */
export function incidentTeller(
  { dataset, network }: Pick<Answered, 'dataset' | 'network'>,
  { incidents, events }: RepeatInput,
): (event: number) => RepeatIncident {
  const table = dataset.tables.incident;
  const id = table ? textReader(table, 'id') : () => '';
  const method = table ? choiceReader(table, 'method') : () => '';
  const status = table ? choiceReader(table, 'case_status') : () => '';
  const lonLat = network.value.network.plane.toDegrees(events.x, events.y);
  return (event) => {
    const at = events.incident[event] ?? 0;
    const row = incidents.row[at] ?? 0;
    return {
      row,
      id: id(row),
      kind: INCIDENT_KIND_IDS[incidents.kind[at] ?? 0] ?? 'CHUARO',
      day: isoDay(events.day[event] ?? 0),
      lon: lonLat[2 * event] ?? 0,
      lat: lonLat[2 * event + 1] ?? 0,
      target: incidents.target[at] ?? 0,
      area: incidents.area[at] ?? -1,
      method: method(row),
      status: status(row),
    };
  };
}

export function basisOf({ period, events }: RepeatInput): Omit<RepeatBasis, 'issues'> {
  const { count, wide, dayOnly } = events;
  return { from: period.from, to: period.to, incidents: count, wide, dayOnly };
}

/** The ISO day of a number of days since 1970-01-01. */
export function isoDay(day: number): string {
  return dayOf(day * DAY_MS);
}
