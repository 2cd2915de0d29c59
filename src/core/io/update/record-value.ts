import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import { choicesOf } from '../validate/choice-codes.ts';
import { isoInVietnam } from '../write/iso-in-vietnam.ts';

/** A value as people are shown it: choices by code, instants as ISO at +07:00; null is absent. */
export type RecordValue = string | number | readonly string[] | null;

export function recordValue(column: Column | undefined, field: Field, row: number): RecordValue {
  switch (column?.type) {
    case undefined:
      return null;
    case 'number':
      return finite(column.values[row]);
    case 'instant': {
      const ms = finite(column.values[row]);
      return ms === null ? null : isoInVietnam(ms);
    }
    case 'text':
      return column.dictionary[column.codes[row] ?? 0] || null;
    case 'choice':
      return choicesOf(field)[(column.codes[row] ?? 0) - 1] ?? null;
    case 'choices': {
      const bits = column.bits[row] ?? 0;
      const chosen = choicesOf(field).filter((_, bit) => ((bits >>> bit) & 1) === 1);
      return chosen.length > 0 ? chosen : null;
    }
  }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
