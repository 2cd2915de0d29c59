import type { Geometry } from '../../geo/geometry.ts';
import { degrees } from './degrees.ts';
import { linesOf, polygonsOf } from './feature-parts.ts';
import type { Position } from './feature-parts.ts';
import type { Cell } from './table-cells.ts';

export type GeoJsonGeometry = { readonly type: string; readonly coordinates: unknown };

export type GeoJsonFeature = {
  readonly geometry: GeoJsonGeometry | null;
  /** In the order they are written; absent values are left out. */
  readonly properties: readonly (readonly [name: string, value: Cell])[];
};

/**
 * Features as a GeoJSON feature collection, one a line. Same input, same bytes. `crs` (EPSG:9217) is named by
 * the member of 2008 where coordinates are not those of RFC 7946.
 */
export function writeGeoJsonFeatures(features: Iterable<GeoJsonFeature>, crs?: string): Uint8Array {
  const lines: string[] = [];
  for (const feature of features) lines.push(featureText(feature));
  const named = crs === undefined ? '' : `"crs":${JSON.stringify(crsMember(crs))},`;
  const text = `{"type":"FeatureCollection",${named}"features":[\n${lines.join(',\n')}\n]}\n`;
  return new TextEncoder().encode(text);
}

function crsMember(crs: string): object {
  const name = `urn:ogc:def:crs:${crs.replace(':', '::')}`;
  return { type: 'name', properties: { name } };
}

/** One feature's geometry; the Multi form only where there is more than one part. */
export function geoJsonGeometry(
  geometry: Geometry,
  row: number,
  round: (value: number) => number = degrees,
): GeoJsonGeometry {
  const rounded = (positions: readonly Position[]): readonly Position[] =>
    positions.map(([x, y]): Position => [round(x), round(y)]);
  if (geometry.type === 'polygon') {
    const polygons = polygonsOf(geometry, row).map((rings) => rings.map(rounded));
    return single('Polygon', polygons);
  }
  const lines = linesOf(geometry, row).map(rounded);
  if (geometry.type === 'line') return single('LineString', lines);
  return single('Point', lines.flat());
}

function single(type: string, parts: readonly unknown[]): GeoJsonGeometry {
  if (parts.length === 1) return { type, coordinates: parts[0] };
  return { type: `Multi${type}`, coordinates: parts };
}

function featureText({ geometry, properties }: GeoJsonFeature): string {
  const members = properties
    .filter(([, value]) => value !== null && (typeof value === 'string' || Number.isFinite(value)))
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const shape = JSON.stringify(geometry);
  return `{"type":"Feature","geometry":${shape},"properties":{${members.join(',')}}}`;
}
