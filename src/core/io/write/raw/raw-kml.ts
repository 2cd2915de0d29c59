import type { Geometry } from '../../../geo/geometry.ts';
import { degrees } from '../degrees.ts';
import { linesOf, polygonsOf } from '../feature-parts.ts';
import type { Position } from '../feature-parts.ts';
import { xmlText } from '../xlsx-text.ts';
import { nameCell } from './name-cell.ts';
import { rawCellColumns } from './raw-cells.ts';
import type { RawTableWriter } from './raw-table-writer.ts';
import { rowGeometry } from './row-geometry.ts';

/** KML 2.2: a placemark each, its fields as extended data. */
export const RAW_KML: RawTableWriter = {
  extensions: ['.kml'],
  wgs84Only: true,
  write: ({ name, table }) => {
    const columns = rawCellColumns(table);
    const naming = nameCell(columns);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<kml xmlns="http://www.opengis.net/kml/2.2">',
      `<Document><name>${xmlText(name)}</name>`,
    ];
    for (let row = 0; row < table.rows; row += 1) {
      const data = columns
        .map(({ name: field, cellAt }) => [field, cellAt(row)] as const)
        .filter(([, cell]) => cell !== null)
        .map(
          ([field, cell]) =>
            `<Data name="${xmlText(field)}"><value>${xmlText(String(cell))}</value></Data>`,
        );
      const geometry = rowGeometry(table.geometry, row);
      lines.push(
        `<Placemark><name>${xmlText(naming(row))}</name>` +
          (data.length === 0 ? '' : `<ExtendedData>${data.join('')}</ExtendedData>`) +
          `${geometry ? shape(geometry) : ''}</Placemark>`,
      );
    }
    lines.push('</Document></kml>', '');
    return new TextEncoder().encode(lines.join('\n'));
  },
};

function shape(geometry: Geometry): string {
  const shapes =
    geometry.type === 'polygon'
      ? polygonsOf(geometry, 0).map(polygon)
      : geometry.type === 'line'
        ? linesOf(geometry, 0).map((line) => `<LineString>${coordinates(line)}</LineString>`)
        : linesOf(geometry, 0).map((point) => `<Point>${coordinates(point)}</Point>`);
  return shapes.length === 1
    ? (shapes[0] ?? '')
    : `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;
}

function polygon([outer = [], ...holes]: readonly (readonly Position[])[]): string {
  const ring = (positions: readonly Position[]): string =>
    `<LinearRing>${coordinates(positions)}</LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`);
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner.join('')}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  const tuples = positions.map(([lon, lat]) => `${degrees(lon)},${degrees(lat)}`);
  return `<coordinates>${tuples.join(' ')}</coordinates>`;
}
