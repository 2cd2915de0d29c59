import type { Position } from 'geojson';
import type { Bounds } from '../../src/core/geo/geometry.ts';
import { featureCollection, multiPolygon, union } from '@turf/turf';
import type { LayerRecord } from './layer-records.ts';

/** Gaps and overlaps of up to this between neighbours are closed before dissolving: about 1 m. */
const GRID = 1e5;
/** Rings wholly beyond this are islands far out, left out of the view of the mainland. */
const MAINLAND_EAST = 110.2;

/** The province is its communes dissolved: published outlines do not match the communes' own borders. */
export function dissolve(communes: readonly LayerRecord[], name: string): LayerRecord[] {
  const parts = communes.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? [multiPolygon(onGrid(geometry.coordinates))] : [],
  );
  const merged = parts.length > 1 ? union(featureCollection(parts)) : parts[0];
  if (!merged) return [];
  const properties = { name, focus: 'yes' };
  return [{ geometry: merged.geometry, properties }];
}

function onGrid(polygons: Position[][][]): Position[][][] {
  const round = (value: number): number => Math.round(value * GRID) / GRID;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]) => [round(x), round(y)])),
  );
}

/** The box of everything drawn; islands far out to sea do not widen it unless there is nothing else. */
export function mainlandBounds(records: readonly LayerRecord[]): Bounds {
  const positions = records.flatMap(({ geometry }) => flatPositions(geometry));
  const near = positions.filter(([x = 0]) => x < MAINLAND_EAST);
  return boxOf(near.length > 0 ? near : positions);
}

function flatPositions(geometry: LayerRecord['geometry']): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(flatPositions);
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return geometry.coordinates;
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString')
    return geometry.coordinates.flat();
  return geometry.coordinates.flat(2);
}

function boxOf(positions: readonly Position[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return [round(west), round(south), round(east), round(north)];
}

/** Whether the record reaches into the box. */
export function touches({ geometry }: LayerRecord, [west, south, east, north]: Bounds): boolean {
  return flatPositions(geometry).some(
    ([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north,
  );
}
