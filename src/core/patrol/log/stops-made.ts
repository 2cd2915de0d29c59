import type { MetricPlane } from '../../geo/metric-plane.ts';
import { pointIndex } from '../../geo/point-index.ts';
import { f64 } from '../../geo/typed.ts';
import type { CleanTrack } from './clean-track.ts';
import type { Stay } from './find-stays.ts';
import type { TrackPlace } from './track-question.ts';
import type { StopMade } from './track-summary.ts';

/**
 * Names each stay by the place it was at: a planned one within reachM before any other, else the nearest;
 * '' where there is none so near. Stays in the order they were made.
 */
export function stopsMade(
  stays: readonly Stay[],
  { atS }: CleanTrack,
  places: readonly TrackPlace[],
  plane: MetricPlane,
  reachM: number,
): readonly StopMade[] {
  const ends = places.flatMap((place) =>
    Array.from({ length: place.lonLat.length >> 1 }, (_, i) => ({
      place,
      lonLat: place.lonLat.slice(2 * i, 2 * i + 2),
    })),
  );
  const { x, y } = plane.toMetres(Float64Array.from(ends.flatMap(({ lonLat }) => lonLat)));
  const index = pointIndex(x, y);
  const planned = (end: number): boolean => ends[end]?.place.planned === true;
  const middles = plane.toDegrees(
    Float64Array.from(stays, (stay) => stay.x),
    Float64Array.from(stays, (stay) => stay.y),
  );
  return stays.map((stay, i) => {
    const near =
      index.nearest(stay.x, stay.y, reachM, planned) ?? index.nearest(stay.x, stay.y, reachM);
    const place = near ? ends[near.point]?.place : undefined;
    return {
      target: place?.target ?? '',
      lon: f64(middles, 2 * i),
      lat: f64(middles, 2 * i + 1),
      arriveS: Math.round(f64(atS, stay.from)),
      seconds: Math.round(stay.seconds),
      planned: place?.planned ?? false,
    };
  });
}
