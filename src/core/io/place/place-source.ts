import type { ImportChoices } from '../../model/import-choices.ts';
import type { RawGeometry, RawTable } from '../format.ts';
import { chosenColumns, headersOf, placeColumnsOf } from './place-columns.ts';
import type { PlaceColumns } from './place-columns.ts';
import { degreesOf, pairPoints, pointsOf, wktGeometry } from './place-geometry.ts';
import type { ReadColumn } from './place-geometry.ts';
import { readMetres } from './read-metres.ts';
import { looksLikeLostPoints } from './values-look.ts';

/** Larger coordinates are metres. */
export const LARGEST_DEGREE = 360;

export type CoordinateUnit = 'degree' | 'metre';

/** The coordinates of a file as they stand in it, whatever they are in. */
export type PlaceSource = {
  /** Headers of the columns, or `geometry`. */
  readonly from: readonly string[];
  /** The same as columns; null for the geometry of the file. */
  readonly columns: PlaceColumns | null;
  readonly geometry: RawGeometry;
  readonly unit: CoordinateUnit;
};

/** What of a person's choices decides about coordinates. */
export type SourceChoices = Pick<ImportChoices, 'place' | 'degrees' | 'decimals'>;

/**
 * The geometry of the file, else the columns a person chose, else those the headers name: of several the
 * ones in the unit that is asked for, else in degrees. Null where there are none, or none worth using.
 */
export function placeSource(
  raw: RawTable,
  choices: SourceChoices = {},
  wanted: CoordinateUnit = 'degree',
): PlaceSource | null {
  const chosen = choices.place?.columns;
  if (chosen === null) return null;
  if (chosen !== undefined) {
    const columns = chosenColumns(raw, chosen);
    return columns && sourceOf(raw, columns, choices);
  }
  const { geometry } = raw;
  if (geometry && geometry.coordinates.length > 0) return geometrySource(geometry);
  let first: PlaceSource | null = null;
  for (const columns of placeColumnsOf(raw)) {
    const source = sourceOf(raw, columns, choices);
    if (!holdsNumbers(source.geometry)) first ??= columns.type === 'two' ? source : null;
    else if (source.unit === wanted) return source;
    else if (first === null || !holdsNumbers(first.geometry)) first = source;
  }
  return first ?? (geometry ? geometrySource(geometry) : null);
}

function geometrySource(geometry: RawGeometry): PlaceSource {
  return { from: ['geometry'], columns: null, geometry, unit: unitOf(geometry) };
}

export function sourceOf(
  raw: RawTable,
  columns: PlaceColumns,
  choices: SourceChoices = {},
): PlaceSource {
  const geometry = geometryOf(raw, columns, choices);
  return { from: headersOf(columns), columns, geometry, unit: unitOf(geometry) };
}

function geometryOf(raw: RawTable, columns: PlaceColumns, choices: SourceChoices): RawGeometry {
  const { rows } = raw;
  if (columns.type === 'pair') return pairPoints(rows, columns.pair);
  if (columns.type === 'wkt') return wktGeometry(rows, columns.wkt);
  const { degrees = {}, decimals = {} } = choices;
  const { x, y } = columns;
  const [first, second] = [
    degreesOf(x, rows, ownOf(degrees, x.name)),
    degreesOf(y, rows, ownOf(degrees, y.name)),
  ];
  if (areDegrees(first) && areDegrees(second)) return pointsOf(rows, first, second);
  return pointsOf(
    rows,
    { values: readMetres(x, rows, ownOf(decimals, x.name)), present: first.present },
    { values: readMetres(y, rows, ownOf(decimals, y.name)), present: second.present },
  );
}

function ownOf<Value>(
  byHeader: Readonly<Record<string, Value>>,
  header: string,
): Value | undefined {
  return Object.hasOwn(byHeader, header) ? byHeader[header] : undefined;
}

/** Most cells that hold something are small numbers; so is a column without any. Zeros tell nothing. */
function areDegrees({ values, present }: ReadColumn): boolean {
  let held = 0;
  let small = 0;
  for (let row = 0; row < values.length; row += 1) {
    if (present[row] === 0 || values[row] === 0) continue;
    held += 1;
    if (Math.abs(values[row] ?? Number.NaN) <= LARGEST_DEGREE) small += 1;
  }
  return small * 2 >= held;
}

/** Most coordinates are too large for degrees: a few alone are faults of their rows. Zeros tell nothing. */
function unitOf({ coordinates }: RawGeometry): CoordinateUnit {
  return areMostlyLarge(coordinates) && !looksLikeLostPoints(coordinates) ? 'metre' : 'degree';
}

function areMostlyLarge(coordinates: Float64Array): boolean {
  const half = coordinates.length / 2;
  let large = 0;
  let small = 0;
  for (let i = 0; i < coordinates.length && small < half; i += 1) {
    const value = coordinates[i] ?? 0;
    if (value > LARGEST_DEGREE || value < -LARGEST_DEGREE) large += 1;
    else if (value !== 0) small += 1;
  }
  return large > small;
}

function holdsNumbers({ coordinates }: RawGeometry): boolean {
  return coordinates.some((value) => !Number.isNaN(value));
}
