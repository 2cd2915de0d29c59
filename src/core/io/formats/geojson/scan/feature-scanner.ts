import { GrowingUint32 } from '../../../../basics/growing-arrays.ts';
import type { RawTable } from '../../../format.ts';
import { MOST_COLUMNS } from '../../../raw-columns.ts';
import { RawGeometryBuilder } from '../../../raw-geometry-builder.ts';
import { textOfValue } from '../text-of-value.ts';
import { CLOSE_OBJECT, OPEN_LIST, OPEN_OBJECT, QUOTE, Unusual } from './json-bytes.ts';
import type { JsonBytes } from './json-bytes.ts';
import { ScannedColumn } from './scanned-column.ts';
import { scanGeometry } from './scan-geometry.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const TYPE = bytesOf('type');
const FEATURE = bytesOf('Feature');
const PROPERTIES = bytesOf('properties');
const GEOMETRY = bytesOf('geometry');
const ID = bytesOf('id');
/** Such keys come first in a parsed object, whatever their place in the file. */
const INDEX_KEY = /^(?:0|[1-9]\d*)$/;
const MOST_INTEGER_DIGITS = 15;

/** Features straight from their bytes to columns; texts stay where they lie in the file. */
export class FeatureScanner {
  readonly #json: JsonBytes;
  readonly #geometry = new RawGeometryBuilder();
  readonly #sourceRow = new GrowingUint32();
  readonly #columns: ScannedColumn[] = [];
  readonly #byName = new Map<string, ScannedColumn>();
  readonly #ids = new ScannedColumn('id');
  /** Of keys without a value so far, the record they were seen in last. */
  readonly #nullRow = new Map<string, number>();
  /** The file with the texts that read otherwise than they are written; made when there is one. */
  #rewritten: Uint8Array | null = null;

  constructor(json: JsonBytes) {
    this.#json = json;
  }

  get rows(): number {
    return this.#sourceRow.length;
  }

  /** Takes the feature that comes next. Throws Unusual. */
  scan(sourceRow: number): void {
    const json = this.#json;
    json.take(OPEN_OBJECT);
    let seen = 0;
    do {
      const which = this.#member();
      if ((seen & which) !== 0) throw new Unusual();
      seen |= which;
    } while (json.more(CLOSE_OBJECT));
    if ((seen & REQUIRED) !== REQUIRED) throw new Unusual();
    this.#sourceRow.push(sourceRow);
  }

  finish(): RawTable {
    const { rows } = this;
    const bytes = this.#rewritten ?? this.#json.bytes;
    const columns = this.#columns
      .map((column) => column.finish(rows, bytes))
      .filter((column) => column !== null);
    // A feature's own id counts only where no property is called so.
    const ids = this.#byName.has('id') ? null : this.#ids.finish(rows, bytes);
    return {
      rows,
      columns: ids ? [ids, ...columns] : columns,
      geometry: this.#geometry.finish(),
      sourceRow: this.#sourceRow.finish(),
      rejected: 0,
    };
  }

  /** Takes a member of the feature; says which, as a bit, 0 for those that do not count. */
  #member(): number {
    const json = this.#json;
    if (json.keyIs(TYPE)) {
      if (!json.stringIs(FEATURE)) throw new Unusual();
      return 1;
    }
    if (json.keyIs(GEOMETRY)) {
      scanGeometry(json, this.#geometry);
      return 2;
    }
    if (json.keyIs(PROPERTIES)) {
      this.#properties();
      return 4;
    }
    if (json.keyIs(ID)) {
      this.#id();
      return 8;
    }
    if (KNOWN.has(json.key())) throw new Unusual();
    json.skip();
    return 0;
  }

  #properties(): void {
    const json = this.#json;
    const { rows } = this;
    if (json.peek() !== OPEN_OBJECT) {
      if (json.literal() !== null) throw new Unusual();
      return;
    }
    json.at += 1;
    if (json.ends(CLOSE_OBJECT)) return;
    let next = 0;
    do {
      const likely = this.#columns[next];
      const known = likely !== undefined && json.keyIs(likely.nameBytes);
      const place: number = known ? next : this.#placeOf(json.key());
      if (place >= 0) {
        next = place + 1;
        this.#value(place, rows);
      }
    } while (json.more(CLOSE_OBJECT));
  }

  /** Place of the column of this name, made where there is none; −1 for one without a value yet, taken. */
  #placeOf(name: string): number {
    const known = this.#byName.get(name);
    if (known) return this.#columns.indexOf(known);
    if (INDEX_KEY.test(name)) throw new Unusual();
    if (this.#json.peek() === NULL_START) {
      this.#json.literal();
      this.#nullRow.set(name, this.rows);
      return -1;
    }
    if (this.#nullRow.get(name) === this.rows) throw new Unusual();
    if (this.#columns.length >= MOST_COLUMNS) throw new Unusual();
    const column = new ScannedColumn(name);
    this.#byName.set(name, column);
    return this.#columns.push(column) - 1;
  }

  #value(place: number, row: number): void {
    const json = this.#json;
    const column = this.#columns[place];
    if (!column) throw new Unusual();
    column.visit(row);
    const byte = json.peek();
    if (byte === QUOTE) {
      json.string();
      if (json.escaped) this.#rewrite(column, row, json.start - 1, json.end + 1);
      else column.setText(row, json.start, json.end);
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      const start = json.at;
      json.skip();
      this.#rewrite(column, row, start, json.at);
    } else if (byte === TRUE_START || byte === FALSE_START || byte === NULL_START) {
      const value = json.literal();
      if (value !== null) column.setBoolean(row, value);
    } else column.setNumber(row, json.number());
  }

  /** Writes what a text or a nested value reads as over its own bytes in a copy of the file. */
  #rewrite(column: ScannedColumn, row: number, start: number, end: number): void {
    const value = this.#json.parsed(start, end);
    const text = typeof value === 'string' ? value : textOfValue(value);
    const written = bytesOf(text);
    if (written.length > end - start) throw new Unusual();
    const bytes = (this.#rewritten ??= this.#json.bytes.slice());
    bytes.set(written, start);
    column.setText(row, start, start + written.length);
  }

  #id(): void {
    const json = this.#json;
    const byte = json.peek();
    if (byte === NULL_START) {
      json.literal();
      return;
    }
    if (byte === QUOTE) {
      json.string();
      if (json.escaped) this.#rewrite(this.#ids, this.rows, json.start - 1, json.end + 1);
      else this.#ids.setText(this.rows, json.start, json.end);
      return;
    }
    const start = json.at;
    const value = json.number();
    const plain = Number.isInteger(value) && json.at - start <= MOST_INTEGER_DIGITS;
    if (!plain || String(value) !== json.text(start, json.at)) throw new Unusual();
    this.#ids.setText(this.rows, start, json.at);
  }
}

const TRUE_START = 0x74;
const FALSE_START = 0x66;
const NULL_START = 0x6e;
/** Type and geometry: without them a feature is rejected, which the careful reader does. */
const REQUIRED = 3;
/** Members that count, written with escapes. */
const KNOWN = new Set(['type', 'geometry', 'properties', 'id']);
