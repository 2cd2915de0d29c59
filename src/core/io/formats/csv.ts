import { GrowingUint32 } from '../../basics/growing-arrays.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { decodeText } from '../decode-text.ts';
import { failedRead } from '../failed-read.ts';
import type { Format, ReadFile } from '../format.ts';
import { MOST_COLUMNS } from '../raw-columns.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { textOfSpan } from '../texts-of-spans.ts';
import { CellColumns } from './csv/cell-columns.ts';
import { CsvScanner, UnterminatedQuote } from './csv/csv-scanner.ts';
import { DELIMITERS, guessDelimiter } from './csv/guess-delimiter.ts';
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
  const issues = new IssueLog();
  const content = contentOf(bytes, file, issues);
  if (!content) return failedRead('file.too-large', file);
  const scanner = new CsvScanner(content.utf8, content.delimiter, content.firstLine);
  const sourceRow = new GrowingUint32();
  let cells = new CellColumns([]);
  try {
    if (!scanner.next()) return failedRead('file.empty', file);
    cells = new CellColumns(columnNames(scanner, file, issues));
    while (scanner.next()) {
      if (sourceRow.length % ROWS_PER_BREATH === 0) {
        await ctx.breathe();
        ctx.progress('read', scanner.progress);
      }
      cells.add(scanner, content.utf8);
      sourceRow.push(scanner.recordLine);
    }
  } catch (error) {
    if (!(error instanceof UnterminatedQuote)) throw error;
    const at = { file, row: error.line };
    issues.add({ code: 'format.unterminated-quote', severity: 'error', at });
  }
  const rows = sourceRow.length;
  const columns = cells.finish(scanner.bytes);
  const table = { rows, columns, sourceRow: sourceRow.finish(), rejected: 0 };
  return { table, issues: issues.finish() };
}

type Content = {
  readonly utf8: Uint8Array;
  readonly delimiter: string;
  readonly firstLine: number;
};

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The file as UTF-8 after its byte order mark and Excel's "sep=" line. Null when it is too long. */
function contentOf(bytes: Uint8Array, file: string, issues: IssueLog): Content | null {
  const decoded = decodeText(bytes);
  if (!decoded) return null;
  if (decoded.guessed) {
    const context = { encoding: decoded.encoding };
    issues.add({ code: 'file.encoding-guessed', severity: 'warning', at: { file }, context });
  }
  const marked = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
  const utf8 =
    decoded.encoding === 'utf-8'
      ? bytes.subarray(marked ? BYTE_ORDER_MARK.length : 0)
      : new TextEncoder().encode(decoded.text);
  const [line, stated] = /^sep=(.)\r?\n/i.exec(decoded.text) ?? [];
  const rest = line === undefined ? utf8 : utf8.subarray(new TextEncoder().encode(line).length);
  const named = DELIMITERS.find((delimiter) => delimiter === stated);
  const delimiter = named ?? guessDelimiter(rest);
  return { utf8: rest, delimiter, firstLine: line === undefined ? 1 : 2 };
}

/** The header's cells; a repeated name gets its number ("name 2"). */
function columnNames(header: CsvScanner, file: string, issues: IssueLog): readonly string[] {
  const { bytes, starts, ends } = header;
  const seen = new Map<string, number>();
  if (header.cellCount > MOST_COLUMNS) {
    const context = { count: header.cellCount, limit: MOST_COLUMNS };
    issues.add({ code: 'format.too-many-columns', severity: 'warning', at: { file }, context });
  }
  return Array.from({ length: Math.min(header.cellCount, MOST_COLUMNS) }, (_, i) => {
    const name = textOfSpan(bytes, starts[i] ?? 0, ends[i] ?? 0);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1 || name === '') return name;
    const at = { file, row: header.recordLine, field: name };
    issues.add({ code: 'format.duplicate-column', severity: 'warning', at });
    return `${name} ${count}`;
  });
}
