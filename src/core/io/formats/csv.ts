import { cleanText } from '../../basics/clean-text.ts';
import { GrowingUint32 } from '../../basics/growing-arrays.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { decodeText } from '../decode-text.ts';
import { failedRead } from '../failed-read.ts';
import type { Format, ReadFile } from '../format.ts';
import { MOST_COLUMNS } from '../raw-columns.ts';
import { RawColumnBuilder } from '../raw-column-builder.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { DELIMITERS, guessDelimiter } from './csv/guess-delimiter.ts';
import { splitCsv, UnterminatedQuote } from './csv/split-csv.ts';
import type { CsvRow } from './csv/split-csv.ts';
import { writeCsv } from '../write/write-csv.ts';

/**
 * CSV and TSV with a header row; every column is text here, numbers and dates are read when the field
 * they belong to is known. Delimiters , ; tab |. UTF-8, UTF-16, else windows-1258.
 */
export const CSV: Format = {
  id: 'csv',
  extensions: ['.csv', '.tsv', '.txt'],
  sniff: (head, fileName) => {
    const [first = ''] = headText(head).split(/\r?\n/);
    if (/^\s*[{[<]/.test(first) || first.includes('\u0000')) return 0;
    if (hasExtension(fileName, ['.csv', '.tsv'])) return 0.7;
    return DELIMITERS.some((delimiter) => first.includes(delimiter)) ? 0.3 : 0;
  },
  read: readCsv,
  write: writeCsv,
};

const ROWS_PER_BREATH = 2048;

async function readCsv(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  const decoded = decodeText(bytes);
  if (!decoded) return failedRead('file.too-large', file);
  const text = decoded.text.replace(/^sep=.\r?\n/i, '');
  const firstLine = text === decoded.text ? 1 : 2;
  const records = splitCsv(text, guessDelimiter(decoded.text), firstLine);
  const issues = new IssueLog();
  if (decoded.guessed) {
    const context = { encoding: decoded.encoding };
    issues.add({ code: 'file.encoding-guessed', severity: 'warning', at: { file }, context });
  }
  const header = headerOf(records);
  if (!header) return failedRead('file.empty', file);
  const builders = columnsOf(header, file, issues);
  const sourceRow = new GrowingUint32();
  try {
    for (const { cells, line } of records) {
      const row = sourceRow.length;
      if (row % ROWS_PER_BREATH === 0) {
        await ctx.breathe();
        ctx.progress('read', 0.5);
      }
      sourceRow.push(line);
      for (const [i, builder] of builders.entries())
        builder.setText(row, withoutGuard(cells[i] ?? ''));
    }
  } catch (error) {
    if (!(error instanceof UnterminatedQuote)) throw error;
    const at = { file, row: error.line };
    issues.add({ code: 'format.unterminated-quote', severity: 'error', at });
  }
  const rows = sourceRow.length;
  const columns = builders
    .map((builder) => builder.finish(rows))
    .filter((column) => column !== null);
  const table = { rows, columns, sourceRow: sourceRow.finish(), rejected: 0 };
  return { table, issues: issues.finish() };
}

/** The apostrophe that writers put before a text a spreadsheet would run as a formula. */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function headerOf(records: Generator<CsvRow>): CsvRow | null {
  try {
    const first = records.next();
    return first.done ? null : first.value;
  } catch (error) {
    if (error instanceof UnterminatedQuote) return null;
    throw error;
  }
}

/** One builder per header cell; a repeated name gets its number ("name 2"). */
function columnsOf(header: CsvRow, file: string, issues: IssueLog): readonly RawColumnBuilder[] {
  const seen = new Map<string, number>();
  if (header.cells.length > MOST_COLUMNS) {
    const context = { count: header.cells.length, limit: MOST_COLUMNS };
    issues.add({ code: 'format.too-many-columns', severity: 'warning', at: { file }, context });
  }
  return header.cells.slice(0, MOST_COLUMNS).map((cell) => {
    const name = cleanText(cell);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1 || name === '') return new RawColumnBuilder(name);
    const at = { file, row: header.line, field: name };
    issues.add({ code: 'format.duplicate-column', severity: 'warning', at });
    return new RawColumnBuilder(`${name} ${count}`);
  });
}
