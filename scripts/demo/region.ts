import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { toPlane } from './plane.ts';
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
    borderDistanceM: (point) => Math.min(...rings.map((ring) => distanceToRingM(ring, point))),
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

function distanceToRingM(ring: Line, point: Point): number {
  let best = Infinity;
  for (let at = 1; at < ring.length; at += 1) {
    const a = ring[at - 1];
    const b = ring[at];
    if (!a || !b) continue;
    const [x, y] = nearestOnSegment(point, a, b);
    best = Math.min(best, (x - point[0]) ** 2 + (y - point[1]) ** 2);
  }
  return Math.sqrt(best);
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
