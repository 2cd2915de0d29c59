import type { RawColumn, RawGeometry, RawTable } from '../format.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import { textOfCells } from '../text-of-cells.ts';
import { plainDecimalAt, readPlainCells } from '../validate/plain-cells.ts';
import type { PlaceColumns } from './place-columns.ts';
import { readDegreePair, readDegrees } from './read-degrees.ts';
import { readWkt } from './read-wkt.ts';
import { textView } from '../validate/text-view.ts';

/** Geometry of a table that says its places in columns. A cell that cannot be read gives NaN. */
export function placeGeometry(raw: RawTable, places: PlaceColumns): RawGeometry {
  const into = new RawGeometryBuilder(raw.rows);
  if (places.type === 'lon-lat') addLonLat(raw.rows, places.lon, places.lat, into);
  else if (places.type === 'pair') addPairs(raw.rows, places.pair, into);
  else addWkt(raw.rows, places.wkt, into);
  return into.finish();
}

function addLonLat(rows: number, lon: RawColumn, lat: RawColumn, into: RawGeometryBuilder): void {
  const lons = degreesOf(lon, rows);
  const lats = degreesOf(lat, rows);
  for (let row = 0; row < rows; row += 1) {
    if (lons.present[row] === 0 && lats.present[row] === 0) into.endFeature('none');
    else addPoint(lons.values[row] ?? Number.NaN, lats.values[row] ?? Number.NaN, into);
  }
}

function addPairs(rows: number, pair: RawColumn, into: RawGeometryBuilder): void {
  const { codes, dictionary } = textView(pair);
  const read = dictionary.map((text) => readDegreePair(text));
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    const [lon, lat] = read[code] ?? [Number.NaN, Number.NaN];
    if (code === 0) into.endFeature('none');
    else addPoint(lon, lat, into);
  }
}

function addWkt(rows: number, wkt: RawColumn, into: RawGeometryBuilder): void {
  const { codes, dictionary } = textView(wkt);
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) into.endFeature('none');
    else if (!readWkt(dictionary[code] ?? '', into)) into.endFeature('other');
  }
}

function addPoint(lon: number, lat: number, into: RawGeometryBuilder): void {
  into.addCoordinate(lon, lat);
  into.endPart();
  into.endFeature('point');
}

type Degrees = {
  /** NaN where the cell is empty or cannot be read. */
  readonly values: Float64Array;
  /** 1 where the cell holds something. */
  readonly present: Uint8Array;
};

function degreesOf(column: RawColumn, rows: number): Degrees {
  const present = new Uint8Array(rows);
  if (column.type === 'number') {
    const { values } = column;
    for (let row = 0; row < rows; row += 1) if (!Number.isNaN(values[row])) present[row] = 1;
    return { values, present };
  }
  const values = new Float64Array(rows).fill(Number.NaN);
  const cells = column.type === 'text' ? column.cells : undefined;
  const left = cells ? readPlainCells(cells, plainDecimalAt, values) : column;
  for (let row = 0; row < rows; row += 1) if (!Number.isNaN(values[row])) present[row] = 1;
  if (left === null) return { values, present };
  const { codes, dictionary } = 'starts' in left ? textOfCells(left) : textView(left);
  const read = dictionary.map(readDegrees);
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    present[row] = 1;
    values[row] = read[code] ?? Number.NaN;
  }
  return { values, present };
}
