import type { TFunction } from 'i18next';
import type { Field } from '../../core/model/field.ts';
import type { Format } from '../../i18n/format.ts';

export type FieldValue = string | number | readonly string[];

/** A record's field in words, with its unit. */
export function fieldText(
  field: Field,
  value: FieldValue,
  t: TFunction<readonly ['targets', 'model']>,
  format: Format,
): string {
  if (typeof value === 'number') return numberText(value, field.unit, format);
  if (field.type === 'yes_no') return t(`targets:details.yes_no.${String(value)}`);
  if (field.type === 'instant') return instantText(String(value), format);
  const choice = (code: string): string => t(`model:choice.${field.name}.${code}`);
  if (typeof value !== 'string') return format.list(value.map(choice));
  return field.type === 'choice' ? choiceText(field, value, t) : value;
}

function choiceText(
  field: Field,
  code: string,
  t: TFunction<readonly ['targets', 'model']>,
): string {
  const isIncidentKind = field.name === 'kind';
  return t(isIncidentKind ? `model:incident_kind.${code}` : `model:choice.${field.name}.${code}`);
}

function numberText(value: number, unit: Field['unit'], format: Format): string {
  switch (unit) {
    case 'm':
      return format.distance(value);
    case 'km':
      return format.km(value);
    case 'VND':
      return format.money(value);
    case 'hour':
      return format.hours(value);
    case 'km/h':
      return `${format.decimal(value)} km/h`;
    case 'degree':
      return `${format.decimal(value, 5)}°`;
    default:
      return format.decimal(value, 2);
  }
}

/** A day stays a day: midnight is not a time anyone wrote. */
export function instantText(iso: string, format: Format): string {
  const hasTime = /T(?!00:00)/.test(iso);
  return hasTime ? format.dateTime(Date.parse(iso)) : format.day(iso);
}
