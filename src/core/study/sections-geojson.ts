import { writeGeoJsonFeatures } from '../io/write/write-geojson.ts';
import type { GeoJsonFeature } from '../io/write/write-geojson.ts';
import type { Dataset } from '../model/dataset.ts';
import { textReader } from '../targets/read-column.ts';
import { rounded } from './rounded.ts';
import type { StudyResult } from './study-result.ts';

/**
 * `sections.geojson`: the cable sections as lines, in the order of the network, one feature a line of
 * the file. RFC 7946: WGS 84, six decimals (0.1 m). Properties: data/outputs.md.
 */
export function sectionsGeoJson(dataset: Dataset, result: StudyResult): Uint8Array {
  return writeGeoJsonFeatures(sectionFeatures(dataset, result));
}

function* sectionFeatures(dataset: Dataset, result: StudyResult): Iterable<GeoJsonFeature> {
  const { sections, targets } = result;
  const table = dataset.tables.cable_route;
  const routeId = table ? textReader(table, 'id') : () => '';
  for (let section = 0; section < sections.length; section += 1) {
    const number = (values: Float64Array, decimals: number, unit = 1): number =>
      rounded((values[section] ?? 0) / unit, decimals);
    yield {
      geometry: { type: 'LineString', coordinates: coordinatesOf(sections, section) },
      properties: [
        ['id', targets.id[section] ?? ''],
        ['route', routeId(sections.route[section] ?? 0)],
        ['from_km', number(sections.fromM, 3, 1000)],
        ['to_km', number(sections.toM, 3, 1000)],
        ['planned', targets.planned[section] === 1 ? 'yes' : 'no'],
        ['incidents', number(sections.count, 4)],
        ['exposure_km_year', number(sections.exposure, 6)],
        ['rate', number(sections.rate, 6)],
        ['rate_low', number(sections.rateLow, 6)],
        ['rate_high', number(sections.rateHigh, 6)],
        ['density', number(sections.density, 6)],
        ['score', number(targets.score, 4)],
        ['rank', targets.rank[section] ?? 0],
      ],
    };
  }
}

function coordinatesOf({ start, lonLat }: StudyResult['sections'], section: number): number[][] {
  const pairs: number[][] = [];
  for (let i = start[section] ?? 0; i < (start[section + 1] ?? 0); i += 1) {
    pairs.push([rounded(lonLat[2 * i] ?? 0, 6), rounded(lonLat[2 * i + 1] ?? 0, 6)]);
  }
  return pairs;
}
