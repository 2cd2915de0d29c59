import type { Encoding } from '../../../model/encoding.ts';
import { rereadAs } from '../../encoding/encoding.ts';
import { findEncoding } from '../../encoding/find-encoding.ts';
import { isBeyondAscii } from '../../encoding/text-samples.ts';
import type { RawColumn, ReadFile } from '../../format.ts';
import { isPersonalHeader } from '../../validate/personal-columns.ts';

const MOST_SAMPLES = 600;

/**
 * A table of Unicode cells typed in an old font (.VnTime, VNI-Times), whose letters are bytes of TCVN3 or VNI:
 * read in that encoding, as asked or as its words tell. A table without such cells comes back as it is.
 */
export function inOldLetters(read: ReadFile, file: string, asked: Encoding | undefined): ReadFile {
  const { table } = read;
  const names = table.columns.map(({ name }) => name);
  const texts = [...names, ...table.columns.flatMap(someTexts)];
  const shown = [
    ...names,
    ...table.columns.flatMap((column) => (isPersonalHeader(column.name) ? [] : someTexts(column))),
  ];
  const bytesOf = (all: readonly string[]): readonly Uint8Array[] =>
    all.map((text) => new TextEncoder().encode(text)).filter(isBeyondAscii);
  const cells = bytesOf(texts);
  if (cells.length === 0) return read;
  const found = findEncoding('utf-8', { cells, shown: bytesOf(shown) }, asked);
  if (found.used === 'utf-8') return found.guessed ? { ...read, encoding: found } : read;
  const reread = (text: string): string => rereadAs(text, found.used).normalize('NFC');
  const columns = table.columns.map((column) => rereadColumn(column, reread));
  const told = {
    code: 'file.encoding-guessed',
    severity: 'warning',
    at: { file },
    context: { encoding: found.used },
  } as const;
  const issues = asked === undefined ? [...read.issues, told] : read.issues;
  return { ...read, table: { ...table, columns }, issues, encoding: found };
}

function someTexts(column: RawColumn): readonly string[] {
  return column.type === 'text' ? column.dictionary.slice(1, MOST_SAMPLES) : [];
}

/** Different texts may become one. */
function rereadColumn(column: RawColumn, reread: (text: string) => string): RawColumn {
  const name = reread(column.name);
  if (column.type !== 'text') return { ...column, name };
  const codeOf = new Map<string, number>([['', 0]]);
  const dictionary = [''];
  const codes = column.dictionary.map((text) => {
    const again = reread(text);
    const known = codeOf.get(again);
    if (known !== undefined) return known;
    codeOf.set(again, dictionary.length);
    return dictionary.push(again) - 1;
  });
  return { ...column, name, codes: column.codes.map((code) => codes[code] ?? 0), dictionary };
}
