import { assignToNearest } from '../../core/geo/assign-to-nearest.ts';
import { metricPlaneOf } from '../../core/geo/metric-plane.ts';
import type { Bounds } from '../../core/geo/geometry.ts';
import type { StudyResult } from '../../core/study/study-result.ts';

export type LonLat = { readonly lon: number; readonly lat: number };

/** A base with the high-ranked targets nearer to it than to any other, in rank order. */
export type BaseTargets = {
  readonly base: number;
  readonly targets: readonly { readonly target: number; readonly distanceM: number }[];
};

/** The `most` highest ranked targets that are in use. */
export function topTargets(result: StudyResult, most: number): Uint32Array {
  return result.targets.order
    .filter((target) => result.targets.planned[target] !== 1)
    .subarray(0, most);
}

/** Shares the top targets out to the nearest base, straight line; bases with most first. */
export function targetsByBase(
  result: StudyResult,
  bases: readonly LonLat[],
  most: number,
  bounds: Bounds,
): readonly BaseTargets[] {
  const top = topTargets(result, most);
  const { lon, lat } = result.targets;
  const nearest = assignToNearest(
    lonLatOf(Array.from(top, (target) => ({ lon: lon[target] ?? 0, lat: lat[target] ?? 0 }))),
    lonLatOf(bases),
    metricPlaneOf(bounds),
  );
  const shares = bases.map((_, base) => ({
    base,
    targets: Array.from(top, (target, place) => ({
      target,
      distanceM: nearest.distanceM[place] ?? 0,
      of: nearest.anchor[place],
    })).filter(({ of }) => of === base),
  }));
  return shares.toSorted((a, b) => b.targets.length - a.targets.length || a.base - b.base);
}

export type AreaTargets = { readonly area: number; readonly targets: readonly number[] };

/** The top targets under their communes; the commune with the highest ranked target first. */
export function targetsByArea(result: StudyResult, most: number): readonly AreaTargets[] {
  const byArea = new Map<number, number[]>();
  for (const target of topTargets(result, most)) {
    const area = result.targets.area[target] ?? -1;
    byArea.set(area, [...(byArea.get(area) ?? []), target]);
  }
  return [...byArea].map(([area, targets]) => ({ area, targets }));
}

function lonLatOf(places: readonly LonLat[]): Float64Array {
  return Float64Array.from(places.flatMap(({ lon, lat }) => [lon, lat]));
}
