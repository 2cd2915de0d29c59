import type { Dataset } from '../model/dataset.ts';
import { textReader } from '../targets/read-column.ts';
import { rounded } from './csv-text.ts';
import type { StudyResult } from './study-result.ts';

/**
 * `sections.geojson`: the cable sections as lines, in the order of the network, one feature a line of
 * the file. RFC 7946: WGS 84, six decimals (0.1 m). Properties: docs/outputs.md.
 */
export function sectionsGeoJson(dataset: Dataset, result: StudyResult): Uint8Array {
  const { sections, targets } = result;
  const table = dataset.tables.cable_route;
  const routeId = table ? textReader(table, 'id') : () => '';
  const features: string[] = [];
  for (let section = 0; section < sections.length; section += 1) {
    const number = (values: Float64Array, decimals: number): number =>
      rounded(values[section] ?? 0, decimals);
    const properties = {
      id: targets.id[section] ?? '',
      route: routeId(sections.route[section] ?? 0),
      from_km: rounded((sections.fromM[section] ?? 0) / 1000, 3),
      to_km: rounded((sections.toM[section] ?? 0) / 1000, 3),
      planned: targets.planned[section] === 1,
      incidents: number(sections.count, 4),
      rate: number(sections.rate, 6),
      rate_low: number(sections.rateLow, 6),
      rate_high: number(sections.rateHigh, 6),
      density: number(sections.density, 6),
      score: number(targets.score, 4),
      rank: targets.rank[section] ?? 0,
    };
    features.push(
      `{"type":"Feature","geometry":{"type":"LineString","coordinates":[${coordinates(sections, section)}]},` +
        `"properties":${JSON.stringify(properties)}}`,
    );
  }
  const text = `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
  return new TextEncoder().encode(text);
}

function coordinates({ start, lonLat }: StudyResult['sections'], section: number): string {
  const pairs: string[] = [];
  for (let i = start[section] ?? 0; i < (start[section + 1] ?? 0); i += 1) {
    pairs.push(`[${rounded(lonLat[2 * i] ?? 0, 6)},${rounded(lonLat[2 * i + 1] ?? 0, 6)}]`);
  }
  return pairs.join(',');
}
