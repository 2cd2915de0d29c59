import { INCIDENT_KINDS } from '../../model/incident-kinds.ts';
import { dayNumber } from '../../time/vietnam-time.ts';
import type { HotspotIncidents } from '../incidents.ts';

/**
 * Incidents that may repeat because people come back: security (all, or what was struck on cable or at
 * sites), and finds in the post. Weather, power and works never repeat in this sense: a storm is no series.
 */
export const REPEAT_GROUPS = ['security', 'cable', 'site', 'postal'] as const;
export type RepeatGroup = (typeof REPEAT_GROUPS)[number];

/** Incidents whose window is longer than this say too little about when. */
export const WIDEST_WINDOW_DAYS = 30;

/** Dated incidents of one group, ascending by day; ties by their order in the incident table. */
export type RepeatEvents = {
  readonly count: number;
  /** Place in HotspotIncidents. */
  readonly incident: Uint32Array;
  /** Day (since 1970-01-01 at UTC+07:00) the middle of the window falls on: whole, so that a record that
   * states days only counts like the others. */
  readonly day: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Left out: their window is longer than WIDEST_WINDOW_DAYS. */
  readonly wide: number;
  /** Among those kept: the record states days only. */
  readonly dayOnly: number;
};

const DAY_MS = 86_400_000;

/** The incidents of a group whose middle lies in [startMs, endMs). O(n log n). */
export function repeatEvents(
  incidents: HotspotIncidents,
  group: RepeatGroup,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): RepeatEvents {
  const { fromMs, toMs } = incidents;
  const middle = (at: number): number => ((fromMs[at] ?? 0) + (toMs[at] ?? 0)) / 2;
  const ofGroup = [...incidents.row.keys()].filter((at) => {
    return isOfGroup(incidents, group, at) && middle(at) >= startMs && middle(at) < endMs;
  });
  const narrow = ofGroup.filter((at) => (toMs[at] ?? 0) - (fromMs[at] ?? 0) <= WIDEST_MS);
  const incident = Uint32Array.from(narrow).toSorted((a, b) => middle(a) - middle(b) || a - b);
  return {
    count: incident.length,
    incident,
    day: Float64Array.from(incident, (at) => dayNumber(middle(at))),
    x: Float64Array.from(incident, (at) => incidents.x[at] ?? 0),
    y: Float64Array.from(incident, (at) => incidents.y[at] ?? 0),
    wide: ofGroup.length - narrow.length,
    dayOnly: narrow.filter((at) => incidents.dayOnly[at] === 1).length,
  };
}

const WIDEST_MS = WIDEST_WINDOW_DAYS * DAY_MS;

function isOfGroup(incidents: HotspotIncidents, group: RepeatGroup, at: number): boolean {
  const run = INCIDENT_KINDS[incidents.kind[at] ?? 0]?.run;
  if (group === 'postal') return run === 'postal';
  if (run !== 'security') return false;
  if (group === 'security') return true;
  const onCable = (incidents.edge[at] ?? -1) >= 0;
  return onCable === (group === 'cable');
}
