import type { Field } from '../../src/core/model/field.ts';
import { written } from './layer-records.ts';
import type { LayerRecord } from './layer-records.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** One feature a line; absent values are left out. */
export function writeGeoJson(fields: readonly Field[], records: readonly LayerRecord[]): string {
  const features = records.map(({ geometry, properties }) => {
    const filled = fields.flatMap((field) => {
      const value = written(properties[field.name]);
      return value === null ? [] : [[field.name, value] as const];
    });
    return JSON.stringify({ type: 'Feature', properties: Object.fromEntries(filled), geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** UTF-8 with a byte order mark so that spreadsheets read the Vietnamese; lon and lat come last. */
export function writeCsv(fields: readonly Field[], records: readonly LayerRecord[]): string {
  const header = [...fields.map((field) => field.name), 'lon', 'lat'];
  const rows = records.map(({ geometry, properties }) => {
    const [lon = '', lat = ''] = geometry.type === 'Point' ? geometry.coordinates : [];
    return [...fields.map((field) => cell(written(properties[field.name]))), lon, lat].join(',');
  });
  return `${BYTE_ORDER_MARK}${[header.join(','), ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
