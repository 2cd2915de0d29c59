import type { RawCells } from './raw-cells.ts';
import { SpanTable } from './span-table.ts';
import { textsOfSpans } from './texts-of-spans.ts';

/** A column as text: a code per row into a dictionary whose entry 0, '', is absent. */
export type TextView = { readonly codes: Uint32Array; readonly dictionary: readonly string[] };

/**
 * Clean texts of the cells, numbered in the order they first appear. Equal bytes are recognised before
 * they are decoded, and all that are new are decoded at once.
 */
export function textOfCells({ bytes, starts, ends }: RawCells): TextView {
  const spans = new SpanTable(bytes);
  const codes = new Uint32Array(starts.length);
  for (let row = 0; row < codes.length; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start < end) codes[row] = spans.codeOf(start, end);
  }
  return textOfSpans(bytes, spans, codes);
}

/** The same for spans that were numbered before. */
export function textOfSpans(bytes: Uint8Array, spans: SpanTable, codes: Uint32Array): TextView {
  const { count, repeated } = spans;
  const starts = spans.starts.subarray(0, count);
  const { texts, clean } = textsOfSpans(bytes, starts, spans.ends.subarray(0, count));
  return clean && !repeated ? { codes, dictionary: texts } : joined(codes, texts);
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
