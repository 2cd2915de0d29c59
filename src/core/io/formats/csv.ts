import { GrowingUint32 } from '../../basics/growing-arrays.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { lettersOf, markBytes, textIn } from '../decode-text.ts';
import type { TextLetters } from '../decode-text.ts';
import { failedRead, tooManyRows } from '../failed-read.ts';
import type { Format, ReadChoice, ReadFile } from '../format.ts';
import { MOST_ROWS } from '../file-limits.ts';
import { MOST_COLUMNS } from '../raw-columns.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { tellLetters } from '../tell-letters.ts';
import { textOfSpan } from '../texts-of-spans.ts';
import { unguarded } from '../write/harmless.ts';
import { CellColumns } from './csv/cell-columns.ts';
import { csvSamples } from './csv/csv-samples.ts';
import { CsvScanner, UnterminatedQuote } from './csv/csv-scanner.ts';
import { DELIMITERS, guessDelimiter } from './csv/guess-delimiter.ts';

/**
 * CSV and TSV with a header row; every column is text here, numbers and dates are read when the field
 * they belong to is known. Delimiters , ; tab |. Any Vietnamese encoding.
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
};

const ROWS_PER_BREATH = 2048;

async function readCsv(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  const issues = new IssueLog();
  const letters = lettersOf(bytes, { asked: choice.encoding }, (carrier) =>
    csvSamples(bytes, carrier, choice.encoding),
  );
  tellLetters(letters, issues, file);
  const content = contentOf(bytes, letters);
  if (!content) return failedRead('file.too-large', file);
  const scanner = new CsvScanner(content.utf8, content.delimiter, content.firstLine);
  const sourceRow = new GrowingUint32();
  const longer = new LongerRecords();
  let cells = new CellColumns([]);
  try {
    if (!scanner.next()) return failedRead('file.empty', file);
    const named = scanner.cellCount;
    cells = new CellColumns(columnNames(scanner, file, issues));
    while (scanner.next()) {
      if (sourceRow.length % ROWS_PER_BREATH === 0) {
        await ctx.breathe();
        ctx.progress('read', scanner.progress);
        if (sourceRow.length > MOST_ROWS) return tooManyRows(file);
      }
      if (scanner.cellCount > named && scanner.filledCells > named) longer.add(scanner.recordLine);
      cells.add(scanner, content.utf8);
      sourceRow.push(scanner.recordLine);
    }
  } catch (error) {
    if (!(error instanceof UnterminatedQuote)) throw error;
    const at = { file, row: error.line };
    issues.add({ code: 'format.unterminated-quote', severity: 'error', at });
  }
  longer.tell(file, issues);
  const rows = sourceRow.length;
  const columns = cells.finish(scanner.bytes);
  const table = { rows, columns, sourceRow: sourceRow.finish(), rejected: 0 };
  return { table, issues: issues.finish(), encoding: letters.found };
}

/** Records with more cells than the header has: what stands behind a stray delimiter is in the wrong columns. */
class LongerRecords {
  #count = 0;
  #first = 0;

  add(line: number): void {
    if (this.#count === 0) this.#first = line;
    this.#count += 1;
  }

  tell(file: string, issues: IssueLog): void {
    if (this.#count === 0) return;
    const context = { count: this.#count };
    const at = { file, row: this.#first };
    issues.add({ code: 'format.longer-than-header', severity: 'warning', at, context });
  }
}

type Content = {
  readonly utf8: Uint8Array;
  readonly delimiter: string;
  readonly firstLine: number;
};

/** The file as UTF-8 after its byte order mark and Excel's "sep=" line. Null when it is too long. */
function contentOf(bytes: Uint8Array, letters: TextLetters): Content | null {
  const utf8 = asUtf8(bytes, letters);
  if (!utf8) return null;
  const head = new TextDecoder().decode(utf8.subarray(0, SEPARATOR_LINE_BYTES));
  const [line, stated] = /^sep=(.)\r?\n/i.exec(head) ?? [];
  const rest = line === undefined ? utf8 : utf8.subarray(new TextEncoder().encode(line).length);
  const named = DELIMITERS.find((delimiter) => delimiter === stated);
  const delimiter = named ?? guessDelimiter(rest);
  return { utf8: rest, delimiter, firstLine: line === undefined ? 1 : 2 };
}

const SEPARATOR_LINE_BYTES = 16;

function asUtf8(bytes: Uint8Array, letters: TextLetters): Uint8Array | null {
  if (letters.encoding !== 'utf-8') {
    const text = textIn(bytes, letters);
    return text === null ? null : new TextEncoder().encode(text);
  }
  return bytes.subarray(markBytes(bytes));
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
    const name = unguarded(textOfSpan(bytes, starts[i] ?? 0, ends[i] ?? 0));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1 || name === '') return name;
    const at = { file, row: header.recordLine, field: name };
    issues.add({ code: 'format.duplicate-column', severity: 'warning', at });
    return `${name} ${count}`;
  });
}
