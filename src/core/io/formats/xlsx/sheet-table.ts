import { GrowingUint32 } from '../../../basics/growing-arrays.ts';
import type { IssueCode, Severity } from '../../../basics/issue.ts';
import { IssueLog } from '../../../basics/issue-log.ts';
import type { ReadFile } from '../../format.ts';
import { RawColumnBuilder } from '../../raw-column-builder.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';
import type { XmlFault } from '../../xml/read-xml.ts';
import { columnNames } from './column-names.ts';
import { ROWS_TO_HEADER, headerRowOf, isColumnNumbers } from './header-row.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';

/** What was found while the rows were read. */
type Told = {
  readonly fault: XmlFault | null;
  readonly beyond: number;
  readonly unvalued: number;
  readonly errors: number;
};

/** A sheet as a table under its header row; what stands above that is left out. */
export class SheetTable {
  readonly name: string;
  readonly #file: string;
  readonly #issues = new IssueLog();
  readonly #sourceRow = new GrowingUint32();
  #waiting: SheetRow[] | null = [];
  #columns = new Map<number, RawColumnBuilder>();
  #nameless = 0;
  #broken = false;

  constructor(name: string, file: string) {
    this.name = name;
    this.#file = file;
  }

  get rows(): number {
    return this.#sourceRow.length;
  }

  /** Nothing could be read, and why is among its issues. */
  get unread(): boolean {
    return this.#broken && this.rows === 0;
  }

  get headers(): readonly string[] {
    return [...this.#columns.values()].map(({ name }) => name);
  }

  add(row: SheetRow): void {
    if (!this.#waiting) return this.#addRecord(row);
    this.#waiting.push(row);
    if (this.#waiting.length >= ROWS_TO_HEADER) this.#start();
  }

  end({ fault, beyond, unvalued, errors }: Told): void {
    this.#start();
    if (fault !== null) {
      this.#broken = true;
      this.#tell('format.bad-xml', 'error', { fault, read: this.rows });
    }
    if (beyond > 0) this.#tell('format.too-many-columns', 'warning', { limit: MOST_COLUMNS });
    if (unvalued > 0) this.#tell('format.formula-without-value', 'warning', { count: unvalued });
    if (errors > 0) this.#tell('format.error-cells', 'warning', { count: errors });
    if (this.#nameless > 0) {
      this.#tell('format.cells-without-header', 'warning', { count: this.#nameless });
    }
  }

  /** `others`: sheets that hold something and are not taken; they are told. */
  finish(others: readonly string[]): ReadFile {
    if (others.length > 0) {
      const context = { taken: this.name, others: others.join(', ').slice(0, 200) };
      this.#tell('format.other-layers', 'warning', context);
    }
    const columns = [...this.#columns.values()]
      .map((column) => column.finish(this.rows))
      .filter((column) => column !== null);
    const table = { rows: this.rows, columns, sourceRow: this.#sourceRow.finish(), rejected: 0 };
    return { table, issues: this.#issues.finish() };
  }

  #tell(code: IssueCode, severity: Severity, context: Record<string, string | number>): void {
    this.#issues.add({ code, severity, at: { file: this.#file }, context });
  }

  #start(): void {
    if (!this.#waiting) return;
    const rows = this.#waiting;
    this.#waiting = null;
    const header = headerRowOf(rows);
    const names = rows[header];
    if (!names) return;
    const { named, repeated, rowsUsed } = columnNames(rows.slice(header));
    for (const [column, name] of named) this.#columns.set(column, new RawColumnBuilder(name));
    for (const field of repeated) {
      const at = { file: this.#file, row: names.row, field };
      this.#issues.add({ code: 'format.duplicate-column', severity: 'warning', at });
    }
    const [first, ...rest] = rows.slice(header + rowsUsed);
    if (first && !isColumnNumbers(first)) this.#addRecord(first);
    for (const row of rest) this.#addRecord(row);
  }

  /** Cells outside the named columns are notes in the margin; a row with nothing else is none. */
  #addRecord({ row, cells }: SheetRow): void {
    const record = this.rows;
    let held = false;
    let nameless = 0;
    for (const [at, cell] of cells) {
      const column = this.#columns.get(at);
      if (column) {
        held = true;
        setCell(column, record, cell);
      } else nameless += 1;
    }
    if (!held) return;
    this.#nameless += nameless;
    this.#sourceRow.push(row);
  }
}

function setCell(column: RawColumnBuilder, record: number, cell: SheetCell): void {
  if (typeof cell === 'number') column.setNumber(record, cell);
  else if (typeof cell === 'boolean') column.setBoolean(record, cell);
  else column.setText(record, cell);
}
