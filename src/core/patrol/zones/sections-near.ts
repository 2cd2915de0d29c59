import type { SectionColumns } from '../../study/study-result.ts';

const METRES_PER_DEGREE = 111_320;

/** Sections whose line passes within `withinM` of a place, ascending. O(vertices); empty where none does. */
export function sectionsNear(
  { length, start, lonLat }: Pick<SectionColumns, 'length' | 'start' | 'lonLat'>,
  place: { readonly lon: number; readonly lat: number },
  withinM: number,
): readonly number[] {
  const scaleX = METRES_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180);
  const [dLon, dLat] = [withinM / Math.max(scaleX, 1), withinM / METRES_PER_DEGREE];
  const near: number[] = [];
  for (let section = 0; section < length; section += 1) {
    const from = (start[section] ?? 0) * 2;
    const end = (start[section + 1] ?? 0) * 2;
    for (let at = from; at + 3 < end; at += 2) {
      const [aLon = 0, aLat = 0, bLon = 0, bLat = 0] = [
        lonLat[at],
        lonLat[at + 1],
        lonLat[at + 2],
        lonLat[at + 3],
      ];
      if (Math.min(aLon, bLon) > place.lon + dLon || Math.max(aLon, bLon) < place.lon - dLon)
        continue;
      if (Math.min(aLat, bLat) > place.lat + dLat || Math.max(aLat, bLat) < place.lat - dLat)
        continue;
      const awayM = distanceToSegmentM(
        [(aLon - place.lon) * scaleX, (aLat - place.lat) * METRES_PER_DEGREE],
        [(bLon - place.lon) * scaleX, (bLat - place.lat) * METRES_PER_DEGREE],
      );
      if (awayM > withinM) continue;
      near.push(section);
      break;
    }
  }
  return near;
}

type Point = readonly [x: number, y: number];

/** From the origin. */
function distanceToSegmentM([ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
