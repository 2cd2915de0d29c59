import type { RawCells } from './raw-cells.ts';
import { textsOfSpans } from './texts-of-spans.ts';

/** A column as text: a code per row into a dictionary whose entry 0, '', is absent. */
export type TextView = { readonly codes: Uint32Array; readonly dictionary: readonly string[] };

/** Files can be made to collide in the hash; past this many steps equal cells are joined later. */
const MOST_PROBES = 64;

/**
 * Clean texts of the cells, numbered in the order they first appear. Equal bytes are recognised before
 * they are decoded, and all that are new are decoded at once.
 */
export function textOfCells(cells: RawCells): TextView {
  const spans = distinctSpans(cells);
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

function distinctSpans({ bytes, starts, ends }: RawCells): Spans {
  const rows = starts.length;
  const codes = new Uint32Array(rows);
  let spanStarts = new Uint32Array(64);
  let spanEnds = new Uint32Array(64);
  let hashes = new Uint32Array(64);
  let slots = new Uint32Array(128);
  let count = 1;
  let repeated = false;
  for (let row = 0; row < rows; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start >= end) continue;
    const hash = hashOf(bytes, start, end);
    const mask = slots.length - 1;
    let slot = hash & mask;
    let code = slots[slot] ?? 0;
    let probes = 0;
    while (code !== 0 && probes < MOST_PROBES) {
      const known = spanStarts[code] ?? 0;
      const same = hashes[code] === hash && (spanEnds[code] ?? 0) - known === end - start;
      if (same && equalBytes(bytes, known, start, end)) break;
      slot = (slot + 1) & mask;
      code = slots[slot] ?? 0;
      probes += 1;
    }
    if (probes === MOST_PROBES) {
      repeated = true;
      code = 0;
    }
    if (code === 0) {
      code = count;
      count += 1;
      if (code === spanStarts.length) {
        spanStarts = doubled(spanStarts);
        spanEnds = doubled(spanEnds);
        hashes = doubled(hashes);
      }
      spanStarts[code] = start;
      spanEnds[code] = end;
      hashes[code] = hash;
      if (probes < MOST_PROBES) slots[slot] = code;
      if (count * 2 > slots.length) slots = slotsOf(hashes, count, slots.length * 4);
    }
    codes[row] = code;
  }
  return {
    codes,
    starts: spanStarts.subarray(0, count),
    ends: spanEnds.subarray(0, count),
    repeated,
  };
}

function slotsOf(hashes: Uint32Array, count: number, length: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(length);
  const mask = length - 1;
  for (let code = 1; code < count; code += 1) {
    let slot = (hashes[code] ?? 0) & mask;
    let probes = 0;
    while (slots[slot] !== 0 && probes < MOST_PROBES) {
      slot = (slot + 1) & mask;
      probes += 1;
    }
    if (probes < MOST_PROBES) slots[slot] = code;
  }
  return slots;
}

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(values.length * 2);
  grown.set(values);
  return grown;
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Bytes [start, end) against as many at `known`. */
function equalBytes(bytes: Uint8Array, known: number, start: number, end: number): boolean {
  for (let i = start, j = known; i < end; i += 1, j += 1) if (bytes[i] !== bytes[j]) return false;
  return true;
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
