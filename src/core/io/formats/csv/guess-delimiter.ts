import { splitCsv } from './split-csv.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS_LOOKED_AT = 20;

/** The delimiter that gives the first rows the same, largest number of cells. Comma when none does. */
export function guessDelimiter(head: string): Delimiter {
  const first = head.slice(0, 64 * 1024);
  const stated = /^sep=(.)\r?\n/i.exec(first)?.[1];
  const named = DELIMITERS.find((delimiter) => delimiter === stated);
  if (named) return named;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(first, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Cells of the header, times the share of rows that have as many. */
function scoreOf(text: string, delimiter: Delimiter): number {
  const counts: number[] = [];
  try {
    for (const { cells } of splitCsv(text, delimiter)) {
      counts.push(cells.length);
      if (counts.length === ROWS_LOOKED_AT) break;
    }
  } catch {
    // An open quote: judge by the rows before it.
  }
  const [header = 0] = counts;
  if (header < 2) return 0;
  return header * (counts.filter((count) => count === header).length / counts.length);
}
