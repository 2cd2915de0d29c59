import { cleanText } from '../basics/clean-text.ts';

const UTF8 = new TextDecoder('utf-8');
const LONGEST_BYTE_LOOP = 24;
const STRIDE = 4;
/** Files can be made to collide in the hash; past this many steps the platform's Map takes over. */
const MOST_PROBES = 64;

/**
 * Texts numbered in the order they first appear; 0 is '' (absent). Equal bytes are recognised without
 * decoding them again, which is most of the cost of reading a large file.
 */
export class TextDictionary {
  readonly texts: string[] = [''];
  /** Only while texts come as strings. */
  readonly #raw = new Map<string, number>([['', 0]]);
  /** Made when a text first had to be cleaned: until then different texts have different codes. */
  #codes: Map<string, number> | null = null;
  #slots = new Int32Array(64).fill(-1);
  /** start, end, code and hash of each text seen as bytes. */
  #spans = new Uint32Array(16 * STRIDE);
  #spanCount = 0;

  codeOf(text: string): number {
    const known = this.#raw.get(text);
    if (known !== undefined) return known;
    // The same text may already have come as bytes.
    if (this.#spanCount > 0) this.#codes ??= this.#allCodes();
    const code = this.#insert(text);
    this.#raw.set(text, code);
    return code;
  }

  /** Code of the UTF-8 text in bytes[start, end). All calls must pass the same bytes. */
  codeOfBytes(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    const hash = hashOf(bytes, start, end);
    const mask = this.#slots.length - 1;
    const spans = this.#spans;
    let slot = hash & mask;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const span = this.#slots[slot] ?? -1;
      if (span < 0) return this.#insertSpan(bytes, start, end, hash, slot);
      const known = spans[span] ?? 0;
      const sameHash = spans[span + 3] === hash;
      if (sameHash && equalBytes(bytes, known, spans[span + 1] ?? 0, start, end)) {
        return spans[span + 2] ?? 0;
      }
      slot = (slot + 1) & mask;
    }
    this.#codes ??= this.#allCodes();
    return this.#insert(decodeUtf8(bytes, start, end));
  }

  #insertSpan(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    if (this.#raw.size > 1) this.#codes ??= this.#allCodes();
    const code = this.#insert(decodeUtf8(bytes, start, end));
    const span = this.#spanCount * STRIDE;
    if (span === this.#spans.length) {
      const grown = new Uint32Array(span * 2);
      grown.set(this.#spans);
      this.#spans = grown;
    }
    const spans = this.#spans;
    spans[span] = start;
    spans[span + 1] = end;
    spans[span + 2] = code;
    spans[span + 3] = hash;
    this.#slots[slot] = span;
    this.#spanCount += 1;
    if (this.#spanCount * 2 > this.#slots.length) this.#growSlots();
    return code;
  }

  #insert(text: string): number {
    const clean = cleanText(text);
    // Bytes that are not UTF-8 all decode to U+FFFD.
    if (clean !== text || clean.includes('\ufffd')) this.#codes ??= this.#allCodes();
    const known = this.#codes?.get(clean);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.texts.push(clean);
    this.#codes?.set(clean, code);
    return code;
  }

  #allCodes(): Map<string, number> {
    return new Map(this.texts.map((text, code) => [text, code]));
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let span = 0; span < this.#spanCount * STRIDE; span += STRIDE) {
      let slot = (this.#spans[span + 3] ?? 0) & mask;
      let probe = 0;
      while ((slots[slot] ?? -1) >= 0 && probe < MOST_PROBES) {
        slot = (slot + 1) & mask;
        probe += 1;
      }
      if (probe < MOST_PROBES) slots[slot] = span;
      else this.#codes ??= this.#allCodes();
    }
    this.#slots = slots;
  }
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function equalBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let i = a, j = b; i < aEnd; i += 1, j += 1) if (bytes[i] !== bytes[j]) return false;
  return true;
}

/** Text of the UTF-8 bytes [start, end). */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONGEST_BYTE_LOOP) return UTF8.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7e) return UTF8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
