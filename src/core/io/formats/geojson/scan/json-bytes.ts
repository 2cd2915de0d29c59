import { isUtf8Span } from '../../../encoding/is-utf8.ts';

/** The bytes are not what a fast reader takes: the careful one has to look. */
export class Unusual extends Error {
  override readonly name = 'Unusual';
}

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

const MOST_DEPTH = 64;
/** Whole numbers below this one, and powers of ten to 10²², are exact: so is what one division makes of them. */
const MOST_EXACT = 2 ** 53;
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * Walks through JSON (RFC 8259) in bytes, strictly: throws Unusual at anything that is not JSON, and at some
 * rare things that are. `at` is the next byte.
 */
export class JsonBytes {
  readonly bytes: Uint8Array;
  at: number;
  /** Of the string read last: its bytes without the quotes, and whether it has escapes. */
  start = 0;
  end = 0;
  escaped = false;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next byte that is no space, not taken; -1 at the end. */
  peek(): number {
    const { bytes } = this;
    const { length } = bytes;
    let { at } = this;
    while (at < length) {
      const byte = bytes[at] ?? 0;
      if (byte > 0x20) break;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) throw new Unusual();
      at += 1;
    }
    this.at = at;
    return at < length ? (bytes[at] ?? 0) : -1;
  }

  take(byte: number): void {
    if (this.peek() !== byte) throw new Unusual();
    this.at += 1;
  }

  /** True after a comma, false after the closing byte; one of them must come. */
  more(closing: number): boolean {
    const byte = this.peek();
    this.at += 1;
    if (byte === COMMA) return true;
    if (byte !== closing) throw new Unusual();
    return false;
  }

  /** Takes the closing byte of a list or an object if it comes at once. */
  ends(closing: number): boolean {
    if (this.peek() !== closing) return false;
    this.at += 1;
    return true;
  }

  /** Takes a string and notes where it lies. */
  string(): void {
    this.take(QUOTE);
    const { bytes } = this;
    const { length } = bytes;
    const start = this.at;
    let at = start;
    let any = 0;
    let escaped = false;
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) break;
      if (byte < 0x20) throw new Unusual();
      if (byte === BACKSLASH) {
        escaped = true;
        at += this.#escapeAt(at + 1);
      }
      any |= byte;
    }
    if (at >= length) throw new Unusual();
    if (any >= 0x80 && !isUtf8Span(bytes, start, at)) throw new Unusual();
    this.start = start;
    this.end = at;
    this.escaped = escaped;
    this.at = at + 1;
  }

  /** Takes a key and its colon; true when it is this one. */
  keyIs(name: Uint8Array): boolean {
    if (!this.stringIs(name)) return false;
    if (this.bytes[this.at] === COLON) this.at += 1;
    else this.take(COLON);
    return true;
  }

  /** Takes a string if it is this one, written without escapes. */
  stringIs(text: Uint8Array): boolean {
    const { bytes } = this;
    if (this.peek() !== QUOTE) throw new Unusual();
    const start = this.at + 1;
    const end = start + text.length;
    if (bytes[end] !== QUOTE) return false;
    for (let i = 0; i < text.length; i += 1) if (bytes[start + i] !== text[i]) return false;
    this.at = end + 1;
    return true;
  }

  /** The text of a key, and its colon taken. */
  key(): string {
    this.string();
    const { start, end, escaped } = this;
    this.take(COLON);
    return escaped ? String(this.parsed(start - 1, end + 1)) : this.text(start, end);
  }

  text(start: number, end: number): string {
    return UTF8.decode(this.bytes.subarray(start, end));
  }

  /** What JSON.parse makes of these bytes, which were walked through before. */
  parsed(start: number, end: number): unknown {
    const value: unknown = JSON.parse(this.text(start, end));
    return value;
  }

  /** A number, exactly as JSON.parse reads it; one that is too large for a number is unusual. */
  number(): number {
    this.peek();
    const { bytes } = this;
    const start = this.at;
    let at = start;
    const negative = bytes[at] === MINUS;
    if (negative) at += 1;
    let whole = 0;
    let scale = 0;
    const first = at;
    let byte = bytes[at] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (at === first || (bytes[first] === ZERO && at > first + 1)) throw new Unusual();
    if (byte === POINT) {
      const point = at;
      at += 1;
      byte = bytes[at] ?? 0;
      while (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + (byte - ZERO);
        at += 1;
        byte = bytes[at] ?? 0;
      }
      scale = at - point - 1;
      if (scale === 0) throw new Unusual();
    }
    const plain = byte !== 0x65 && byte !== 0x45;
    if (!plain) at = this.#afterExponent(at + 1);
    this.at = at;
    if (plain && whole < MOST_EXACT && scale < POWERS.length) {
      const value = scale === 0 ? whole : whole / (POWERS[scale] ?? 1);
      return negative ? -value : value;
    }
    const value = Number(LATIN1.decode(bytes.subarray(start, at)));
    if (!Number.isFinite(value)) throw new Unusual();
    return value;
  }

  /** Takes `true`, `false` or `null`. */
  literal(): boolean | null {
    const byte = this.peek();
    if (byte === 0x74) return this.#word(TRUE, true);
    if (byte === 0x66) return this.#word(FALSE, false);
    return this.#word(NULL, null);
  }

  /** Takes any value. */
  skip(depth = 0): void {
    const byte = this.peek();
    if (byte === QUOTE) this.string();
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#skipNested(byte, depth + 1);
    else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) this.number();
    else this.literal();
  }

  #skipNested(opening: number, depth: number): void {
    if (depth > MOST_DEPTH) throw new Unusual();
    this.at += 1;
    const closing = opening === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT;
    if (this.ends(closing)) return;
    do {
      if (closing === CLOSE_OBJECT) {
        this.string();
        this.take(COLON);
      }
      this.skip(depth);
    } while (this.more(closing));
  }

  #word<T>(word: Uint8Array, value: T): T {
    for (let i = 0; i < word.length; i += 1) {
      if (this.bytes[this.at + i] !== word[i]) throw new Unusual();
    }
    this.at += word.length;
    return value;
  }

  #afterExponent(from: number): number {
    const { bytes } = this;
    let at = from;
    if (bytes[at] === MINUS || bytes[at] === PLUS) at += 1;
    const first = at;
    while ((bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= NINE) at += 1;
    if (at === first) throw new Unusual();
    return at;
  }

  /** How many bytes to pass over after a backslash. */
  #escapeAt(at: number): number {
    const byte = this.bytes[at] ?? 0;
    if (byte !== 0x75) {
      if (!ESCAPES.has(byte)) throw new Unusual();
      return 1;
    }
    for (let i = 1; i <= 4; i += 1) {
      const digit = (this.bytes[at + i] ?? 0) | 0x20;
      const isHex = (digit >= 0x30 && digit <= 0x39) || (digit >= 0x61 && digit <= 0x66);
      if (!isHex || (this.bytes[at + i] ?? 0) < 0x30) throw new Unusual();
    }
    return 5;
  }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const LATIN1 = new TextDecoder('windows-1252');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const [TRUE, FALSE, NULL] = [bytesOf('true'), bytesOf('false'), bytesOf('null')];
const ESCAPES = new Set(bytesOf('"\\/bfnrt'));
