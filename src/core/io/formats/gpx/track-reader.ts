import type { XmlHandler } from '../../xml/read-xml.ts';
import { coordinateText } from '../coordinate-text.ts';
import { RecordBuilder } from '../record-builder.ts';

const RECORDS = new Set(['wpt', 'rte', 'trk']);
const POINTS = new Set(['wpt', 'rtept', 'trkpt']);
const FIELDS = new Set(['name', 'cmt', 'desc', 'src', 'sym', 'type', 'time', 'number']);

/**
 * Waypoints, routes and tracks as records; the column `gpx` says which. Each segment of a track is a
 * part of its line. Heights, extensions and the points' own fields are not read.
 */
export class TrackReader implements XmlHandler {
  readonly records: RecordBuilder;
  readonly #path: string[] = [];
  #record = 0;
  #points = 0;
  #parts = 0;
  #text = '';

  constructor(file: string) {
    this.records = new RecordBuilder(file);
  }

  open = (name: string, attributes: () => Readonly<Record<string, string>>): void => {
    this.#path.push(name);
    this.#text = '';
    if (RECORDS.has(name)) {
      this.#record += 1;
      this.#parts = 0;
      this.#points = 0;
    }
    if (!POINTS.has(name)) return;
    const { lon = '', lat = '' } = attributes();
    this.records.geometry.addCoordinate(coordinateText(lon), coordinateText(lat));
    this.#points += 1;
  };

  text = (value: string): void => {
    this.#text += value;
  };

  close = (name: string): void => {
    const parent = this.#path.at(-2) ?? '';
    if (FIELDS.has(name) && RECORDS.has(parent)) this.records.text(name, this.#text);
    if (name === 'trkseg') this.#endPart();
    if (RECORDS.has(name)) this.#endRecord(name);
    this.#path.pop();
    this.#text = '';
  };

  #endPart(): void {
    if (this.#points === 0) return;
    this.records.geometry.endPart();
    this.#parts += 1;
    this.#points = 0;
  }

  #endRecord(name: string): void {
    this.#endPart();
    const type = this.#parts === 0 ? 'none' : name === 'wpt' ? 'point' : 'line';
    this.records.geometry.endFeature(type);
    this.records.text('gpx', name);
    this.records.end(this.#record);
  }
}
