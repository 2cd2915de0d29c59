import { INCIDENT_KIND_IDS } from '../../model/incident-kinds.ts';
import type { IncidentKindId } from '../../model/incident-kinds.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { dayNumber, startOfDay } from '../../time/vietnam-time.ts';
import { CLUSTER_DAYS, nearClusters } from './near-clusters.ts';
import type { NearClusters } from './near-clusters.ts';
import { newPlaces } from './new-places.ts';
import type { NewPlaces } from './new-places.ts';
import { alarmFigure, foundAfter, tipFigure } from './report-sources.ts';
import type { AlarmFigure, FoundAfter, TipFigure } from './report-sources.ts';
import type { IncidentRun, SituationEvent, SituationEvents } from './situation-events.ts';
import { USUAL_BAND } from './usual-level.ts';
import { isoDay, windowFigure } from './window-figure.ts';
import type { DaySpan, WindowFigure } from './window-figure.ts';

/** What is looked at every morning. */
export const SITUATION_DAYS = [7, 30, 90] as const;

export const SITUATION_RUNS = [
  'security',
  'technical',
  'postal',
  'fraud',
  'placeless',
] as const satisfies readonly IncidentRun[];

export type Situation = {
  /** First and last day the data covers; the last is the day everything is counted from. */
  readonly since: string;
  readonly cutOff: string;
  /** Days from the cut-off to today; 0 when today is not later. */
  readonly ageDays: number;
  /** Chance that an ordinary window lies within the limits. */
  readonly level: number;
  /** Groups with any incident in the data, in the order of SITUATION_RUNS. */
  readonly groups: readonly {
    readonly run: IncidentRun;
    readonly windows: readonly WindowFigure[];
  }[];
  /** Security incidents near each other in the last 30 days; members are rows. */
  readonly clusters: Omit<NearClusters, 'clusters'> & {
    readonly days: number;
    /** Incidents of these days whose place is not known finer than the commune: in no cluster. */
    readonly unplaced: number;
    readonly found: readonly SituationCluster[];
  };
  readonly tips: readonly TipFigure[];
  readonly alarms: readonly AlarmFigure[];
  readonly foundAfter: FoundAfter;
  readonly newPlaces: NewPlaces;
  /** Every incident a figure names, ascending by row. */
  readonly incidents: readonly SituationIncident[];
  readonly undated: number;
  readonly wide: number;
};

export type SituationCluster = { readonly rows: readonly number[]; readonly isNew: boolean };

export type SituationIncident = {
  readonly row: number;
  readonly kind: IncidentKindId;
  readonly day: string;
  /** Null where it is not known finer than the commune. */
  readonly place: readonly [lon: number, lat: number] | null;
  readonly target: number;
  readonly area: number;
};

export type SituationInput = SituationEvents & {
  readonly since: string;
  readonly cutOff: string;
  /** ISO day; empty: not asked how old the data is. */
  readonly today: string;
  readonly plane: MetricPlane;
};

/**
 * How things stand on the day the data ends: the last 7, 30 and 90 days of each group against its usual
 * level, what lies near each other, who told of it, which places are new. Nothing is asked of the person.
 * Data without a day it ends on gives an empty answer. O(events × groups + pairs).
 */
export function situation(input: SituationInput): Situation {
  const span = spanOf(input);
  const events = input.events.filter(({ day }) => day <= span.last);
  const groups = SITUATION_RUNS.flatMap((run) => {
    const ofRun = events.filter((event) => event.run === run);
    if (ofRun.length === 0) return [];
    return [{ run, windows: SITUATION_DAYS.map((days) => windowFigure(ofRun, span, days)) }];
  });
  const security = events.filter(({ run }) => run === 'security');
  const placed = security.filter(hasPlace);
  const { clusters, ...usual } = clustersOf(placed, span, input.plane);
  const unplaced = security.filter(
    (event) => !hasPlace(event) && event.day > span.last - CLUSTER_DAYS,
  ).length;
  const parts = {
    groups,
    clusters: { ...usual, days: CLUSTER_DAYS, unplaced, found: clusters },
    tips: SITUATION_DAYS.map((days) => tipFigure(events, span.last, days)),
    alarms: SITUATION_DAYS.map((days) => alarmFigure(events, span.last, days)),
    foundAfter: foundAfter(events, span.last),
    newPlaces: newPlaces(security, span.first, span.last),
  };
  return {
    since: isoDay(span.first),
    cutOff: isoDay(span.last),
    ageDays: ageOf(input.today, span),
    level: USUAL_BAND,
    ...parts,
    incidents: namedIncidents(events, rowsOf(parts)),
    undated: input.undated,
    wide: input.wide,
  };
}

function spanOf({ since, cutOff, events }: SituationInput): DaySpan {
  const first = startOfDay(since);
  const last = startOfDay(cutOff);
  return {
    first: first === null ? (events[0]?.day ?? 0) : dayNumber(first),
    last: last === null ? (events.at(-1)?.day ?? 0) : dayNumber(last),
  };
}

function ageOf(today: string, { last }: DaySpan): number {
  const now = startOfDay(today);
  return now === null ? 0 : Math.max(0, dayNumber(now) - last);
}

function hasPlace({ lon, lat }: SituationEvent): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}

function clustersOf(
  placed: readonly SituationEvent[],
  span: DaySpan,
  plane: MetricPlane,
): Omit<NearClusters, 'clusters'> & { readonly clusters: readonly SituationCluster[] } {
  const lonLat = Float64Array.from(placed.flatMap(({ lon, lat }) => [lon, lat]));
  const day = Int32Array.from(placed, (event) => event.day);
  const found = nearClusters({ ...plane.toMetres(lonLat), day }, span.first, span.last);
  return {
    ...found,
    clusters: found.clusters.map(({ members, isNew }) => ({
      rows: members.map((member) => placed[member]?.row ?? 0),
      isNew,
    })),
  };
}

type Parts = Pick<Situation, 'groups' | 'clusters' | 'tips' | 'alarms' | 'newPlaces'>;

function rowsOf({ groups, clusters, tips, alarms, newPlaces: places }: Parts): Set<number> {
  return new Set([
    ...groups.flatMap(({ windows }) => windows.flatMap(({ rows }) => rows)),
    ...clusters.found.flatMap(({ rows }) => rows),
    ...tips.flatMap(({ rows }) => rows),
    ...alarms.flatMap(({ rows }) => rows),
    ...places.repeated.flatMap(({ rows }) => rows),
    ...places.communes.flatMap(({ rows }) => rows),
  ]);
}

function namedIncidents(
  events: readonly SituationEvent[],
  named: ReadonlySet<number>,
): readonly SituationIncident[] {
  return events
    .filter(({ row }) => named.has(row))
    .map((event) => ({
      row: event.row,
      kind: INCIDENT_KIND_IDS[event.kind] ?? ('CHUARO' as const),
      day: isoDay(event.day),
      place: hasPlace(event) ? ([event.lon, event.lat] as const) : null,
      target: event.target,
      area: event.area,
    }))
    .toSorted((a, b) => a.row - b.row);
}
