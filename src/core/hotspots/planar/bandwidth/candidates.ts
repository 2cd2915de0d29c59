import { f64 } from '../../../geo/typed.ts';
import { placesOf } from '../planar-events.ts';
import type { PlanarEvents } from '../planar-events.ts';
import type { PlanarWindow } from '../planar-window.ts';

/** How many bandwidths are tried when none are named. */
const CANDIDATES = 16;

/**
 * Bandwidths to try, evenly spaced by ratio: from the shortest distance between two places to half the
 * diameter of the window, as spatstat does. None when all events share a place. O(n²) at worst, in a band.
 */
export function candidateSigmas(
  events: PlanarEvents,
  window: PlanarWindow,
  count = CANDIDATES,
): Float64Array {
  const least = shortestDistance(events);
  const most = Math.hypot(window.maxX - window.minX, window.maxY - window.minY) / 2;
  return sigmasBetween(least, most, count);
}

/** `count` bandwidths from least to most, evenly by ratio. None where there is no such range. */
export function sigmasBetween(least: number, most: number, count: number): Float64Array {
  if (!(least > 0 && most > least && Number.isFinite(most))) return new Float64Array();
  const [low, high] = [Math.log(least), Math.log(most)];
  return Float64Array.from({ length: count }, (_, i) =>
    i === count - 1 ? most : Math.exp(low + (i * (high - low)) / (count - 1)),
  );
}

/** Between two different places; 0 when there are fewer than two. */
function shortestDistance(events: PlanarEvents): number {
  const place = placesOf(events);
  const first = Uint32Array.from(place.keys()).filter((at) => place.indexOf(place[at] ?? 0) === at);
  const order = first.toSorted((a, b) => f64(events.y, a) - f64(events.y, b));
  let least = Infinity;
  for (let i = 0; i < order.length; i += 1) {
    const a = order[i] ?? 0;
    for (let j = i + 1; j < order.length; j += 1) {
      const b = order[j] ?? 0;
      const dy = f64(events.y, b) - f64(events.y, a);
      if (dy >= least) break;
      least = Math.min(least, Math.hypot(f64(events.x, b) - f64(events.x, a), dy));
    }
  }
  return Number.isFinite(least) ? least : 0;
}
