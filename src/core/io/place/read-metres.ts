import type { DecimalChoice } from '../../model/import-choices.ts';
import type { RawColumn } from '../format.ts';
import { textOfCells } from '../text-of-cells.ts';
import { numbersOf, typedTexts } from '../typed-texts.ts';
import { plainDecimalAt, readPlainCells } from '../validate/plain-cells.ts';
import { decimalSignOf, readNumber } from '../validate/read-number.ts';
import type { DecimalSign } from '../validate/read-number.ts';
import { textView } from '../validate/text-view.ts';

/** No coordinate of a grid is a few metres: "473.236" are thousands. */
const METRES = { min: 1000, max: 5e7, whole: false };

/** Coordinates in metres however a column writes them; NaN for what is none. `sign`: as a person decided. */
export function readMetres(column: RawColumn, rows: number, sign?: DecimalChoice): Float64Array {
  if (column.type === 'number') return column.values;
  const values = new Float64Array(rows).fill(Number.NaN);
  const cells = column.type === 'text' ? column.cells : undefined;
  const left = cells && sign !== ',' ? readPlainCells(cells, plainMetresAt, values) : column;
  if (left === null) return values;
  const { codes, dictionary } = 'starts' in left ? textOfCells(left) : textView(left);
  const numbers = numbersOf(column);
  const texts = (numbers ? typedTexts(column) : dictionary).map(bareNumber);
  const decimal = sign ?? signOf(texts, values);
  const read = texts.map((text) => readNumber(text, decimal, METRES));
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    const number = numbers?.[row] ?? Number.NaN;
    values[row] = Number.isNaN(number) ? (read[code] ?? Number.NaN) : number;
  }
  return values;
}

const POINT = 0x2e;

/** 473.236 may be thousands, 473236.123 may not. */
function plainMetresAt(bytes: Uint8Array, start: number, end: number): number {
  const grouped = end - start <= 8 && end - start > 4 && bytes[end - 4] === POINT;
  return grouped ? Number.NaN : plainDecimalAt(bytes, start, end);
}

function signOf(texts: readonly string[], plain: Float64Array): DecimalSign {
  const left = decimalSignOf(texts);
  const points = plain.some((value) => !Number.isNaN(value) && !Number.isInteger(value));
  if (!points) return left;
  return left === ',' ? 'unknown' : '.';
}

/** Without the apostrophe that made it a text, the name of its axis and its unit. */
function bareNumber(text: string): string {
  return text
    .replace(/^['’]/, '')
    .replace(/^[XYNE]\s*[:=]?\s*(?=\d)/i, '')
    .replace(/\s*m$/i, '');
}
