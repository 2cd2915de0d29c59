import { cleanText } from '../basics/clean-text.ts';

export type SpanTexts = {
  readonly texts: string[];
  /** No two texts can have become equal by cleaning or by bytes that are not UTF-8. */
  readonly clean: boolean;
};

const LOOSE = new TextDecoder('utf-8');
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SEPARATOR = 0x0a;

/** Clean texts of the UTF-8 spans [starts[i], ends[i]), decoded as one text and cut from it. */
export function textsOfSpans(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): SpanTexts {
  const { packed, units, plain } = packedSpans(bytes, starts, ends);
  const all = strictly(packed);
  if (all === null) return { texts: oneByOne(bytes, starts, ends), clean: false };
  const texts: string[] = [];
  let clean = true;
  let from = 0;
  for (let i = 0; i < starts.length; i += 1) {
    const to = from + (units[i] ?? 0);
    const text = all.slice(from, to);
    const kept = plain[i] === 1 ? text : cleanText(text);
    texts.push(kept);
    if (kept !== text || (plain[i] === 0 && text.includes('\ufffd'))) clean = false;
    from = to + 1;
  }
  return { texts, clean };
}

type Packed = {
  /** The spans end to end, a separator after each: no character reaches over two spans. */
  readonly packed: Uint8Array;
  /** UTF-16 units of each span. */
  readonly units: Uint32Array;
  /** 1 where the span is plain ASCII that cleaning leaves as it is. */
  readonly plain: Uint8Array;
};

function packedSpans(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): Packed {
  const count = starts.length;
  const units = new Uint32Array(count);
  const plain = new Uint8Array(count);
  let size = count;
  for (let i = 0; i < count; i += 1) size += (ends[i] ?? 0) - (starts[i] ?? 0);
  const packed = new Uint8Array(size);
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const into = new DataView(packed.buffer);
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    const isPlain = copyIsPlain(from, start, end, into, at);
    const isTrimmed = bytes[start] !== SPACE && bytes[end - 1] !== SPACE;
    units[i] = isPlain ? end - start : unitsOf(bytes, start, end);
    plain[i] = isPlain && isTrimmed ? 1 : 0;
    at += end - start;
    packed[at] = SEPARATOR;
    at += 1;
  }
  return { packed, units, plain };
}

const SPACE = 0x20;
const WORD_BYTES = 4;

/** Copies the bytes [start, end); true where all are printable ASCII. */
function copyIsPlain(
  from: DataView,
  start: number,
  end: number,
  into: DataView,
  at: number,
): boolean {
  const ahead = at - start;
  let unusual = 0;
  if (end - start < WORD_BYTES) {
    for (let i = start; i < end; i += 1) {
      const byte = from.getUint8(i);
      into.setUint8(i + ahead, byte);
      unusual |= byte | (byte - 0x20) | (byte + 1);
    }
    return (unusual & 0x80) === 0;
  }
  const last = end - WORD_BYTES;
  for (let i = start; i < last; i += WORD_BYTES) {
    const word = from.getInt32(i, true);
    into.setInt32(i + ahead, word, true);
    unusual |= unusualIn(word);
  }
  const word = from.getInt32(last, true);
  into.setInt32(last + ahead, word, true);
  return ((unusual | unusualIn(word)) & 0x80808080) === 0;
}

/** The top bit of a byte is set where it, or one before it, lies outside 0x20 … 0x7e. */
function unusualIn(word: number): number {
  return word | (word - 0x20202020) | (word + 0x01010101);
}

/** UTF-16 units of UTF-8: one for each character, two for those of four bytes. */
function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function strictly(packed: Uint8Array): string | null {
  try {
    return STRICT.decode(packed);
  } catch {
    return null;
  }
}

function oneByOne(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): string[] {
  return Array.from(starts, (start, i) => textOfSpan(bytes, start, ends[i] ?? 0));
}

/** Clean text of the UTF-8 bytes [start, end). */
export function textOfSpan(bytes: Uint8Array, start: number, end: number): string {
  return cleanText(LOOSE.decode(bytes.subarray(start, end)));
}
