import type { RunContext } from '../../basics/run-context.ts';
import { EMERGING_PATTERNS } from '../../hotspots/emerging/emerging-class.ts';
import type { ClusterAnswer } from '../../study/cluster-answer.ts';
import { DEFAULT_CLUSTERS } from '../../study/cluster-options.ts';
import type { StepUnit } from '../../study/cluster-options.ts';
import { findClusters } from '../../study/clusters.ts';
import { hotspotIncidents } from '../../study/hotspot-incidents.ts';
import type { PlacedStages } from '../../study/hotspot-incidents.ts';
import type { StudyConfig } from '../../study/study-config.ts';
import { periodOf } from '../../time/period.ts';
import type { Period } from '../../time/period.ts';
import type { DayRange } from '../../time/period-presets.ts';
import { addDays, addMonths, dayNumber } from '../../time/vietnam-time.ts';
import { situationEvents } from '../situation/situation-events.ts';
import { isoDay } from '../situation/window-figure.ts';
import { nearGroups } from './near-groups.ts';
import type { PaperLevel } from './paper-level.ts';

/** Where a period brought something new: places that have become hot, and groups of incidents at new places. */
export type ClusterFacts = {
  readonly hot: HotPlaces;
  readonly groups: NewGroups;
};

/** Of the emerging hot spots the room of hot spots tells, those that were not hot before. */
export type HotPlaces = {
  /** Days the pattern is read over; ends with the report's period. null: no day of it is covered. */
  readonly days: DayRange | null;
  readonly incidents: number;
  /** Cells that hold something to strike, or communes at that level. */
  readonly by: 'cell' | 'area';
  readonly units: number;
  readonly step: StepUnit;
  readonly steps: number;
  /** Too few steps or incidents for a pattern. */
  readonly told: boolean;
  readonly found: readonly HotPlace[];
};

export type HotPlace = {
  /** new: only the last step stands out; consecutive: the last two or more, none before them. */
  readonly pattern: 'new' | 'consecutive';
  readonly communeName: string;
  /** Middle of the cell, degrees; null at the level of communes. */
  readonly middle: { readonly lon: number; readonly lat: number } | null;
  /** Incidents there: in all the days, and in the last step; windows count by their share. */
  readonly count: number;
  readonly lastStep: number;
  /** With its neighbours, and what chance would put there. */
  readonly around: number;
  readonly expected: number;
  readonly km: number;
  readonly sites: number;
};

export type NewGroups = {
  /** Security incidents of the period that have a place and a day; and those known no finer than the commune. */
  readonly incidents: number;
  readonly unplaced: number;
  /** All groups of the period, also at places known before. */
  readonly groups: number;
  /** The year before is not all covered: what is new cannot be told. */
  readonly known: boolean;
  readonly found: readonly {
    readonly incidents: number;
    readonly from: string;
    readonly to: string;
    readonly communes: readonly string[];
  }[];
};

const MONTHS_READ = 36;
const MOST_LISTED = 30;
const DAYS_BEFORE = 365;

/**
 * New clusters of a period. Hot: Gi* by equal steps over the 36 months up to its end, with the filters of the
 * study, control of false discoveries over all bins (`findClusters`). Groups: `nearGroups` of security incidents.
 * Data that does not reach the period gives nothing, and says so by `days` and `known`.
 */
export async function clusterFacts(
  stages: PlacedStages,
  config: StudyConfig,
  areaNames: readonly string[],
  asked: { readonly period: Period; readonly level: PaperLevel },
  ctx: RunContext,
): Promise<ClusterFacts> {
  return {
    hot: await hotPlaces(stages, config, areaNames, asked, ctx),
    groups: newGroups(stages, areaNames, asked.period),
  };
}

