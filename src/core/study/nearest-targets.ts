import { pointIndex } from '../geo/point-index.ts';
import type { MetricPlane, PlanePoints } from '../geo/metric-plane.ts';
import type { Struck } from '../model/incident-kinds.ts';
import { networkPlacer } from '../network/place-incidents.ts';
import { TARGET_KINDS } from './study-result.ts';
import type { TargetKind } from './study-result.ts';
import type { TargetList } from '../targets/target-list.ts';
import { sectionAt } from './study-network.ts';
import type { StudyNetwork } from './study-network.ts';

/** A target, and for a section where on the network; distance from the place asked about. */
export type TargetNear = {
  readonly target: number;
  readonly edge: number;
  readonly alongM: number;
  readonly distanceM: number;
};

export type NearestTargets = {
  /** Nearest target of a family within the limit. Planned targets cannot be struck. */
  readonly nearest: (
    family: Struck,
    x: number,
    y: number,
    maxDistanceM: number,
  ) => TargetNear | undefined;
  /** Nearest section of one route, whatever the distance. */
  readonly onRoute: (route: number, x: number, y: number) => TargetNear | undefined;
  /** Places of the targets on the plane. */
  readonly points: PlanePoints;
};

/** Which kinds of points an incident can have struck, by family. */
const FAMILY_KINDS: Readonly<Record<Exclude<Struck, 'cable'>, readonly TargetKind[]>> = {
  site: ['bts_site', 'exchange', 'site'],
  post: ['post_office'],
};

/** `isExact`: false for a point target of which only the commune is known; nothing is near it. */
export function nearestTargets(
  network: StudyNetwork,
  targets: TargetList,
  isExact: (target: number) => boolean = () => true,
): NearestTargets {
  const placer = networkPlacer(network.graph);
  const points = planePoints(network.plane, targets);
  const site = familyIndex('site', targets, points, isExact);
  const post = familyIndex('post', targets, points, isExact);
  const plannedRoute = new Set<number>();
  for (let section = 0; section < targets.sectionCount; section += 1) {
    if (targets.planned[section] === 1) plannedRoute.add(targets.assetRow[section] ?? 0);
  }
  const built = plannedRoute.size > 0 ? (route: number) => !plannedRoute.has(route) : undefined;
  const onSection = (place: ReturnType<typeof placer.nearest>): TargetNear | undefined =>
    place && { ...place, target: sectionAt(network.pieces, place.edge, place.alongM) };
  return {
    points,
    onRoute: (route, x, y) => onSection(placer.nearestOnRoute(x, y, route)),
    nearest: (family, x, y, maxDistanceM) => {
      if (family === 'cable') return onSection(placer.nearest(x, y, maxDistanceM, built));
      return (family === 'site' ? site : post)(x, y, maxDistanceM);
    },
  };
}

function planePoints(plane: MetricPlane, targets: TargetList): PlanePoints {
  const lonLat = new Float64Array(2 * targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    lonLat[2 * target] = targets.lon[target] ?? 0;
    lonLat[2 * target + 1] = targets.lat[target] ?? 0;
  }
  return plane.toMetres(lonLat);
}

function familyIndex(
  family: keyof typeof FAMILY_KINDS,
  targets: TargetList,
  points: PlanePoints,
  isExact: (target: number) => boolean,
) {
  const kinds = new Set(FAMILY_KINDS[family].map((kind) => TARGET_KINDS.indexOf(kind)));
  const members: number[] = [];
  for (let target = targets.sectionCount; target < targets.length; target += 1) {
    const counts = kinds.has(targets.kind[target] ?? 0) && targets.planned[target] === 0;
    if (counts && isExact(target)) members.push(target);
  }
  const x = Float64Array.from(members, (target) => points.x[target] ?? Number.NaN);
  const y = Float64Array.from(members, (target) => points.y[target] ?? Number.NaN);
  const index = pointIndex(x, y);
  return (px: number, py: number, maxDistanceM: number): TargetNear | undefined => {
    const found = index.nearest(px, py, maxDistanceM);
    const target = found && members[found.point];
    return target === undefined || !found
      ? undefined
      : { target, edge: 0, alongM: 0, distanceM: found.distanceM };
  };
}
