import { CsvScanner } from './csv-scanner.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS_LOOKED_AT = 20;
const BYTES_LOOKED_AT = 64 * 1024;

/** The delimiter that gives the first rows the same, largest number of cells. Comma when none does. */
export function guessDelimiter(bytes: Uint8Array): Delimiter {
  const head = bytes.subarray(0, BYTES_LOOKED_AT);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(head, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Cells of the header, times the share of rows that have as many. */
function scoreOf(head: Uint8Array, delimiter: Delimiter): number {
  const counts: number[] = [];
  const scanner = new CsvScanner(head, delimiter);
  try {
    while (counts.length < ROWS_LOOKED_AT && scanner.next()) counts.push(scanner.cellCount);
  } catch {
    // An open quote: judge by the rows before it.
  }
  const [header = 0] = counts;
  if (header < 2) return 0;
  return header * (counts.filter((count) => count === header).length / counts.length);
}
