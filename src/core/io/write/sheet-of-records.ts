import { WGS84 } from '../../geo/crs/projected.ts';
import { textOfCell } from './cell-text.ts';
import { rounding } from './degrees.ts';
import type { RecordCell, Records, Shape } from './records.ts';
import { wktOf } from './wkt-of.ts';

/** A coordinate is a number that is written with the digits of its system. */
export type PlacedCell = RecordCell | { readonly coordinate: number };

export type RecordSheet = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlacedCell[])[];
};

/**
 * Records as a table without geometry of its own: fields, then two coordinates where all are points, else
 * WKT. Columns of a converted file with those headers give way: the geometry is what was read of them. Where
 * none was, their cells stand as they were.
 */
export function sheetOfRecords(records: Records, longestText = Infinity): RecordSheet {
  const shapes = Array.from({ length: records.rows }, (_, row) => records.shapeAt(row));
  const places = placeCells(shapes, records, longestText);
  const columns = records.columns.filter(({ name }) => !places.header.includes(name));
  return {
    header: [...columns.map(({ name }) => name), ...places.header],
    rows: shapes.map((shape, row) => [
      ...columns.map(({ cellAt }) => cellAt(row)),
      ...(shape ? places.cells(shape) : places.unread(row)),
    ]),
  };
}

type PlaceCells = {
  readonly header: readonly string[];
  readonly cells: (shape: Shape) => readonly PlacedCell[];
  /** What a converted file says in those columns of a record without a shape. */
  readonly unread: (row: number) => readonly RecordCell[];
};

function placeCells(
  shapes: readonly (Shape | null)[],
  records: Records,
  longestText: number,
): PlaceCells {
  const known = shapes.filter((shape) => shape !== null);
  if (known.length === 0) return { header: [], cells: () => [], unread: () => [] };
  const { crs, placeHeaders } = records;
  const suffix = records.headersNameCrs && crs.id !== WGS84.id ? ` (${crs.id})` : '';
  if (known.every(isOnePoint)) {
    const { lon, lat, easting, northing } = placeHeaders;
    const pair = crs.unit === 'degree' ? [lon, lat] : [easting, northing];
    const header = pair.map((name) => `${name}${suffix}`);
    return {
      header,
      cells: (shape) => [coordinate(shape, 0), coordinate(shape, 1)],
      unread: (row) => header.map((name) => sourceCell(records, name, row)),
    };
  }
  const round = rounding(crs.unit);
  const texts = new Map(known.map((shape) => [shape, wktOf(shape.geometry, shape.row, round)]));
  const unread = (row: number): string =>
    textOfCell(sourceCell(records, `${placeHeaders.wkt}${suffix}`, row));
  const asTheyWere = shapes.map((shape, row) => (shape ? '' : unread(row)));
  const cut = inPieces([...texts.values(), ...asTheyWere], placeHeaders.wkt, longestText);
  return {
    header: cut.header.map((name) => `${name}${suffix}`),
    cells: (shape) => cut.cells(texts.get(shape) ?? ''),
    unread: (row) => cut.cells(unread(row)),
  };
}

function sourceCell({ columns }: Records, header: string, row: number): RecordCell {
  return columns.find(({ name }) => name === header)?.cellAt(row) ?? null;
}

/** What is longer than a cell goes on in the next column: wkt, wkt 2 … (own-headers.ts joins them again). */
function inPieces(
  texts: Iterable<string>,
  name: string,
  longestText: number,
): { readonly header: readonly string[]; readonly cells: (text: string) => readonly RecordCell[] } {
  let most = 1;
  for (const text of texts) most = Math.max(most, piecesOf(text, longestText).length);
  return {
    header: Array.from({ length: most }, (_, i) => (i === 0 ? name : `${name} ${i + 1}`)),
    cells: (text) => {
      const pieces = piecesOf(text, longestText);
      return Array.from({ length: most }, (_, i) => pieces[i] ?? null);
    },
  };
}

/** Cut behind commas: spaces at the ends of a cell are lost. */
function piecesOf(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const end = text.lastIndexOf(',', from + longest - 1) + 1;
    if (end <= from) break;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return text === '' ? [] : [...pieces, text.slice(from).trim()];
}

function isOnePoint({ geometry, row }: Shape): boolean {
  const first = geometry.featureStart[row] ?? 0;
  const last = geometry.featureStart[row + 1] ?? 0;
  return (
    geometry.type === 'point' &&
    (geometry.partStart[last] ?? 0) - (geometry.partStart[first] ?? 0) === 1
  );
}

function coordinate({ geometry, row }: Shape, axis: 0 | 1): PlacedCell {
  const at = geometry.partStart[geometry.featureStart[row] ?? 0] ?? 0;
  const value = geometry.coordinates[2 * at + axis];
  return value === undefined || !Number.isFinite(value) ? null : { coordinate: value };
}
