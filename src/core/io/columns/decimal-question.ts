import type { Field } from '../../model/field.ts';
import type { DecimalChoice } from '../../model/import-choices.ts';
import type { RawColumn } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import { typedTexts } from '../typed-texts.ts';
import { headerFactor } from '../validate/header-factor.ts';
import { readPlainCells, unambiguousDecimalAt } from '../validate/plain-cells.ts';
import { doubtfulAmounts, readAmounts } from '../validate/read-amounts.ts';

const CELLS_SHOWN = 5;
const SIGNS: readonly DecimalChoice[] = ['.', ','];

/** Whether 1.255 is a thousand or one and a quarter, where nothing in the column tells; else null. */
export function decimalQuestion(
  column: RawColumn,
  field: Field,
  rows: number,
): ImportQuestion | null {
  if (column.type !== 'text' || isPlain(column, rows)) return null;
  const factor = headerFactor(column.name, field);
  const doubtful = doubtfulAmounts(typedTexts(column), field, factor);
  const cells = doubtful.slice(0, CELLS_SHOWN);
  if (cells.length === 0) return null;
  const readings = SIGNS.map((choice) => {
    const reading = { header: column.name, decimals: choice };
    return { choice, values: [...readAmounts(cells, field, reading, factor).amounts] };
  });
  return { code: 'decimals', column: column.name, cells, readings };
}

function isPlain(column: Extract<RawColumn, { type: 'text' }>, rows: number): boolean {
  const { cells } = column;
  if (!cells) return false;
  return readPlainCells(cells, unambiguousDecimalAt, new Float64Array(rows)) === null;
}
