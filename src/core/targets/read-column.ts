import { YES_NO } from '../model/field.ts';
import { kindOf } from '../model/registry.ts';
import type { Table } from '../model/table.ts';

/** Text of a field by row; '' when absent. */
export function textReader(table: Table, field: string): (row: number) => string {
  const column = table.columns[field];
  if (column?.type !== 'text') return () => '';
  return (row) => column.dictionary[column.codes[row] ?? 0] ?? '';
}

/** Number or instant of a field by row; NaN when absent. */
export function numberReader(table: Table, field: string): (row: number) => number {
  const column = table.columns[field];
  if (column?.type !== 'number' && column?.type !== 'instant') return () => Number.NaN;
  return (row) => column.values[row] ?? Number.NaN;
}

/** Choice code of a `choice` or `yes_no` field by row; '' when absent. */
export function choiceReader(table: Table, field: string): (row: number) => string {
  const codes = choiceCodes(table, field);
  if (!codes) return () => '';
  const choices = choicesOf(table, field);
  return (row) => choices[(codes[row] ?? 0) - 1] ?? '';
}

/** By row: 0 when absent, n for choice n − 1 of choicesOf. */
export function choiceCodes(table: Table, field: string): Uint8Array | undefined {
  const column = table.columns[field];
  return column?.type === 'choice' ? column.codes : undefined;
}

export function choicesOf({ kind }: Table, field: string): readonly string[] {
  const spec = kindOf(kind).fields.find((known) => known.name === field);
  return spec?.type === 'yes_no' ? YES_NO : (spec?.choices ?? []);
}
