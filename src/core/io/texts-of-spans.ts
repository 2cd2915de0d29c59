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
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    const first = at;
    let following = 0;
    let unusual = bytes[start] === 0x20 || bytes[end - 1] === 0x20 ? 1 : 0;
    for (let from = start; from < end; from += 1) {
      const byte = bytes[from] ?? 0;
      packed[at] = byte;
      at += 1;
      if (byte >= 0x20 && byte <= 0x7e) continue;
      unusual = 1;
      if ((byte & 0xc0) === 0x80) following += 1;
      else if (byte >= 0xf0) following -= 1;
    }
    units[i] = at - first - following;
    plain[i] = 1 - unusual;
    packed[at] = SEPARATOR;
    at += 1;
  }
  return { packed, units, plain };
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
