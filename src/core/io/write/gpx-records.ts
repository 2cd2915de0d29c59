import { degreeText } from './degrees.ts';
import { linesOf } from './feature-parts.ts';
import type { Position } from './feature-parts.ts';
import { namesOfRecords } from './name-of-record.ts';
import type { RecordWriter } from './record-writer.ts';
import type { Shape } from './records.ts';
import { xmlText } from './xlsx-text.ts';

/**
 * GPX 1.1, always WGS 84: points as waypoints, then lines and the rings of areas as tracks, as its schema
 * orders them. For going there, not for keeping: GPX has a name and a description and no fields, knows no
 * areas (holes become parts like others), and has nothing for records without a place, which are left out.
 */
export const GPX_RECORDS: RecordWriter = {
  id: 'gpx',
  extensions: ['.gpx'],
  mediaType: 'application/gpx+xml',
  wgs84Only: true,
  placesOnly: true,
  forPeople: false,
  write: ({ title, rows, columns, shapeAt }) => {
    const names = namesOfRecords(columns);
    const waypoints: string[] = [];
    const tracks: string[] = [];
    for (let row = 0; row < rows; row += 1) {
      const shape = shapeAt(row);
      if (!shape) continue;
      const about = named(names.shown(row), names.lines(row));
      if (shape.geometry.type === 'point') waypoints.push(...waypointsOf(shape, about));
      else tracks.push(trackOf(shape, about));
    }
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gpx version="1.1" creator="vonggac" xmlns="http://www.topografix.com/GPX/1/1">',
      `<metadata><name>${xmlText(title)}</name></metadata>`,
      ...waypoints,
      ...tracks,
      '</gpx>',
      '',
    ];
    return new TextEncoder().encode(lines.join('\n'));
  },
};

function named(name: string, lines: readonly string[]): string {
  const about = lines.length === 0 ? '' : `<desc>${xmlText(lines.join('\n'))}</desc>`;
  return `<name>${xmlText(name)}</name>${about}`;
}

function waypointsOf({ geometry, row }: Shape, about: string): readonly string[] {
  return linesOf(geometry, row)
    .flat()
    .map((at) => `<wpt ${latLon(at)}>${about}</wpt>`);
}

function trackOf({ geometry, row }: Shape, about: string): string {
  const segments = linesOf(geometry, row).map(
    (line) => `<trkseg>${line.map((at) => `<trkpt ${latLon(at)}/>`).join('')}</trkseg>`,
  );
  return `<trk>${about}${segments.join('')}</trk>`;
}

function latLon([lon, lat]: Position): string {
  return `lat="${degreeText(lat)}" lon="${degreeText(lon)}"`;
}
