import type { RawCells } from './raw-cells.ts';
import { SpanTable } from './span-table.ts';
import { textsOfSpans } from './texts-of-spans.ts';

/** A column as text: a code per row into a dictionary whose entry 0, '', is absent. */
export type TextView = { readonly codes: Uint32Array; readonly dictionary: readonly string[] };

/**
 * Clean texts of the cells, numbered in the order they first appear. Equal bytes are recognised before
 * they are decoded, and all that are new are decoded at once.
 */
export function textOfCells(cells: RawCells): TextView {
  const spans = distinctSpans(cells.bytes, cells.starts, cells.ends);
  const { texts, clean } = textsOfSpans(cells.bytes, spans.starts, spans.ends);
  if (clean && !spans.repeated) return { codes: spans.codes, dictionary: texts };
  return joined(spans.codes, texts);
}

type Spans = {
  /** Of each row: its span, 0 for an absent cell. */
  readonly codes: Uint32Array;
  /** Bytes of each span; entry 0 is empty. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Some bytes may be there twice. */
  readonly repeated: boolean;
};

function distinctSpans(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): Spans {
  const spans = new SpanTable(bytes);
  const codes = new Uint32Array(starts.length);
  for (let row = 0; row < codes.length; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start < end) codes[row] = spans.codeOf(start, end);
  }
  return {
    codes,
    starts: spans.starts.subarray(0, spans.count),
    ends: spans.ends.subarray(0, spans.count),
    repeated: spans.repeated,
  };
}

/** Texts that are equal under one code. */
function joined(codes: Uint32Array, texts: readonly string[]): TextView {
  const dictionary = [''];
  const codeOf = new Map<string, number>([['', 0]]);
  const newCodes = new Uint32Array(texts.length);
  for (let code = 1; code < texts.length; code += 1) {
    const text = texts[code] ?? '';
    let known = codeOf.get(text);
    if (known === undefined) {
      known = dictionary.push(text) - 1;
      codeOf.set(text, known);
    }
    newCodes[code] = known;
  }
  return { codes: codes.map((code) => newCodes[code] ?? 0), dictionary };
}
