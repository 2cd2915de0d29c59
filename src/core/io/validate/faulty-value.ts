import type { IssueCode } from '../../basics/issue.ts';
import type { Field } from '../../model/field.ts';
import type { TableCheck } from './table-check.ts';

const LONGEST_QUOTE = 30;
/** Values of these fields may name a person when they do not fit. */
const NEVER_QUOTED = new Set(['reported_by']);

/** What a fault is called where it costs the record: required fields are texts and choices, and texts have none. */
const OF_REQUIRED: Partial<Record<IssueCode, IssueCode>> = {
  'field.unknown-choice': 'field.needs-choice',
};

/** A value that cannot be used: a required one sets its row aside, another becomes absent. */
export function faultyValue(
  check: TableCheck,
  row: number,
  field: Field,
  code: IssueCode,
  value: string | number = '',
): void {
  const quotable = value !== '' && !NEVER_QUOTED.has(field.name);
  const quoted = typeof value === 'number' ? value : value.slice(0, LONGEST_QUOTE);
  const context = quotable ? { value: quoted } : undefined;
  if (field.required) check.setAside(row, OF_REQUIRED[code] ?? code, field.name, context);
  else check.warn(row, code, field.name, context);
}
