import { textOfCell } from './cell-text.ts';
import { degreeText } from './degrees.ts';
import { linesOf, polygonsOf } from './feature-parts.ts';
import type { Position } from './feature-parts.ts';
import { namesOfRecords } from './name-of-record.ts';
import type { RecordWriter } from './record-writer.ts';
import type { RecordColumn, Shape } from './records.ts';
import { xmlText } from './xlsx-text.ts';

/**
 * KML 2.2 (OGC 07-147r2), always longitude, latitude on WGS 84: a placemark each, named for a phone, its
 * fields for people in the description and for programs as extended data. What it cannot hold: types; every
 * value is text there, and read back as its field asks. A record without a name of its own carries an empty
 * datum `name`, so that what it is called is not read as its name.
 */
export const KML_RECORDS: RecordWriter = {
  id: 'kml',
  extensions: ['.kml'],
  mediaType: 'application/vnd.google-earth.kml+xml',
  wgs84Only: true,
  placesOnly: false,
  forPeople: false,
  write: ({ title, rows, columns, shapeAt }) => {
    const names = namesOfRecords(columns);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<kml xmlns="http://www.opengis.net/kml/2.2">',
      `<Document><name>${xmlText(title)}</name>`,
    ];
    for (let row = 0; row < rows; row += 1) {
      const shape = shapeAt(row);
      const about = names.lines(row).join('\n');
      lines.push(
        `<Placemark><name>${xmlText(names.shown(row))}</name>` +
          (about === '' ? '' : `<description>${xmlText(about)}</description>`) +
          `${extendedData(columns, row)}${shape ? geometryOf(shape) : ''}</Placemark>`,
      );
    }
    lines.push('</Document></kml>', '');
    return new TextEncoder().encode(lines.join('\n'));
  },
};

function extendedData(columns: readonly RecordColumn[], row: number): string {
  const data = columns.flatMap(({ name, label, cellAt }) => {
    const text = textOfCell(cellAt(row));
    if (text === '' && name !== 'name') return [];
    const shown = label === undefined ? '' : `<displayName>${xmlText(label)}</displayName>`;
    return [`<Data name="${xmlText(name)}">${shown}<value>${xmlText(text)}</value></Data>`];
  });
  if (!columns.some(({ name }) => name === 'name')) data.push('<Data name="name"><value/></Data>');
  return `<ExtendedData>${data.join('')}</ExtendedData>`;
}

function geometryOf({ geometry, row }: Shape): string {
  const shapes =
    geometry.type === 'polygon'
      ? polygonsOf(geometry, row).map(polygon)
      : geometry.type === 'line'
        ? linesOf(geometry, row).map((line) => `<LineString>${coordinates(line)}</LineString>`)
        : linesOf(geometry, row)
            .flat()
            .map((point) => `<Point>${coordinates([point])}</Point>`);
  const [only] = shapes;
  if (shapes.length === 1 && only !== undefined) return only;
  return `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;
}

function polygon([outer = [], ...holes]: readonly (readonly Position[])[]): string {
  const ring = (positions: readonly Position[]): string =>
    `<LinearRing>${coordinates(positions)}</LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`);
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner.join('')}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  const tuples = positions.map(([lon, lat]) => `${degreeText(lon)},${degreeText(lat)}`);
  return `<coordinates>${tuples.join(' ')}</coordinates>`;
}
