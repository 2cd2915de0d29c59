import type { RawColumn, RawGeometry, RawTable } from '../format.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import { gridColumnsOf } from './place-columns.ts';
import { decimalSignOf, readNumber } from '../validate/read-number.ts';
import { textView } from '../validate/text-view.ts';

/** Larger coordinates are metres. */
export const LARGEST_DEGREE = 360;
const METRES = { min: -5e7, max: 5e7, whole: false };

/** Points of a table whose two coordinate columns hold metres; null when it has none such. */
export function gridGeometry(raw: RawTable): RawGeometry | null {
  const pair = gridColumnsOf(raw);
  if (!pair) return null;
  const [x, y] = [metresOf(pair.x, raw.rows), metresOf(pair.y, raw.rows)];
  if (!isMostlyLarge(x) || !isMostlyLarge(y)) return null;
  const into = new RawGeometryBuilder(raw.rows);
  for (let row = 0; row < raw.rows; row += 1) {
    const [easting = Number.NaN, northing = Number.NaN] = [x[row], y[row]];
    if (Number.isNaN(easting) && Number.isNaN(northing)) into.endFeature('none');
    else {
      into.addCoordinate(easting, northing);
      into.endPart();
      into.endFeature('point');
    }
  }
  return into.finish();
}

/** Numbers however the column writes them; what is none is NaN. */
function metresOf(column: RawColumn, rows: number): Float64Array {
  if (column.type === 'number') return column.values;
  const { codes, dictionary } = textView(column);
  const sign = decimalSignOf(dictionary);
  const read = dictionary.map((text) => readNumber(text.replace(/^'/, ''), sign, METRES));
  return Float64Array.from({ length: rows }, (_, row) =>
    codes[row] === 0 ? Number.NaN : (read[codes[row] ?? 0] ?? Number.NaN),
  );
}

function isMostlyLarge(values: Float64Array): boolean {
  let large = 0;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known += 1;
    if (Math.abs(value) > LARGEST_DEGREE) large += 1;
  }
  return large * 2 > known;
}
