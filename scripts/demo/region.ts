import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { distanceM, toPlane } from './plane.ts';
import type { Line, Point } from './plane.ts';
import { nearestOnSegment } from './polyline.ts';

/** The province: its outer rings in metres. Islets of the outline are kept. */
export type Region = {
  readonly rings: readonly Line[];
  readonly contains: (point: Point) => boolean;
  readonly borderDistanceM: (point: Point) => number;
};

export const OUTLINES_FOLDER = fileURLToPath(new URL('../../data/outlines/', import.meta.url));

export function readOutline(file: string): Feature<Polygon | MultiPolygon>[] {
  const text = readFileSync(`${OUTLINES_FOLDER}${file}`, 'utf8');
  return (JSON.parse(text) as { features: Feature<Polygon | MultiPolygon>[] }).features;
}

export function readRegion(): Region {
  const rings = readOutline('gia-lai.geojson').flatMap(outerRings);
  return {
    rings,
    contains: (point) => rings.some((ring) => ringContains(ring, point)),
    borderDistanceM: borderDistance(rings),
  };
}

function outerRings({ geometry }: Feature<Polygon | MultiPolygon>): Line[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => (rings[0] ?? []).map(([lon = 0, lat = 0]) => toPlane(lon, lat)));
}

/** Even–odd rule. */
export function ringContains(ring: Line, [x, y]: Point): boolean {
  let inside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const a = ring[at - 1];
    const b = ring[at];
    if (!a || !b) continue;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside;
}

/** Exact distance to the nearest piece of any ring, by an index of the pieces. */
function borderDistance(rings: readonly Line[]): (point: Point) => number {
  const pieces = rings.flatMap((ring) => ring.slice(1).map((b, at) => [ring[at] ?? b, b] as const));
  const index = new Flatbush(pieces.length);
  for (const [a, b] of pieces) {
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  }
  index.finish();
  const nearestAmong = (found: readonly number[], point: Point): number =>
    found.reduce((best, number) => {
      const piece = pieces[number];
      return piece ? Math.min(best, distanceM(point, nearestOnSegment(point, ...piece))) : best;
    }, Infinity);
  return (point) => {
    const [x, y] = point;
    const guess = nearestAmong(index.neighbors(x, y, 4), point);
    return nearestAmong(index.search(x - guess, y - guess, x + guess, y + guess), point);
  };
}

/** Twice the signed area is positive for counter-clockwise rings. */
export function ringAreaM2(ring: Line): number {
  let twice = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const a = ring[at - 1];
    const b = ring[at];
    if (a && b) twice += a[0] * b[1] - b[0] * a[1];
  }
  return twice / 2;
}
