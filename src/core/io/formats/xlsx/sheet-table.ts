import { GrowingUint32 } from '../../../basics/growing-arrays.ts';
import { IssueLog } from '../../../basics/issue-log.ts';
import type { ReadFile } from '../../format.ts';
import { RawColumnBuilder } from '../../raw-column-builder.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';
import { ROWS_TO_HEADER, headerRowOf, isColumnNumbers } from './header-row.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';

/** A sheet as a table under its header row; what stands above that is left out. */
export class SheetTable {
  readonly name: string;
  readonly #file: string;
  readonly #issues = new IssueLog();
  readonly #sourceRow = new GrowingUint32();
  #waiting: SheetRow[] | null = [];
  #columns = new Map<number, RawColumnBuilder>();

  constructor(name: string, file: string) {
    this.name = name;
    this.#file = file;
  }

  get rows(): number {
    return this.#sourceRow.length;
  }

  add(row: SheetRow): void {
    if (!this.#waiting) return this.#addRecord(row);
    this.#waiting.push(row);
    if (this.#waiting.length >= ROWS_TO_HEADER) this.#start();
  }

  end(found: { readonly fault: string | null; readonly beyond: number }): void {
    this.#start();
    const at = { file: this.#file };
    if (found.fault !== null) {
      const context = { fault: found.fault, read: this.rows };
      this.#issues.add({ code: 'format.bad-xml', severity: 'error', at, context });
    }
    if (found.beyond > 0) {
      const context = { limit: MOST_COLUMNS };
      this.#issues.add({ code: 'format.too-many-columns', severity: 'warning', at, context });
    }
  }

  /** `sheets`: all that hold records; those that are not taken are told. */
  finish(sheets: readonly string[]): ReadFile {
    const others = sheets.filter((name) => name !== this.name);
    if (others.length > 0) {
      const context = { taken: this.name, others: others.join(', ').slice(0, 200) };
      const at = { file: this.#file };
      this.#issues.add({ code: 'format.other-layers', severity: 'warning', at, context });
    }
    const columns = [...this.#columns.values()]
      .map((column) => column.finish(this.rows))
      .filter((column) => column !== null);
    const table = { rows: this.rows, columns, sourceRow: this.#sourceRow.finish(), rejected: 0 };
    return { table, issues: this.#issues.finish() };
  }

  #start(): void {
    if (!this.#waiting) return;
    const rows = this.#waiting;
    this.#waiting = null;
    const header = headerRowOf(rows);
    const names = rows[header];
    if (!names) return;
    this.#name(names);
    const [first, ...rest] = rows.slice(header + 1);
    if (first && !isColumnNumbers(first)) this.#addRecord(first);
    for (const row of rest) this.#addRecord(row);
  }

  #name({ row, cells }: SheetRow): void {
    const seen = new Map<string, number>();
    for (const [column, cell] of [...cells].toSorted(([a], [b]) => a - b)) {
      const name = String(cell).replace(/\s+/g, ' ').normalize('NFC');
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      if (count > 1) {
        const at = { file: this.#file, row, field: name };
        this.#issues.add({ code: 'format.duplicate-column', severity: 'warning', at });
      }
      this.#columns.set(column, new RawColumnBuilder(count > 1 ? `${name} ${count}` : name));
    }
  }

  /** Cells outside the named columns are notes in the margin; a row with nothing else is none. */
  #addRecord({ row, cells }: SheetRow): void {
    const record = this.rows;
    let held = false;
    for (const [at, cell] of cells) {
      const column = this.#columns.get(at);
      if (!column) continue;
      held = true;
      setCell(column, record, cell);
    }
    if (held) this.#sourceRow.push(row);
  }
}

function setCell(column: RawColumnBuilder, record: number, cell: SheetCell): void {
  if (typeof cell === 'number') column.setNumber(record, cell);
  else if (typeof cell === 'boolean') column.setBoolean(record, cell);
  else column.setText(record, cell);
}
