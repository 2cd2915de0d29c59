import type { Table } from '../model/table.ts';

/** A text field by row as codes into its words; `dictionary[0]` is '' and means absent. */
export type TextCodes = { readonly codes: Uint32Array; readonly dictionary: readonly string[] };

/** Of a field no file had: no codes, which read as absent. */
export function textCodes(table: Table, field: string): TextCodes {
  const column = table.columns[field];
  if (column?.type !== 'text') return ABSENT;
  return { codes: column.codes, dictionary: column.dictionary };
}

const ABSENT: TextCodes = { codes: new Uint32Array(), dictionary: [''] };
