import type { Bounds } from '../../../core/geo/geometry.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';

/** Room left around the outermost targets, in degrees: about a kilometre. */
const ROOM_DEGREES = 0.01;

/** The box around some targets, for the map to fit; that of one target is its near surroundings. */
export function boundsOf({ targets }: StudyResult, shown: readonly number[]): Bounds {
  const lon = shown.map((target) => targets.lon[target] ?? 0);
  const lat = shown.map((target) => targets.lat[target] ?? 0);
  return [
    Math.min(...lon) - ROOM_DEGREES,
    Math.min(...lat) - ROOM_DEGREES,
    Math.max(...lon) + ROOM_DEGREES,
    Math.max(...lat) + ROOM_DEGREES,
  ];
}
