import type { DegreeForm } from '../../model/import-choices.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawColumn, RawGeometry } from '../format.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import { textOfCells } from '../text-of-cells.ts';
import { plainDecimalAt, readPlainCells } from '../validate/plain-cells.ts';
import { textView } from '../validate/text-view.ts';
import { degreesOfMinutes, readDegrees } from './read-degrees.ts';
import { readPair } from './read-pair.ts';
import { readWkt } from './read-wkt.ts';

/** Coordinates of one column: NaN where the cell is empty or cannot be read. */
export type ReadColumn = {
  readonly values: Float64Array;
  /** 1 where the cell holds something. */
  readonly present: Uint8Array;
};

/** Points of two columns, in that order; records that have neither have none. */
export function pointsOf(rows: number, first: ReadColumn, second: ReadColumn): RawGeometry {
  const types = new Uint8Array(rows);
  const coordinates = new Float64Array(2 * rows);
  const featureStart = new Uint32Array(rows + 1);
  let points = 0;
  for (let row = 0; row < rows; row += 1) {
    if (first.present[row] === 1 || second.present[row] === 1) {
      types[row] = POINT;
      coordinates[2 * points] = first.values[row] ?? Number.NaN;
      coordinates[2 * points + 1] = second.values[row] ?? Number.NaN;
      points += 1;
    }
    featureStart[row + 1] = points;
  }
  return {
    types,
    coordinates: points === rows ? coordinates : coordinates.slice(0, 2 * points),
    partStart: risingTo(points),
    featureStart,
    holes: new Uint8Array(points),
  };
}

const POINT = RAW_GEOMETRY_TYPES.indexOf('point');

function risingTo(last: number): Uint32Array {
  const values = new Uint32Array(last + 1);
  for (let i = 0; i <= last; i += 1) values[i] = i;
  return values;
}

/** Points of one-cell pairs, as they stand in the cell. */
export function pairPoints(rows: number, pair: RawColumn): RawGeometry {
  const into = new RawGeometryBuilder(rows);
  const { codes, dictionary } = textView(pair);
  const read = dictionary.map(readPair);
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    const [first, second] = read[code] ?? [Number.NaN, Number.NaN];
    if (code === 0) into.endFeature('none');
    else addPoint(first, second, into);
  }
  return into.finish();
}

export function wktGeometry(rows: number, wkt: RawColumn): RawGeometry {
  const into = new RawGeometryBuilder(rows);
  const { codes, dictionary } = textView(wkt);
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) into.endFeature('none');
    else if (!readWkt(dictionary[code] ?? '', into)) into.endFeature('other');
  }
  return into.finish();
}

/** A column of degrees. `form`: what a person says 108.30 is; signs of minutes say it themselves. */
export function degreesOf(
  column: RawColumn,
  rows: number,
  form: DegreeForm = 'decimal',
): ReadColumn {
  const present = new Uint8Array(rows);
  if (column.type === 'number') {
    const values = form === 'decimal' ? column.values : column.values.map(degreesOfMinutes);
    for (let row = 0; row < rows; row += 1) {
      if (!Number.isNaN(column.values[row])) present[row] = 1;
    }
    return { values, present };
  }
  const values = new Float64Array(rows).fill(Number.NaN);
  const cells = form === 'decimal' && column.type === 'text' ? column.cells : undefined;
  const left = cells ? readPlainCells(cells, plainDecimalAt, values) : column;
  for (let row = 0; row < rows; row += 1) if (!Number.isNaN(values[row])) present[row] = 1;
  if (left === null) return { values, present };
  const { codes, dictionary } = 'starts' in left ? textOfCells(left) : textView(left);
  const read = dictionary.map((text) => readDegrees(text, form));
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    present[row] = 1;
    values[row] = read[code] ?? Number.NaN;
  }
  return { values, present };
}

function addPoint(first: number, second: number, into: RawGeometryBuilder): void {
  into.addCoordinate(first, second);
  into.endPart();
  into.endFeature('point');
}
