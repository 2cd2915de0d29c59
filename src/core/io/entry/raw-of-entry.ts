import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawColumn, RawGeometry, RawTable } from '../format.ts';
import type { Field } from '../../model/field.ts';
import { kindOf } from '../../model/registry.ts';
import type { EnteredRecord } from './entered-record.ts';
import { isDay, typedInstant, typedNumber } from './typed-value.ts';

/** An entered record as a file of one row would hold it: the validators read it like any other. */
export function rawOfEntry(entry: EnteredRecord): RawTable {
  const { fields, geometry } = kindOf(entry.kind);
  const values = { ...withWholeDay(entry), id: entry.id };
  const columns = fields.flatMap((field) => {
    const text = new Map(Object.entries(values)).get(field.name)?.trim() ?? '';
    return text === '' ? [] : [columnOf(field, text, entry.decimal)];
  });
  const raw = { rows: 1, columns, sourceRow: Uint32Array.of(1), rejected: 0 };
  const places = entry.parts.flat();
  return places.length === 0 ? raw : { ...raw, geometry: shapeOf(geometry, entry.parts) };
}

/** A day without its end is that whole day. */
function withWholeDay({ kind, values }: EnteredRecord): EnteredRecord['values'] {
  const from = typedInstant(values['from'] ?? '');
  if (kind !== 'incident' || !isDay(from) || (values['to'] ?? '').trim() !== '') return values;
  return { ...values, to: from };
}

function columnOf(field: Field, text: string, decimal: '.' | ','): RawColumn {
  const { name } = field;
  if (field.type === 'number' || field.type === 'integer') {
    const value = typedNumber(text, decimal);
    if (!Number.isNaN(value)) return { name, type: 'number', values: Float64Array.of(value) };
  }
  const written = field.type === 'instant' ? typedInstant(text) : text.normalize('NFC');
  return { name, type: 'text', codes: Uint32Array.of(1), dictionary: ['', written] };
}

function shapeOf(type: 'point' | 'line' | 'polygon', parts: EnteredRecord['parts']): RawGeometry {
  const drawn = parts.filter((part) => part.length > 0);
  const starts = [0];
  for (const part of drawn) starts.push((starts.at(-1) ?? 0) + part.length);
  return {
    types: Uint8Array.of(RAW_GEOMETRY_TYPES.indexOf(type)),
    coordinates: Float64Array.from(drawn.flat(2)),
    partStart: Uint32Array.from(starts),
    featureStart: Uint32Array.of(0, drawn.length),
    holes: new Uint8Array(drawn.length),
  };
}
