import { GrowingUint32 } from '../../../basics/growing-arrays.ts';
import { IssueLog } from '../../../basics/issue-log.ts';
import type { ReadFile } from '../../format.ts';
import { RawColumnBuilder } from '../../raw-column-builder.ts';
import { MOST_COLUMNS, RawColumns } from '../../raw-columns.ts';
import { RawGeometryBuilder } from '../../raw-geometry-builder.ts';
import { isJsonObject, member } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { readJsonGeometry } from './read-json-geometry.ts';
import { textOfValue } from './text-of-value.ts';

/** Turns parsed GeoJSON features into columns, one `add` per feature. */
export class FeatureReader {
  readonly issues = new IssueLog();
  readonly #file: string;
  readonly #columns = new RawColumns();
  readonly #ids = new RawColumnBuilder('id');
  readonly #geometry = new RawGeometryBuilder();
  readonly #sourceRow = new GrowingUint32();
  #rejected = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** `row` is the ordinal or line of the feature in the file, from 1. */
  add(feature: unknown, row: number): void {
    const isFeature = isJsonObject(feature) && member(feature, 'type') === 'Feature';
    if (!isFeature || !readJsonGeometry(member(feature, 'geometry'), this.#geometry)) {
      return this.reject(row);
    }
    const record = this.#sourceRow.length;
    this.#sourceRow.push(row);
    const properties = member(feature, 'properties');
    if (isJsonObject(properties)) this.#addProperties(properties, record, row);
    const id = member(feature, 'id');
    if (typeof id === 'string' || typeof id === 'number') this.#ids.setText(record, String(id));
  }

  /** A geometry that stands alone in the file. False when it is none. */
  addBareGeometry(geometry: unknown): boolean {
    if (!isJsonObject(geometry) || !readJsonGeometry(geometry, this.#geometry)) return false;
    this.#sourceRow.push(1);
    return true;
  }

  reject(row: number): void {
    this.#rejected += 1;
    this.issues.add({
      code: 'format.bad-feature',
      severity: 'error',
      at: { file: this.#file, row },
    });
  }

  /** `crs`: the system the file states. */
  finish(crs?: string): ReadFile {
    const rows = this.#sourceRow.length;
    if (this.#columns.leftOut > 0) {
      const context = { limit: MOST_COLUMNS };
      const at = { file: this.#file };
      this.issues.add({ code: 'format.too-many-columns', severity: 'warning', at, context });
    }
    const columns = [...this.#columns.finish(rows)];
    // A feature's own id counts only where no property is called so.
    const ids = this.#columns.has('id') ? null : this.#ids.finish(rows);
    if (ids) columns.unshift(ids);
    return {
      table: {
        rows,
        columns,
        geometry: this.#geometry.finish(),
        sourceRow: this.#sourceRow.finish(),
        rejected: this.#rejected,
        ...(crs === undefined ? {} : { crs }),
      },
      issues: this.issues.finish(),
    };
  }

  #addProperties(properties: JsonObject, record: number, row: number): void {
    const names = Object.keys(properties);
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place] ?? '';
      const value = properties[name];
      if (value === null || value === undefined) continue;
      const column = this.#columns.column(name, place);
      if (!column) continue;
      if (typeof value === 'string') column.setText(record, value);
      else if (typeof value === 'boolean') column.setBoolean(record, value);
      else if (typeof value !== 'number') column.setText(record, textOfValue(value));
      else if (Number.isFinite(value)) column.setNumber(record, value);
      else this.#notANumber(row, name);
    }
  }

  #notANumber(row: number, field: string): void {
    const at = { file: this.#file, row, field };
    this.issues.add({ code: 'field.not-a-number', severity: 'warning', at });
  }
}
