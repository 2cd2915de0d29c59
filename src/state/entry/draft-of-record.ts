import type { EntryKind } from '../../core/io/entry/entered-record.ts';
import type { Field } from '../../core/model/field.ts';
import { kindOf } from '../../core/model/registry.ts';
import type { RecordDetails, RecordShape } from '../../jobs/protocol/record-jobs.ts';
import type { Language } from '../app-state.ts';
import type { EntryDraft, Vertex } from './entry-session.ts';

const DECIMAL: Readonly<Record<Language, '.' | ','>> = { vi: ',', en: '.' };

export function newDraft(kind: EntryKind, language: Language): EntryDraft {
  const isIncident = kind === 'incident';
  const opened: EntryDraft['opened'] = {
    values: isIncident ? { location_quality: 'exact' } : {},
    parts: [[]],
  };
  return {
    kind,
    corrects: '',
    ...opened,
    opened,
    decimal: DECIMAL[language],
    drawing: true,
    chosen: null,
    issues: [],
    saving: false,
    untaken: null,
  };
}

/** A record as its form shows it. */
export function draftOfRecord(
  kind: EntryKind,
  record: RecordDetails,
  shape: RecordShape,
  language: Language,
): EntryDraft {
  const decimal = DECIMAL[language];
  const values = kindOf(kind).fields.flatMap((field): (readonly [string, string])[] => {
    const value = record.fields[field.name];
    return value === undefined ? [] : [[field.name, typedText(field, value, record, decimal)]];
  });
  const opened = { values: Object.fromEntries(values), parts: verticesOf(shape) };
  return {
    ...newDraft(kind, language),
    corrects: record.id,
    ...opened,
    opened,
    drawing: kindOf(kind).geometry !== 'line',
  };
}

type Value = RecordDetails['fields'][string];

function typedText(field: Field, value: Value, record: RecordDetails, decimal: string): string {
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value !== 'string') return value.join();
  if (field.type !== 'instant') return value;
  const openEnd = field.name === 'from' && record.fields['to'] === undefined;
  return instantText(value, openEnd);
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}(?::\d{2})?)/;
/** First and last moment of a day: the hour is not known. */
const WHOLE_DAY: ReadonlySet<string> = new Set(['00:00', '00:00:00', '23:59:59']);

function instantText(iso: string, keepHour: boolean): string {
  const [, year, month, day, time = ''] = ISO.exec(iso) ?? [];
  if (year === undefined) return iso;
  const date = `${day}/${month}/${year}`;
  return WHOLE_DAY.has(time) && !keepHour ? date : `${date} ${time}`;
}

function verticesOf({ start, lonLat }: RecordShape): readonly (readonly Vertex[])[] {
  return Array.from(start.subarray(0, -1), (first, part) => {
    const end = start[part + 1] ?? first;
    return Array.from({ length: end - first }, (_, i): Vertex => {
      const at = 2 * (first + i);
      return { place: [lonLat[at] ?? 0, lonLat[at + 1] ?? 0] };
    });
  });
}
