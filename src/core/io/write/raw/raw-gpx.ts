import type { Geometry } from '../../../geo/geometry.ts';
import { degrees } from '../degrees.ts';
import { linesOf } from '../feature-parts.ts';
import type { Position } from '../feature-parts.ts';
import { xmlText } from '../xlsx-text.ts';
import { nameCell } from './name-cell.ts';
import { rawCellColumns } from './raw-cells.ts';
import type { RawTableWriter } from './raw-table-writer.ts';
import { rowGeometry } from './row-geometry.ts';

/**
 * GPX 1.1: points as waypoints, lines and the rings of areas as tracks, waypoints first as its schema
 * wants. Records without a place are left out: GPX has none for them.
 */
export const RAW_GPX: RawTableWriter = {
  extensions: ['.gpx'],
  wgs84Only: true,
  write: ({ name, table }) => {
    const naming = nameCell(rawCellColumns(table));
    const waypoints: string[] = [];
    const tracks: string[] = [];
    for (let row = 0; row < table.rows; row += 1) {
      const geometry = rowGeometry(table.geometry, row);
      if (geometry?.type === 'point') waypoints.push(...waypointsOf(geometry, naming(row)));
      else if (geometry) tracks.push(trackOf(geometry, naming(row)));
    }
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gpx version="1.1" creator="vonggac" xmlns="http://www.topografix.com/GPX/1/1">',
      `<metadata><name>${xmlText(name)}</name></metadata>`,
      ...waypoints,
      ...tracks,
      '</gpx>',
      '',
    ];
    return new TextEncoder().encode(lines.join('\n'));
  },
};

function waypointsOf(geometry: Geometry, name: string): readonly string[] {
  return linesOf(geometry, 0)
    .flat()
    .map((at) => `<wpt ${latLon(at)}><name>${xmlText(name)}</name></wpt>`);
}

function trackOf(geometry: Geometry, name: string): string {
  const segments = linesOf(geometry, 0).map(
    (line) => `<trkseg>${line.map((at) => `<trkpt ${latLon(at)}/>`).join('')}</trkseg>`,
  );
  return `<trk><name>${xmlText(name)}</name>${segments.join('')}</trk>`;
}

function latLon([lon, lat]: Position): string {
  return `lat="${degrees(lat)}" lon="${degrees(lon)}"`;
}
