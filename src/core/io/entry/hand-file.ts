import type { Table } from '../../model/table.ts';
import { kindOf } from '../../model/registry.ts';
import { recordValue } from '../update/record-value.ts';
import { geoJsonGeometry, writeGeoJsonFeatures } from '../write/write-geojson.ts';
import type { GeoJsonFeature } from '../write/write-geojson.ts';

/**
 * The file of what is entered by hand: GeoJSON, one record a line, in the order they were first entered.
 * It keeps what it does not understand; only the record in question is written anew.
 */
export function withRecord(file: Uint8Array | null, record: Table): Uint8Array {
  const feature = featureOf(record);
  const id = idOf(feature);
  const features = featuresOf(file);
  const at = features.findIndex((one) => idOf(one) === id);
  return writeGeoJsonFeatures(at < 0 ? [...features, feature] : features.with(at, feature));
}

/** Null when nothing is left. */
export function withoutRecord(file: Uint8Array | null, id: string): Uint8Array | null {
  const features = featuresOf(file).filter((one) => idOf(one) !== id);
  return features.length === 0 ? null : writeGeoJsonFeatures(features);
}

/** A hand file without records: those it takes out are named in its choices. */
export function emptyHandFile(): Uint8Array {
  return writeGeoJsonFeatures([]);
}

function featureOf(record: Table): GeoJsonFeature {
  return {
    geometry: geoJsonGeometry(record.geometry, 0),
    properties: kindOf(record.kind).fields.flatMap((field) => {
      const value = recordValue(record.columns[field.name], field, 0);
      if (value === null) return [];
      return [[field.name, Array.isArray(value) ? value.join() : value] as const];
    }) as GeoJsonFeature['properties'],
  };
}

function idOf({ properties }: GeoJsonFeature): string {
  const found = properties.find(([name]) => name === 'id');
  return String(found?.[1] ?? '');
}

function featuresOf(file: Uint8Array | null): readonly GeoJsonFeature[] {
  if (!file) return [];
  const { features } = JSON.parse(new TextDecoder().decode(file)) as {
    features: readonly { geometry: GeoJsonFeature['geometry']; properties: object | null }[];
  };
  return features.map(({ geometry, properties }) => ({
    geometry,
    properties: Object.entries(properties ?? {}) as [string, string | number][],
  }));
}
