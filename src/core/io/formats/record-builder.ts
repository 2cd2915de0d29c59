import { GrowingUint32 } from '../../basics/growing-arrays.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { RawTable, ReadFile } from '../format.ts';
import { MOST_COLUMNS, RawColumns } from '../raw-columns.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';

/** Records of a file whose columns are found on the way: geometry, then fields, then `end`. */
export class RecordBuilder {
  readonly issues = new IssueLog();
  readonly geometry = new RawGeometryBuilder();
  readonly file: string;
  readonly #columns = new RawColumns();
  readonly #sourceRow = new GrowingUint32();
  #place = 0;
  #rejected = 0;

  constructor(file: string) {
    this.file = file;
  }

  get rows(): number {
    return this.#sourceRow.length;
  }

  /** A field of the record being read; an empty text is absent. */
  text(name: string, value: string): void {
    const text = value.trim();
    if (text !== '' && name !== '')
      this.#columns.column(name, this.#place++)?.setText(this.rows, text);
  }

  number(name: string, value: number): void {
    if (Number.isFinite(value))
      this.#columns.column(name, this.#place++)?.setNumber(this.rows, value);
  }

  /** Ends the record; its geometry has been ended. `row` is where the person finds it, from 1. */
  end(row: number): void {
    this.#sourceRow.push(row);
    this.#place = 0;
  }

  reject(row: number): void {
    this.geometry.dropFeature();
    this.#columns.dropFrom(this.rows);
    this.#place = 0;
    this.#rejected += 1;
    const at = { file: this.file, row };
    this.issues.add({ code: 'format.bad-feature', severity: 'error', at });
  }

  finish(more: Pick<RawTable, 'crs'> = {}): ReadFile {
    const { rows } = this;
    // A file that breaks off leaves a record half read.
    this.geometry.dropFeature();
    this.#columns.dropFrom(rows);
    if (this.#columns.leftOut > 0) {
      const context = { limit: MOST_COLUMNS };
      const at = { file: this.file };
      this.issues.add({ code: 'format.too-many-columns', severity: 'warning', at, context });
    }
    const table: RawTable = {
      rows,
      columns: this.#columns.finish(rows),
      geometry: this.geometry.finish(),
      sourceRow: this.#sourceRow.finish(),
      rejected: this.#rejected,
      ...more,
    };
    return { table, issues: this.issues.finish() };
  }
}
