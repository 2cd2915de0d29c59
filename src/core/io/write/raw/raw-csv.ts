import type { Crs } from '../../../geo/crs/crs.ts';
import type { Geometry } from '../../../geo/geometry.ts';
import { rounding } from '../degrees.ts';
import type { Cell } from '../table-cells.ts';
import { wktOf } from '../wkt-of.ts';
import { writeCsvRows } from '../write-csv.ts';
import { rawCellColumns } from './raw-cells.ts';
import type { RawTableToWrite, RawTableWriter } from './raw-table-writer.ts';
import { rowGeometry } from './row-geometry.ts';

/** UTF-8 with a byte order mark, so that Excel reads Vietnamese. */
export const RAW_CSV: RawTableWriter = {
  extensions: ['.csv'],
  wgs84Only: false,
  write: (asked) => {
    const { header, rows } = plainTable(asked);
    return writeCsvRows(header, rows);
  },
};

/**
 * A table without geometry of its own: fields, then `lon`, `lat` (or `easting`, `northing`) where all is
 * points, else `wkt`. Columns of the file with those names give way: the geometry is what was read of them.
 */
export function plainTable({ table, crs }: RawTableToWrite): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
} {
  const geometries = Array.from({ length: table.rows }, (_, row) =>
    rowGeometry(table.geometry, row),
  );
  const places = placeColumns(geometries, crs);
  const columns = rawCellColumns(table).filter(({ name }) => !places.names.includes(name));
  return {
    header: [...columns.map(({ name }) => name), ...places.names],
    rows: geometries.map((geometry, row) => [
      ...columns.map(({ cellAt }) => cellAt(row)),
      ...places.cells(geometry),
    ]),
  };
}

type PlaceCells = {
  readonly names: readonly string[];
  readonly cells: (geometry: Geometry | null) => readonly Cell[];
};

function placeColumns(geometries: readonly (Geometry | null)[], crs: Crs): PlaceCells {
  const round = rounding(crs.unit);
  const known = geometries.filter((geometry) => geometry !== null);
  if (known.length === 0) return { names: [], cells: () => [] };
  const isPoints = known.every(({ type, partStart }) => type === 'point' && partStart.length === 2);
  if (!isPoints) return { names: ['wkt'], cells: (one) => [one ? wktOf(one, 0, round) : null] };
  return {
    names: crs.unit === 'degree' ? ['lon', 'lat'] : ['easting', 'northing'],
    cells: (one) => [place(one, 0, round), place(one, 1, round)],
  };
}

function place(geometry: Geometry | null, axis: 0 | 1, round: (value: number) => number): Cell {
  const value = geometry?.coordinates[axis];
  return value === undefined ? null : round(value);
}
