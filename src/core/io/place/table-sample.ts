import type { RawColumn, RawGeometry, RawTable } from '../format.ts';
import { cellsColumn } from '../raw-cells.ts';
import { TextDictionary } from '../text-dictionary.ts';

/**
 * A table of the given rows only: of the geometry, the middle coordinate of each record as a point. Texts
 * are looked up when first asked for, and then those of these rows alone.
 */
export function tableSample(raw: RawTable, rows: Uint32Array): RawTable {
  return {
    rows: rows.length,
    columns: raw.columns.map((column) => columnSample(column, rows)),
    ...(raw.geometry ? { geometry: pointSample(raw.geometry, rows) } : {}),
    ...(raw.crs === undefined ? {} : { crs: raw.crs }),
    sourceRow: rows.map((row) => raw.sourceRow[row] ?? 0),
    rejected: 0,
  };
}

/** At most so many rows, evenly taken. */
export function evenRows(rows: number, most: number): Uint32Array {
  if (rows <= most) return Uint32Array.from({ length: rows }, (_, row) => row);
  return Uint32Array.from({ length: most }, (_, i) => Math.floor(((i + 0.5) * rows) / most));
}

function columnSample(column: RawColumn, rows: Uint32Array): RawColumn {
  const { name } = column;
  if (column.type === 'number') {
    return {
      name,
      type: 'number',
      values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
    };
  }
  if (column.type === 'boolean') {
    return {
      name,
      type: 'boolean',
      values: Uint8Array.from(rows, (row) => column.values[row] ?? 0),
    };
  }
  const { cells } = column;
  if (!cells) return fewTexts(column, rows);
  const at = (places: Uint32Array): Uint32Array => rows.map((row) => places[row] ?? 0);
  return cellsColumn(name, { bytes: cells.bytes, starts: at(cells.starts), ends: at(cells.ends) });
}

function fewTexts(column: RawColumn & { readonly type: 'text' }, rows: Uint32Array): RawColumn {
  let view: { codes: Uint32Array; dictionary: readonly string[] } | null = null;
  const viewOf = () => {
    const dictionary = new TextDictionary();
    const codes = rows.map((row) => {
      const code = column.codes[row] ?? 0;
      return code === 0 ? 0 : dictionary.codeOf(column.dictionary[code] ?? '');
    });
    return { codes, dictionary: dictionary.texts };
  };
  const { numbers } = column;
  return {
    name: column.name,
    type: 'text',
    ...(numbers ? { numbers: Float64Array.from(rows, (row) => numbers[row] ?? Number.NaN) } : {}),
    get codes() {
      return (view ??= viewOf()).codes;
    },
    get dictionary() {
      return (view ??= viewOf()).dictionary;
    },
  };
}

const [NONE, POINT] = [0, 1];

function pointSample(geometry: RawGeometry, rows: Uint32Array): RawGeometry {
  const { featureStart, partStart } = geometry;
  const coordinates: number[] = [];
  const types = new Uint8Array(rows.length);
  const starts = [0];
  for (const [i, row] of rows.entries()) {
    const from = partStart[featureStart[row] ?? 0] ?? 0;
    const to = partStart[featureStart[row + 1] ?? 0] ?? 0;
    types[i] = from < to ? POINT : NONE;
    if (from < to) {
      const middle = 2 * ((from + to) >> 1);
      coordinates.push(
        geometry.coordinates[middle] ?? Number.NaN,
        geometry.coordinates[middle + 1] ?? Number.NaN,
      );
    }
    starts.push(coordinates.length / 2);
  }
  const points = coordinates.length / 2;
  return {
    types,
    coordinates: Float64Array.from(coordinates),
    partStart: Uint32Array.from({ length: points + 1 }, (_, i) => i),
    featureStart: Uint32Array.from(starts),
    holes: new Uint8Array(points),
  };
}
