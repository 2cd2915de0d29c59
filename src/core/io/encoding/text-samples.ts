/** Enough for a verdict; a list of names shows its hand within a few hundred words. */
const MOST_CELLS = 600;
const LONGEST_CELL = 160;
const LOOKED_AT_BYTES = 8 << 20;
const SHOWN = 3;

/** What stands between texts in CSV, JSON and XML. */
const BETWEEN = new Set(Array.from('\n\r\t,;|"<>={}[]\u0000', (unit) => unit.charCodeAt(0)));

/** Texts of a file with bytes beyond ASCII, as bytes, from its start; one further on where there is none. */
export function textSamples(bytes: Uint8Array): readonly Uint8Array[] {
  const cells: Uint8Array[] = [];
  let at = nextBeyondAscii(bytes, 0);
  while (at < bytes.length && cells.length < MOST_CELLS) {
    if (at > LOOKED_AT_BYTES && cells.length > 0) break;
    const start = edge(bytes, at, -1) + 1;
    const end = edge(bytes, at, 1);
    cells.push(bytes.subarray(start, end));
    at = nextBeyondAscii(bytes, end);
  }
  return cells;
}

/** Words of texts: whole cells may say something of a person. */
export function wordsOf(cells: readonly Uint8Array[]): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  for (const cell of cells) {
    let start = 0;
    for (let at = 0; at <= cell.length; at += 1) {
      if (at < cell.length && (cell[at] ?? 0) > 0x20) continue;
      const word = cell.subarray(start, at);
      if (isBeyondAscii(word)) words.push(word);
      start = at + 1;
    }
    if (words.length >= 20 * SHOWN) break;
  }
  return words;
}

/** The first few that differ. */
export function fewTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter(Boolean).slice(0, SHOWN);
}

export function isBeyondAscii(bytes: Uint8Array): boolean {
  return nextBeyondAscii(bytes, 0) < bytes.length;
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

/** The last byte outside the text in a direction; a long text ends at a space. */
function edge(bytes: Uint8Array, from: number, step: -1 | 1): number {
  let at = from;
  while (at >= 0 && at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (BETWEEN.has(byte)) break;
    if (byte === 0x20 && Math.abs(at - from) > LONGEST_CELL / 2) break;
    at += step;
    if (Math.abs(at - from) > 4 * LONGEST_CELL) break;
  }
  return at;
}
