import type { Field } from '../../model/field.ts';
import type { NumberRange } from './read-number.ts';

/** What values of a field may be. Whole numbers only: three digits after a sign are thousands. */
export function rangeOf(field: Field): NumberRange {
  const whole = field.type === 'integer' || field.unit === 'VND' || field.unit === 'count';
  return { min: field.min ?? -Infinity, max: field.max ?? Infinity, whole };
}
