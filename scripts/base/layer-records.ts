import type { Geometry } from 'geojson';
import type { Field } from '../../src/core/model/field.ts';
import { kindOf } from '../../src/core/model/registry.ts';
import type { KindId } from '../../src/core/model/registry.ts';

/** A record on its way to a file. Absent values are left out or null; text is made NFC when written. */
export type LayerRecord = {
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, string | number | null>>;
};

/** The kind's fields that at least one record fills, in the order of the data dictionary. */
export function usedFields(kind: KindId, records: readonly LayerRecord[]): Field[] {
  return kindOf(kind).fields.filter((field) =>
    records.some((record) => (record.properties[field.name] ?? null) !== null),
  );
}

export function written(value: string | number | null | undefined): string | number | null {
  return typeof value === 'string' ? value.normalize('NFC') : (value ?? null);
}
