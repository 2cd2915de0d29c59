import type { i18n } from 'i18next';
import type { Field } from '../../core/model/field.ts';
import { ABSENT } from '../../i18n/format.ts';
import type { Format } from '../../i18n/format.ts';

export type FieldValue = string | number | readonly string[] | undefined;

/** A value of a record as people read it: choices in words, moments and numbers in office style. */
export function fieldText(field: Field, value: FieldValue, format: Format, texts: i18n): string {
  if (value === undefined || value === '') return ABSENT;
  if (typeof value === 'object') return value.map((code) => choiceText(field, code, texts)).join(', ');
  if (field.type === 'choice' || field.type === 'yes_no') return choiceText(field, String(value), texts);
  if (field.type === 'instant') return instantText(String(value), format);
  if (typeof value === 'number') return numberText(field, value, format);
  return value;
}

function choiceText(field: Field, code: string, texts: i18n): string {
  if (field.name === 'kind') return texts.t(`model:incident_kind.${code}`);
  const name = field.type === 'yes_no' ? 'yes_no' : field.name;
  const key = `model:choice.${name}.${code}`;
  return texts.exists(key) ? texts.t(key) : code;
}

function instantText(iso: string, format: Format): string {
  const midnight = /T00:00(?::00)?(?:\.000)?\+07:00$/.test(iso);
  return iso.length <= 10 || midnight ? format.day(iso) : format.dateTime(Date.parse(iso));
}

function numberText(field: Field, value: number, format: Format): string {
  switch (field.unit) {
    case 'VND':
      return format.money(value);
    case 'hour':
      return format.hours(value);
    case 'm':
      return format.distance(value);
    case 'km':
      return format.km(value);
    default:
      return format.decimal(value, 2);
  }
}
