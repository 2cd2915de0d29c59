import type { DateOrder } from '../../model/import-choices.ts';
import type { Field } from '../../model/field.ts';
import type { RawColumn } from '../format.ts';
import type { RawCells } from '../raw-cells.ts';
import { textOfCells } from '../text-of-cells.ts';
import type { ColumnReading } from './column-reading.ts';
import type { ConvertedColumn } from './convert-column.ts';
import { orderEvidence, provenOrder } from './date-order.ts';
import { faultyValue } from './faulty-value.ts';
import { incidentDayHeader } from './incident-day-header.ts';
import { readPlainCells } from './plain-cells.ts';
import { isPlainDay, plainInstantAt } from './plain-instant.ts';
import { readCellTime } from './read-cell-time.ts';
import type { When } from './read-when.ts';
import type { TableCheck } from './table-check.ts';
import { textView } from './text-view.ts';

/** A column of dates, times and windows. A window keeps its start here and its end beside it. */
export function convertInstant(
  raw: RawColumn,
  field: Field,
  check: TableCheck,
  reading: ColumnReading,
): ConvertedColumn {
  const times = new Times(check.rows);
  const left = raw.type === 'text' && raw.cells ? plainInstants(raw.cells, times) : raw;
  const says = incidentDayHeader(reading.header);
  if (left === null) return times.finish(says);
  const { codes, dictionary } = 'starts' in left ? textOfCells(left) : textView(left);
  const order = orderOf(dictionary, check, reading);
  const headerYear = yearInHeader(reading.header);
  const read = dictionary.map((text) =>
    text === '' ? null : readCellTime(text, order, headerYear),
  );
  for (let row = 0; row < check.rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    const text = dictionary[code] ?? '';
    const known = read[code] ?? null;
    const year = known === 'no-year' ? (reading.years?.[row] ?? Number.NaN) : Number.NaN;
    const when = Number.isNaN(year) ? known : readCellTime(text, order, year);
    if (when === 'no-year') reportYear(check, row, field, text);
    else if (when) times.set(row, when);
    else faultyValue(check, row, field, 'field.bad-date', text);
  }
  return times.finish(says);
}

/** Vietnam writes the day first: so unless the column proves otherwise or a person says so. */
function orderOf(texts: readonly string[], check: TableCheck, reading: ColumnReading): DateOrder {
  if (reading.dates) return reading.dates;
  const evidence = orderEvidence(texts);
  const proven = provenOrder(evidence);
  if (!proven && evidence.either.length > 0) {
    check.tell('column.dates-unsure', 'warning', reading.header, { count: evidence.either.length });
  }
  return proven ?? 'day-first';
}

/** "Ngày xảy ra (2024)". */
function yearInHeader(header: string): number {
  return Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(header)?.[0] ?? Number.NaN);
}

/** An incident without its year can be put anywhere in time: it is set aside; an asset is not. */
function reportYear(check: TableCheck, row: number, field: Field, text: string): void {
  const ofIncident = ['from', 'to', 'discovered'].includes(field.name);
  const context = { value: text.slice(0, 30) };
  if (ofIncident) check.setAside(row, 'field.no-year', field.name, context);
  else check.warn(row, 'field.no-year', field.name, context);
}

class Times {
  readonly values: Float64Array;
  readonly dateOnly: Uint8Array;
  #ends: Float64Array | null = null;

  constructor(rows: number) {
    this.values = new Float64Array(rows).fill(Number.NaN);
    this.dateOnly = new Uint8Array(rows);
  }

  set(row: number, { fromMs, toMs, form }: When): void {
    this.values[row] = fromMs;
    if (form === 'day') this.dateOnly[row] = 1;
    if (form !== 'window') return;
    this.#ends ??= new Float64Array(this.values.length).fill(Number.NaN);
    this.#ends[row] = toMs;
  }

  finish(says: ConvertedColumn['says']): ConvertedColumn {
    return {
      column: { type: 'instant', values: this.values },
      dateOnly: this.dateOnly,
      says: says ?? null,
      ...(this.#ends ? { ends: this.#ends } : {}),
    };
  }
}

/** Reads what has the common form; returns the cells that are left, null when none is. */
function plainInstants(cells: RawCells, { values, dateOnly }: Times): RawCells | null {
  const left = readPlainCells(cells, plainInstantAt, values);
  const { starts, ends } = cells;
  for (let row = 0; row < values.length; row += 1) {
    if (isPlainDay(starts[row] ?? 0, ends[row] ?? 0) && !Number.isNaN(values[row]))
      dateOnly[row] = 1;
  }
  return left;
}
