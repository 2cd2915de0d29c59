import type { Cell } from '../io/write/table-cells.ts';
import { writeCsvRows } from '../io/write/write-csv.ts';
import { writeGeoJsonFeatures } from '../io/write/write-geojson.ts';
import type { GeoJsonFeature } from '../io/write/write-geojson.ts';
import { textReader } from '../targets/read-column.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { HotspotPicture } from './hotspot-picture.ts';
import { lixelLines } from './lixel-lines.ts';
import { rounded } from './rounded.ts';
import type { StudyFile } from './study-files.ts';

export const LIXEL_FORMATS = ['geojson', 'csv'] as const;
export type LixelFormat = (typeof LIXEL_FORMATS)[number];

/** Every piece of cable in use with its density: lines as GeoJSON, or its middle as CSV. */
export function lixelFile(
  stages: PlacedStages,
  picture: HotspotPicture,
  format: LixelFormat,
): StudyFile {
  const {
    dataset,
    network: { network, targets },
  } = stages;
  const { pieces, sections, graph } = network;
  const lines = lixelLines(network);
  const table = dataset.tables.cable_route;
  const routeId = table ? textReader(table, 'id') : () => '';
  const { lixelSection, lixelEdge, lixelFromM, lixelToM } = pieces;
  const inUse = [...lixelSection.keys()].filter(
    (lixel) => targets.planned[lixelSection[lixel] ?? 0] === 0,
  );
  const properties = (lixel: number): readonly (readonly [string, Cell])[] => {
    const section = lixelSection[lixel] ?? 0;
    const startM = graph.edgeStartM[lixelEdge[lixel] ?? 0] ?? 0;
    return [
      ['route', routeId(sections.route[section] ?? 0)],
      ['section', targets.id[section] ?? ''],
      ['from_km', rounded((startM + (lixelFromM[lixel] ?? 0)) / 1000, 3)],
      ['to_km', rounded((startM + (lixelToM[lixel] ?? 0)) / 1000, 3)],
      ['density', rounded(picture.lixelDensity[lixel] ?? 0, 6)],
    ];
  };
  if (format === 'geojson') {
    const features = inUse.map((lixel): GeoJsonFeature => ({
      geometry: { type: 'LineString', coordinates: coordinatesOf(lines, lixel) },
      properties: properties(lixel),
    }));
    return { name: 'lixels.geojson', bytes: writeGeoJsonFeatures(features) };
  }
  const header = ['route', 'section', 'from_km', 'to_km', 'density', 'lon', 'lat'];
  const rows = inUse.map((lixel): Cell[] => [
    ...properties(lixel).map(([, cell]) => cell),
    rounded(lines.middleLon[lixel] ?? 0, 6),
    rounded(lines.middleLat[lixel] ?? 0, 6),
  ]);
  return { name: 'lixels.csv', bytes: writeCsvRows(header, rows) };
}

function coordinatesOf(
  { start, lonLat }: { readonly start: Uint32Array; readonly lonLat: Float64Array },
  lixel: number,
): number[][] {
  const pairs: number[][] = [];
  for (let i = start[lixel] ?? 0; i < (start[lixel + 1] ?? 0); i += 1) {
    pairs.push([rounded(lonLat[2 * i] ?? 0, 6), rounded(lonLat[2 * i + 1] ?? 0, 6)]);
  }
  return pairs;
}
