import type { RawColumn, RawGeometry, RawTable } from '../format.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import type { PlaceColumns } from './place-columns.ts';
import { readDegreePair, readDegrees } from './read-degrees.ts';
import { readWkt } from './read-wkt.ts';
import { textView } from './text-view.ts';

/** Geometry of a table that says its places in columns. A cell that cannot be read gives NaN. */
export function placeGeometry(raw: RawTable, places: PlaceColumns): RawGeometry {
  const into = new RawGeometryBuilder();
  if (places.type === 'lon-lat') addLonLat(raw.rows, places.lon, places.lat, into);
  else if (places.type === 'pair') addPairs(raw.rows, places.pair, into);
  else addWkt(raw.rows, places.wkt, into);
  return into.finish();
}

function addLonLat(rows: number, lon: RawColumn, lat: RawColumn, into: RawGeometryBuilder): void {
  const lons = degreesOf(lon);
  const lats = degreesOf(lat);
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = [lons(row), lats(row)];
    if (x === null && y === null) into.endFeature('none');
    else addPoint(x ?? Number.NaN, y ?? Number.NaN, into);
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

/** Reader of one coordinate by row: null where the cell is empty, NaN where it cannot be read. */
function degreesOf(column: RawColumn): (row: number) => number | null {
  if (column.type === 'number') {
    return (row) => {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    };
  }
  const { codes, dictionary } = textView(column);
  const read = Float64Array.from(dictionary, readDegrees);
  return (row) => {
    const code = codes[row] ?? 0;
    return code === 0 ? null : (read[code] ?? Number.NaN);
  };
}
