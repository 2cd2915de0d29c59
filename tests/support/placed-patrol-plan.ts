import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { FAKE_OPTIONS, fakePatrolPlan } from './fake-patrol-plan.ts';

export type PlacedPlanSize = {
  readonly zones?: number;
  readonly nights?: number;
  readonly stopsPerZone?: number;
};

/** A plan whose zones, stops and ways lie where the targets of a result are: around its best ranked ones. */
export function placedPatrolPlan(result: StudyResult, size: PlacedPlanSize = {}): PatrolPlan {
  const { zones = 2, nights = 1, stopsPerZone = 4 } = size;
  const { targets } = result;
  const near = (to: number): readonly number[] => {
    const far = (target: number): number =>
      Math.hypot(
        (targets.lon[target] ?? 0) - (targets.lon[to] ?? 0),
        (targets.lat[target] ?? 0) - (targets.lat[to] ?? 0),
      );
    return Array.from({ length: targets.length }, (_, target) => target)
      .toSorted((a, b) => far(a) - far(b))
      .slice(0, stopsPerZone + 14);
  };
  const heads = [...targets.order].filter((_, at) => at % 7 === 0).slice(0, zones);
  const groups = heads.map(near);
  const drafts = groups.map((group, at) => ({
    id: `v${at}`,
    name: '',
    sections: group.map((target) => targets.id[target] ?? ''),
    unit: at === 0 ? 'Công an xã Ia Hrung' : '',
    contact: at === 0 ? '0269 3 824 113' : '',
  }));
  const options = { ...FAKE_OPTIONS, nights };
  const plan = fakePatrolPlan(options, drafts, result);
  const stops = groups.flatMap((group, zone) =>
    group.slice(0, stopsPerZone).map((target, at) => ({
      target: targets.id[target] ?? '',
      lon: targets.lon[target] ?? 0,
      lat: targets.lat[target] ?? 0,
      wayLon: (targets.lon[target] ?? 0) + 0.001,
      wayLat: targets.lat[target] ?? 0,
      gapM: at % 3 === 0 ? 140 : 20,
      value: targets.perYear[target] ?? 0,
      coverage: 0.5,
      zone: zone + 1,
      reachable: true,
    })),
  );
  const routes = plan.routes.map((route) => {
    const mine = stops.flatMap(({ zone }, stop) => (zone === route.team + 1 ? [stop] : []));
    const visits = [0, 1].flatMap((round) =>
      mine.map((stop, at) => {
        const arriveS = 600 + (round * mine.length + at) * 840;
        return { stop, round, arriveS, leaveS: arriveS + 720, explored: at === 2 };
      }),
    );
    const [first] = mine;
    const base = {
      ...route.base,
      lon: (stops[first ?? 0]?.lon ?? 108) - 0.02,
      lat: stops[first ?? 0]?.lat ?? 14,
    };
    const way = mine.flatMap((stop) => {
      const { wayLon = 0, wayLat = 0 } = stops[stop] ?? {};
      return [wayLon, wayLat, wayLon + 0.003, wayLat + 0.002];
    });
    const line = mine.length === 0 ? [] : [base.lon, base.lat, ...way, base.lon, base.lat];
    return { ...route, visits, line, base, rounds: mine.length > 0 ? 2 : 0 };
  });
  return {
    ...plan,
    stops,
    routes,
    zones: plan.zones.map((zone, at) => ({ ...zone, outline: around(result, groups[at] ?? []) })),
  };
}

/** An eight-sided ring around targets. */
function around({ targets }: StudyResult, group: readonly number[]): readonly number[] {
  const lons = group.map((target) => targets.lon[target] ?? 0);
  const lats = group.map((target) => targets.lat[target] ?? 0);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [rx, ry] = [(east - west) * 0.6 + 0.003, (north - south) * 0.6 + 0.003];
  return Array.from({ length: 9 }, (_, i) => {
    const turn = ((i % 8) * Math.PI) / 4;
    return [x + rx * Math.cos(turn), y + ry * Math.sin(turn)];
  }).flat();
}