async function hotPlaces(
  stages: PlacedStages,
  config: StudyConfig,
  areaNames: readonly string[],
  { period, level }: { readonly period: Period; readonly level: PaperLevel },
  ctx: RunContext,
): Promise<HotPlaces> {
  const by = level === 'commune' ? 'area' : 'cell';
  const read = daysRead(stages, period);
  if (!read) return { ...NOTHING_READ, by };
  const incidents = hotspotIncidents(stages, config, read);
  const options = { ...DEFAULT_CLUSTERS, units: by } as const;
  const { answer } = await findClusters(stages, incidents, read, options, ctx);
  const { emerging, units } = answer;
  return {
    days: { from: read.from, to: read.to },
    incidents: answer.incidents,
    by,
    units: units.length,
    step: emerging.step,
    steps: emerging.starts.length,
    told: emerging.issues.length === 0 && units.length > 0,
    found: hotOf(answer, areaNames, by),
  };
}

const NOTHING_READ: Omit<HotPlaces, 'by'> = {
  days: null,
  incidents: 0,
  units: 0,
  step: 'month',
  steps: 0,
  told: false,
  found: [],
};

function daysRead({ dataset }: PlacedStages, { to }: Period): Period | null {
  const last = to < dataset.cutOff ? to : dataset.cutOff;
  const first = addMonths(addDays(last, 1), -MONTHS_READ);
  return periodOf(first > dataset.since ? first : dataset.since, last);
}

function hotOf(
  { units, emerging, listed }: ClusterAnswer,
  areaNames: readonly string[],
  by: HotPlaces['by'],
): readonly HotPlace[] {
  const steps = emerging.starts.length;
  const found = Array.from(listed.unit, (unit, at): readonly HotPlace[] => {
    const pattern = EMERGING_PATTERNS[units.pattern[unit] ?? 0];
    const isHot = units.patternSign[unit] === 1;
    if (!isHot || (pattern !== 'new' && pattern !== 'consecutive')) return [];
    const [west = 0, south = 0, east = 0, north = 0] = units.bounds.subarray(4 * unit);
    return [
      {
        pattern,
        communeName: areaNames[units.area[unit] ?? -1] ?? '',
        middle: by === 'cell' ? { lon: (west + east) / 2, lat: (south + north) / 2 } : null,
        count: units.count[unit] ?? 0,
        lastStep: listed.series[(at + 1) * steps - 1] ?? 0,
        around: units.aroundCount[unit] ?? 0,
        expected: units.aroundExpected[unit] ?? 0,
        km: units.km[unit] ?? 0,
        sites: units.sites[unit] ?? 0,
      },
    ];
  }).flat();
  return found
    .toSorted((a, b) => b.lastStep - a.lastStep || b.count - a.count)
    .slice(0, MOST_LISTED);
}

function newGroups(stages: PlacedStages, areaNames: readonly string[], period: Period): NewGroups {
  const { plane } = stages.network.network;
  const security = situationEvents(stages).events.filter(({ run }) => run === 'security');
  const events = security.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
  const lonLat = Float64Array.from(events.flatMap(({ lon, lat }) => [lon, lat]));
  const day = Int32Array.from(events, (event) => event.day);
  const [first, last] = [dayNumber(period.startMs), dayNumber(period.endMs - 1)];
  const groups = nearGroups({ ...plane.toMetres(lonLat), day }, first, last);
  const inPeriod = (some: typeof events): number =>
    some.filter((event) => event.day >= first && event.day <= last).length;
  return {
    incidents: inPeriod(events),
    unplaced: inPeriod(security) - inPeriod(events),
    groups: groups.length,
    known: addDays(period.from, -DAYS_BEFORE) >= stages.dataset.since,
    found: groups
      .filter(({ isNew }) => isNew)
      .slice(0, MOST_LISTED)
      .map(({ members, firstDay, lastDay }) => ({
        incidents: members.length,
        from: isoDay(firstDay),
        to: isoDay(lastDay),
        communes: [...new Set(members.map((at) => areaNames[events[at]?.area ?? -1] ?? ''))].filter(
          (name) => name !== '',
        ),
      })),
  };
}
