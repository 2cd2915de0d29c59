import type { Issue, IssueCode, Severity } from '../../basics/issue.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { RawTable } from '../format.ts';

/** A header quoted in an issue is cut here: files choose their headers. */
const LONGEST_HEADER = 100;

/** The checking of one table: which rows still stand, and what was found. */
export class TableCheck {
  readonly file: string;
  readonly rows: number;
  readonly log = new IssueLog();
  /** 1 while the row stands. */
  readonly keep: Uint8Array;
  /** Why each row that does not stand fell: the first reason found. */
  readonly reasons = new Map<number, Issue>();
  readonly #sourceRow: Uint32Array;

  constructor(raw: RawTable, file: string) {
    this.file = file;
    this.rows = raw.rows;
    this.keep = new Uint8Array(raw.rows).fill(1);
    this.#sourceRow = raw.sourceRow;
  }

  /** A finding about the whole file or one of its columns. */
  tell(code: IssueCode, severity: Severity, field?: string, context?: Issue['context']): void {
    const quoted = field?.slice(0, LONGEST_HEADER);
    const at = { file: this.file, ...(quoted === undefined ? {} : { field: quoted }) };
    this.log.add({ code, severity, at, ...(context ? { context } : {}) });
  }

  /** A finding about a row that still stands; the row is kept. */
  warn(row: number, code: IssueCode, field?: string, context?: Issue['context']): void {
    this.#addAt(row, code, 'warning', field, context);
  }

  /** The row is not used; said once, for the first reason found. */
  setAside(row: number, code: IssueCode, field?: string, context?: Issue['context']): void {
    if (this.keep[row] === 0) return;
    this.keep[row] = 0;
    this.reasons.set(row, this.#addAt(row, code, 'error', field, context));
  }

  get kept(): number {
    let kept = 0;
    for (const flag of this.keep) kept += flag;
    return kept;
  }

  #addAt(
    row: number,
    code: IssueCode,
    severity: Severity,
    field?: string,
    context?: Issue['context'],
  ): Issue {
    const at = {
      file: this.file,
      row: this.#sourceRow[row] ?? 0,
      ...(field === undefined ? {} : { field }),
    };
    const issue: Issue = { code, severity, at, ...(context ? { context } : {}) };
    this.log.add(issue);
    return issue;
  }
}
