import type { ImportChoices } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { matchedColumns } from '../validate/match-columns.ts';

/** The column of the file that feeds a field; null where none does. */
export function columnOfField(
  raw: RawTable,
  kind: KindId,
  field: string,
  { mapping }: ImportChoices,
): RawColumn | null {
  const { fields } = matchedColumns(raw, kindOf(kind), mapping);
  for (const [own, { column }] of fields) if (own.name === field) return column;
  return null;
}

/** Whether records of a kind carry the code of their commune. */
export function hasField(kind: KindId, field: string): boolean {
  return kindOf(kind).fields.some(({ name }) => name === field);
}
