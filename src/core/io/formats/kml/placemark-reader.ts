import type { XmlHandler } from '../../xml/read-xml.ts';
import { RecordBuilder } from '../record-builder.ts';
import { readTuples } from './read-tuples.ts';

type Ring = { readonly values: readonly number[]; readonly hole: 0 | 1 };
type Shape = { readonly type: 'point' | 'line' | 'polygon'; readonly rings: readonly Ring[] };

const SHAPES = new Set(['Point', 'LineString', 'LinearRing', 'Polygon', 'Track']);
/** Drawn by others in ways a table of places cannot hold. */
const OTHER_SHAPES = new Set(['Model']);
const PLAIN_FIELDS = new Set(['description', 'address', 'phoneNumber', 'begin', 'end', 'when']);

/**
 * Placemarks as records, in document order. Fields: name, description …, begin, end, when, the folder
 * they lie in, and their ExtendedData. A collection of one type of shape is one record of several parts.
 * Not read: styles, overlays, and links to other files, which are counted and never followed.
 */
export class PlacemarkReader implements XmlHandler {
  readonly records: RecordBuilder;
  #links = 0;
  readonly #path: string[] = [];
  readonly #folders: string[] = [];
  #placemark = 0;
  #inPlacemark = false;
  #shapes: Shape[] = [];
  #rings: Ring[] = [];
  #track: number[] = [];
  #hasOther = false;
  #name = '';
  #ownsName = false;
  #dataName = '';
  #text = '';

  constructor(file: string) {
    this.records = new RecordBuilder(file);
  }

  open = (name: string, attributes: () => Readonly<Record<string, string>>): void => {
    this.#path.push(name);
    this.#text = '';
    if (name === 'Placemark') this.#openPlacemark();
    else if (name === 'Folder' || name === 'Document') this.#folders.push('');
    else if (name === 'NetworkLink') this.#links += 1;
    else if (name === 'Data' || name === 'SimpleData') this.#dataName = attributes()['name'] ?? '';
    else if (name === 'Polygon') this.#rings = [];
    else if (name === 'Track') this.#track = [];
    else if (OTHER_SHAPES.has(name)) this.#hasOther = true;
  };

  text = (value: string): void => {
    this.#text += value;
  };

  finish = (): void => {
    const { issues, file } = this.records;
    if (this.#links === 0) return;
    const context = { count: this.#links };
    issues.add({ code: 'format.link-not-followed', severity: 'warning', at: { file }, context });
  };

  close = (name: string): void => {
    const parent = this.#path.at(-2) ?? '';
    if (this.#inPlacemark) this.#closeInPlacemark(name, parent);
    else if (name === 'name' && (parent === 'Folder' || parent === 'Document')) {
      this.#folders[this.#folders.length - 1] = this.#text.trim();
    }
    if (name === 'Folder' || name === 'Document') this.#folders.pop();
    this.#path.pop();
    this.#text = '';
  };

  #openPlacemark(): void {
    this.#inPlacemark = true;
    this.#placemark += 1;
    this.#shapes = [];
    this.#hasOther = false;
    this.#name = '';
    this.#ownsName = false;
  }

  #closeInPlacemark(name: string, parent: string): void {
    if (name === 'coordinates') this.#addRing(parent);
    else if (name === 'coord')
      this.#track.push(...readTuples(this.#text.trim().replace(/\s+/g, ',')));
    else if ((name === 'value' && parent === 'Data') || name === 'SimpleData') this.#addDatum();
    else if (SHAPES.has(name)) this.#addShape(name);
    else if (name === 'Placemark') this.#endPlacemark();
    else if (name === 'name' && parent === 'Placemark') this.#name = this.#text;
    else if (PLAIN_FIELDS.has(name) && isFieldOf(parent)) this.records.text(name, this.#text);
  }

  #addDatum(): void {
    if (this.#dataName === 'name') this.#ownsName = true;
    this.records.text(this.#dataName, this.#text);
  }

  #addRing(parent: string): void {
    const values = readTuples(this.#text);
    const hole = this.#path.includes('innerBoundaryIs') ? 1 : 0;
    if (values.length > 0 && parent !== '') this.#rings.push({ values, hole });
  }

  #addShape(name: string): void {
    if (name === 'LinearRing' && this.#path.includes('Polygon')) return;
    if (name === 'Track') {
      if (this.#track.length > 0) this.#push('line', [{ values: this.#track, hole: 0 }]);
      this.#track = [];
      return;
    }
    this.#push(name === 'Point' ? 'point' : name === 'Polygon' ? 'polygon' : 'line', this.#rings);
    this.#rings = [];
  }

  #push(type: Shape['type'], rings: readonly Ring[]): void {
    if (rings.length > 0) this.#shapes.push({ type, rings });
  }

  #endPlacemark(): void {
    const { geometry } = this.records;
    const type = this.#shapes[0]?.type ?? 'none';
    const mixed = this.#hasOther || this.#shapes.some((shape) => shape.type !== type);
    if (!mixed) {
      for (const { values, hole } of this.#shapes.flatMap(({ rings }) => rings)) {
        for (let i = 0; i + 1 < values.length; i += 2) {
          geometry.addCoordinate(values[i] ?? Number.NaN, values[i + 1] ?? Number.NaN);
        }
        geometry.endPart(hole);
      }
    }
    geometry.endFeature(mixed ? 'other' : type);
    // A datum called so is the record's name, also when it is empty: then the placemark is only called so.
    if (!this.#ownsName) this.records.text('name', this.#name);
    this.records.text('folder', this.#folders.filter((folder) => folder !== '').join(' / '));
    this.records.end(this.#placemark);
    this.#inPlacemark = false;
  }
}

function isFieldOf(parent: string): boolean {
  return (
    parent === 'Placemark' || parent === 'TimeSpan' || parent === 'TimeStamp' || parent === 'Track'
  );
}
