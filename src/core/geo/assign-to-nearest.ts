import type { MetricPlane } from './metric-plane.ts';

/** For each place, its nearest anchor and how far that is. */
export type Nearest = {
  /** Number of the anchor, −1 when there is none. */
  readonly anchor: Int32Array;
  /** Straight-line distance; 0 when there is no anchor. */
  readonly distanceM: Float64Array;
};

/**
 * Which anchor (such as a patrol base) is nearest to each place, as the crow flies: it says nothing of
 * roads. Both are lon, lat, lon, lat … in degrees. Ties go to the lower number. O(places × anchors).
 */
export function assignToNearest(
  placesLonLat: Float64Array,
  anchorsLonLat: Float64Array,
  plane: MetricPlane,
): Nearest {
  const places = plane.toMetres(placesLonLat);
  const anchors = plane.toMetres(anchorsLonLat);
  const anchor = new Int32Array(places.x.length).fill(-1);
  const distanceM = new Float64Array(places.x.length);
  places.x.forEach((x, place) => {
    const y = places.y[place] ?? 0;
    let least = Infinity;
    anchors.x.forEach((anchorX, candidate) => {
      const distance = Math.hypot(anchorX - x, (anchors.y[candidate] ?? 0) - y);
      if (distance >= least) return;
      least = distance;
      anchor[place] = candidate;
      distanceM[place] = distance;
    });
  });
  return { anchor, distanceM };
}
