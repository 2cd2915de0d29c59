const QUOTE = '"';

export type CsvRow = {
  readonly cells: readonly string[];
  /** Line of the file where the record starts, from 1. */
  readonly line: number;
};

/** A quote was opened and never closed. */
export class UnterminatedQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super('unterminated quote');
    this.line = line;
  }
}

/**
 * Records of a CSV text (RFC 4180; CR, LF or CRLF; quotes only where a cell starts). Blank lines are
 * skipped; lines are counted from `firstLine`. Throws UnterminatedQuote with the line of the opening quote.
 */
export function* splitCsv(text: string, delimiter: string, firstLine = 1): Generator<CsvRow> {
  let position = 0;
  let line = firstLine;
  while (position < text.length) {
    const cells: string[] = [];
    const startLine = line;
    let ended = false;
    while (!ended) {
      const cell = nextCell(text, position, delimiter, line);
      cells.push(cell.value);
      position = cell.next;
      line += cell.newlines;
      ended = cell.endsRecord;
    }
    line += 1;
    if (cells.length > 1 || cells[0] !== '') yield { cells, line: startLine };
  }
}

type Cell = {
  readonly value: string;
  readonly next: number;
  readonly newlines: number;
  readonly endsRecord: boolean;
};

function nextCell(text: string, start: number, delimiter: string, line: number): Cell {
  if (text[start] !== QUOTE) return plainCell(text, start, delimiter, '', 0);
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, from);
    if (close < 0) throw new UnterminatedQuote(line);
    value += text.slice(from, close);
    if (text[close + 1] !== QUOTE) {
      return plainCell(text, close + 1, delimiter, value, newlinesIn(value));
    }
    value += QUOTE;
    from = close + 2;
  }
}

/** The rest of a cell up to the delimiter or the end of the line. */
function plainCell(
  text: string,
  start: number,
  delimiter: string,
  before: string,
  newlines: number,
): Cell {
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') break;
    at += 1;
  }
  const value = before + text.slice(start, at);
  if (text[at] === delimiter) return { value, next: at + 1, newlines, endsRecord: false };
  const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
  return { value, next, newlines, endsRecord: true };
}

function newlinesIn(value: string): number {
  return value.includes('\n') || value.includes('\r') ? value.split(/\r\n|\r|\n/).length - 1 : 0;
}
