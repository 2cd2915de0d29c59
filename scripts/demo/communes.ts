import {
  bbox,
  bboxClip,
  bboxPolygon,
  feature,
  featureCollection,
  intersect,
  point as turfPoint,
  polygon,
  voronoi,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { seededRandom } from '../../src/core/basics/random.ts';
import { nameCommunes } from './name-communes.ts';
import { warpField } from './noise.ts';
import { distanceM, toLonLat, toPlane } from './plane.ts';
import type { Line, Point } from './plane.ts';
import { densify } from './polyline.ts';
import type { Region } from './region.ts';
import { ringAreaM2 } from './region.ts';
import { TOWNS } from './towns.ts';

export type Commune = {
  readonly code: string;
  readonly name: string;
  readonly unitType: 'commune' | 'ward';
  readonly centre: Point;
  /** Outer rings, counter-clockwise, closed, in metres as written to the file. */
  readonly rings: readonly Line[];
  readonly population: number;
};

const WANTED = 135;
const FADE_M = 3200;
const FINEST_M = 320;
/** Metres to the units the Voronoi cells are cut in, and how much of the outline they see around them. */
const SCALE = 1e-5;
const MARGIN = 0.02;

/** Communes tile the outline: Voronoi cells, small near towns, whose inner borders are bent by one warp. */
export function makeCommunes(seed: string, region: Region): Commune[] {
  const centres = spreadCentres(seed, region);
  const cells = cellsOf(centres, region);
  const shape = borderShaper(seed, region);
  const names = nameCommunes(centres);
  return centres.map((centre, number) => {
    const rings = (cells[number] ?? []).map(shape);
    const town = TOWNS.find((one) => one.at === centre);
    const nearTown = TOWNS.find(
      (one) => distanceM(one.at, centre) < one.radiusM * 1.9 && one.townClass !== 'town',
    );
    const areaKm2 = rings.reduce((sum, ring) => sum + ringAreaM2(ring), 0) / 1e6;
    const unitType = town && town.townClass !== 'town' ? 'ward' : nearTown ? 'ward' : 'commune';
    const density = unitType === 'ward' ? 900 : centre[0] > 55_000 ? 330 : 75;
    return {
      code: String(99_001 + number),
      name: names[number] ?? '',
      unitType,
      centre,
      rings,
      population: Math.round((areaKm2 * density * (0.7 + (number % 7) / 10) + 2500) / 100) * 100,
    };
  });
}

/** Towns first, then dart throwing with a spacing that grows away from towns; then the two wards of a city. */
function spreadCentres(seed: string, region: Region): Point[] {
  const random = seededRandom(`${seed}/communes`);
  const centres: Point[] = TOWNS.map((town) => town.at);
  for (const town of TOWNS) {
    const wards = town.townClass === 'town' ? 0 : town.radiusM > 3000 ? 4 : 2;
    for (let ward = 0; ward < wards; ward += 1) {
      for (let tries = 0; tries < 60; tries += 1) {
        const angle = random() * 2 * Math.PI;
        const away = town.radiusM * (1.05 + random() * 0.7);
        const here: Point = [
          town.at[0] + Math.cos(angle) * away,
          town.at[1] + Math.sin(angle) * away,
        ];
        if (!region.contains(here) || region.borderDistanceM(here) < 700) continue;
        if (centres.some((other) => distanceM(other, here) < town.radiusM * 0.95)) continue;
        centres.push(here);
        break;
      }
    }
  }
  for (let shrink = 1; centres.length < WANTED; shrink *= 0.97) {
    for (let dart = 0; dart < 400 && centres.length < WANTED; dart += 1) {
      const here: Point = [(random() - 0.5) * 210_000, (random() - 0.5) * 190_000];
      if (!region.contains(here) || region.borderDistanceM(here) < 2200) continue;
      const spacing = spacingM(here) * shrink;
      if (centres.every((other) => distanceM(other, here) > spacing)) centres.push(here);
    }
  }
  return centres;
}

function spacingM(point: Point): number {
  const toTown = Math.min(...TOWNS.map((town) => distanceM(town.at, point)));
  const coast = point[0] > 55_000 ? 0.72 : 1;
  return (8500 + Math.min(9000, toTown * 0.32)) * coast;
}

function cellsOf(centres: readonly Point[], region: Region): Line[][] {
  const flat = centres.map(([x, y]) => turfPoint([x * SCALE, y * SCALE]));
  const box: [number, number, number, number] = [-2, -2, 2, 2];
  const cells = voronoi(featureCollection(flat), { bbox: box });
  const outlines = region.rings.map((ring) =>
    polygon([ring.map(([x, y]) => [x * SCALE, y * SCALE])]),
  );
  return centres.map((_, number) => {
    const cell = cells.features[number] ?? bboxPolygon(box);
    return outlines.flatMap((outline) => cutCell(cell, outline));
  });
}

/** The library computes with exact numbers, slowly: it only sees the outline around the cell. */
function cutCell(cell: Feature<Polygon>, outline: Feature<Polygon>): Line[] {
  const [west, south, east, north] = bbox(cell);
  const near = bboxClip(outline, [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN]);
  if (near.geometry.type !== 'Polygon' && near.geometry.type !== 'MultiPolygon') return [];
  const around = near.geometry.coordinates.length > 0 ? feature(near.geometry) : null;
  const cut = around && intersect(featureCollection<Polygon | MultiPolygon>([cell, around]));
  if (!cut) return [];
  return outerRings(cut.geometry).map((ring) =>
    ring.map(([x = 0, y = 0]): Point => [x / SCALE, y / SCALE]),
  );
}

function outerRings(geometry: Polygon | MultiPolygon): number[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings[0] ?? []);
}

/**
 * Bends a ring: every point moves by one smooth field that dies out at the outline, so shared borders
 * stay shared and the outline stays itself. Pieces of the outline are left as they are.
 */
function borderShaper(seed: string, region: Region): (ring: Line) => Line {
  const warp = warpField(`${seed}/borders`, 7600, 5, 900);
  const known = new Map<string, Point>();
  const key = ([x, y]: Point): string => `${Math.round(x)},${Math.round(y)}`;
  const bend = (point: Point): Point => {
    const border = region.borderDistanceM(point);
    return border < 1 ? point : warp(point, fade(border / FADE_M));
  };
  const written = (point: Point): Point => {
    const [lon, lat] = toLonLat(bend(point));
    return toPlane(lon, lat);
  };
  return (ring) => {
    const dense = densifyInner(ring, region);
    const bent = dense.map((point) => {
      const id = key(point);
      const found = known.get(id) ?? written(point);
      known.set(id, found);
      return found;
    });
    const open = bent.filter((point, at) => at === 0 || point !== bent[at - 1]);
    return ringAreaM2(open) < 0 ? [...open].toReversed() : open;
  };
}

const fade = (share: number): number => {
  const held = Math.min(1, share);
  return held * held * (3 - 2 * held);
};

function densifyInner(ring: Line, region: Region): Line {
  const out: Point[] = [];
  ring.forEach((point, at) => {
    const before = ring[at - 1];
    if (before) out.push(...innerPoints(before, point, region));
    out.push(point);
  });
  return out;
}

/** Points between two corners, the same whichever way the border is walked. */
function innerPoints(a: Point, b: Point, region: Region): Point[] {
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  if (distanceM(a, b) < FINEST_M || region.borderDistanceM(middle) < 1) return [];
  const flipped = a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
  const dense = densify(flipped ? [b, a] : [a, b], FINEST_M).slice(1, -1);
  return flipped ? [...dense].toReversed() : [...dense];
}
