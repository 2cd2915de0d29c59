import type { Encoding } from '../../../model/encoding.ts';
import { findEncoding, readAs } from '../../encoding/find-encoding.ts';
import type { Carrier, LetterSamples } from '../../encoding/find-encoding.ts';
import { isBeyondAscii, textSamples } from '../../encoding/text-samples.ts';
import { isPersonalHeader } from '../../validate/personal-columns.ts';
import { CsvScanner } from './csv-scanner.ts';
import { guessDelimiter } from './guess-delimiter.ts';

const SHOWN_CELLS = 60;

/** Cells to tell a CSV's encoding by; those a person is shown are of no column of people. */
export function csvSamples(
  bytes: Uint8Array,
  carrier: Carrier,
  asked: Encoding | undefined,
): LetterSamples {
  if (carrier !== 'utf-8' && carrier !== 'bytes') return { cells: [], shown: [] };
  const cells = textSamples(bytes);
  const { used } = findEncoding(carrier, { cells, shown: [] }, asked);
  return { cells, shown: shownCells(bytes, (cell) => readAs(cell, carrier, used)) };
}

function shownCells(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): readonly Uint8Array[] {
  const scanner = new CsvScanner(bytes, guessDelimiter(bytes));
  const shown: Uint8Array[] = [];
  let ofPeople: readonly boolean[] | null = null;
  try {
    while (shown.length < SHOWN_CELLS && scanner.next()) {
      const cells = cellsOf(scanner, bytes);
      ofPeople ??= cells.map((cell) => isPersonalHeader(decode(cell)));
      const people = ofPeople;
      shown.push(...cells.filter((cell, i) => people[i] !== true && isBeyondAscii(cell)));
    }
  } catch {
    // A quote that never closes: what came before it is enough.
  }
  return shown;
}

/** Cells of the record that stand in the file as they read. */
function cellsOf(scanner: CsvScanner, bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.min(scanner.cellCount, 400) }, (_, i) =>
    bytes.subarray(scanner.starts[i] ?? 0, scanner.ends[i] ?? 0),
  );
}
