import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import type { PatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import type {
  PatrolPlan,
  PlannedRoute,
  PlannedStop,
  PlannedZone,
} from '../../src/core/patrol/plan/patrol-plan.ts';
import type { ZoneDraft } from '../../src/core/patrol/plan/zone-draft.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { syntheticResult } from './synthetic-result.ts';

const SECTIONS_PER_ZONE = 6;
const STOPS_PER_ZONE = 3;
const ZONES = 3;
const PLACES = ['Ngã ba Ia Băng', 'cầu Ayun', 'Đak Đoa', 'chợ Chư Sê', 'Mang Yang', 'Kbang'];

export const FAKE_TEAMS = [
  { name: 'Tổ 1', base: { id: 'CA-1' } },
  { name: 'Tổ 2', base: { id: 'CA-2' } },
  { name: 'Tổ 3', base: { lon: 108.1, lat: 13.95 } },
] as const;

export const FAKE_OPTIONS: PatrolOptions = defaultPatrolOptions(FAKE_TEAMS, '2026-02-05');

/**
 * A plan of the right shape with made-up figures over a synthetic result: three zones, a team in each.
 * Given drafts, its zones are those.
 */
export function fakePatrolPlan(
  options: PatrolOptions = FAKE_OPTIONS,
  drafts: readonly ZoneDraft[] | null = null,
  result: StudyResult = syntheticResult(),
): PatrolPlan {
  const zones = (drafts ?? grown(result)).map((draft, at) => zoneOf(result, draft, at + 1));
  const stops = zones.flatMap((zone) => stopsOf(result, zone));
  return {
    options,
    resultHash: result.hash,
    hash: 'f'.repeat(64),
    period: { from: result.period.from, to: result.period.to },
    ways: 'roads',
    shift: {
      fromMinute: options.fromMinute === 'auto' ? 22 * 60 : options.fromMinute,
      hours: options.hours,
      chosen: options.fromMinute === 'auto' ? 'hours-of-week' : 'asked',
      share: 0.41,
      known: 128,
    },
    zones,
    stops,
    routes: Array.from({ length: options.nights }, (_, night) =>
      options.teams.map((_team, team) => routeOf(options, stops, team, night)),
    ).flat(),
    posts: Array.from({ length: options.posts.count }, (_, at) => ({
      at: `CA-${at + 1}`,
      name: `Chốt ${at + 1}`,
      lon: 108 + at / 10,
      lat: 13.9,
      covered: 4.2 - at,
      meanS: 420,
      longestS: 900,
    })),
    notes: [{ code: 'far-from-road', values: { stops: 2, gapM: 640 } }],
    share: { zones: 0.34, stops: Array.from({ length: options.nights }, () => 0.21) },
  };
}

function grown({ targets }: StudyResult): readonly ZoneDraft[] {
  return Array.from({ length: ZONES }, (_, at) => ({
    id: '',
    name: '',
    sections: targets.id.slice(at * SECTIONS_PER_ZONE, (at + 1) * SECTIONS_PER_ZONE),
    unit: '',
    contact: '',
  }));
}

function zoneOf(result: StudyResult, draft: ZoneDraft, number: number): PlannedZone {
  const members = draft.sections.map((id) => result.targets.id.indexOf(id));
  const sum = (values: Float64Array): number =>
    members.reduce((total, target) => total + (values[target] ?? 0), 0);
  const lon = 108 + number / 20;
  return {
    number,
    draft: draft.id,
    name: draft.name,
    places: [
      { kind: 'junction', names: [PLACES[number - 1] ?? 'Pleiku'] },
      { kind: 'town', names: [PLACES[number + 2] ?? 'An Khê'] },
    ],
    communes: [{ code: '23767', name: 'Xã Ia Hrung' }],
    sections: draft.sections,
    lengthM: members.length * 1000,
    contiguous: true,
    outline: [lon, 13.9, lon + 0.03, 13.9, lon + 0.03, 13.93, lon, 13.93, lon, 13.9],
    targets: result.targets.id.slice(-2),
    incidents: sum(result.targets.count),
    expected: sum(result.targets.perYear),
    bestFromMinute: number === 2 ? null : 23 * 60,
    unit: draft.unit,
    contact: draft.contact,
  };
}

function stopsOf({ targets }: StudyResult, zone: PlannedZone): PlannedStop[] {
  return zone.sections.slice(0, STOPS_PER_ZONE).map((target, at) => {
    const number = targets.id.indexOf(target);
    const lon = zone.outline[0] ?? 108;
    return {
      target,
      lon: lon + at / 100,
      lat: 13.91,
      wayLon: lon + at / 100,
      wayLat: 13.912,
      gapM: at === 2 ? 640 : 35,
      value: targets.perYear[number] ?? 0,
      coverage: 0.6 - at / 10,
      zone: zone.number,
      reachable: true,
    };
  });
}

function routeOf(
  options: PatrolOptions,
  stops: readonly PlannedStop[],
  team: number,
  night: number,
): PlannedRoute {
  const mine = stops.flatMap(({ zone }, stop) => (zone === team + 1 ? [stop] : []));
  const visits = [0, 1].flatMap((round) =>
    mine.map((stop, at) => {
      const arriveS = 600 + (round * mine.length + at) * 1500;
      const leaveS = arriveS + options.dwellMin * 60;
      return { stop, round, arriveS, leaveS, explored: at === 2 };
    }),
  );
  const line = mine.flatMap((stop) => [stops[stop]?.wayLon ?? 108, stops[stop]?.wayLat ?? 13.9]);
  return {
    team,
    night,
    date: options.date,
    base: { name: `Công an xã số ${team + 1}`, lon: 108.05 + team / 10, lat: 13.9, gapM: 20 },
    visits,
    rounds: mine.length > 0 ? 2 : 0,
    line,
    lengthM: mine.length * 14_200,
    driveS: mine.length * 1560,
    dwellS: visits.length * options.dwellMin * 60,
    longestGapS: mine.length > 0 ? mine.length * 1500 : null,
  };
}
