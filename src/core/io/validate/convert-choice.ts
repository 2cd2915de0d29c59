import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import { ChoiceCodes } from './choice-codes.ts';
import { faultyValue } from './faulty-value.ts';
import type { TableCheck } from './table-check.ts';
import { textView } from './text-view.ts';

export function convertChoice(raw: RawColumn, field: Field, check: TableCheck): Column {
  const { codes: rawCodes, dictionary } = textView(raw);
  const choices = new ChoiceCodes(field);
  const byText = Uint8Array.from(dictionary, (text) => (text === '' ? 0 : choices.codeOf(text)));
  const codes = new Uint8Array(check.rows);
  for (let row = 0; row < check.rows; row += 1) {
    const rawCode = rawCodes[row] ?? 0;
    const code = byText[rawCode] ?? 0;
    codes[row] = code;
    if (code === 0 && rawCode > 0) {
      faultyValue(check, row, field, 'field.unknown-choice', dictionary[rawCode]);
    }
  }
  return { type: 'choice', codes };
}

/** Several codes in one cell: "2G,4G", "2G/3G", "2G + 4G", ["2G","4G"]. */
export function convertChoices(raw: RawColumn, field: Field, check: TableCheck): Column {
  const { codes: rawCodes, dictionary } = textView(raw);
  const choices = new ChoiceCodes(field);
  const read = dictionary.map((text) => readChoices(text, choices));
  const bits = new Uint32Array(check.rows);
  for (let row = 0; row < check.rows; row += 1) {
    const rawCode = rawCodes[row] ?? 0;
    const entry = read[rawCode];
    if (!entry) continue;
    bits[row] = entry.bits;
    if (entry.unknown !== '') faultyValue(check, row, field, 'field.unknown-choice', entry.unknown);
  }
  return { type: 'choices', bits };
}

function readChoices(text: string, choices: ChoiceCodes): { bits: number; unknown: string } {
  let bits = 0;
  let unknown = '';
  for (const part of text.replace(/["[\]]/g, '').split(/[,;/|+]|\s+/)) {
    if (part.trim() === '') continue;
    const code = choices.codeOf(part);
    if (code === 0) unknown = part;
    else bits |= 1 << (code - 1);
  }
  return { bits: bits >>> 0, unknown };
}
