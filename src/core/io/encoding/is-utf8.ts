export type Utf8Verdict = 'ascii' | 'utf-8' | 'other';

/** Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates), and whether any is beyond ASCII. */
export function utf8Verdict(bytes: Uint8Array): Utf8Verdict {
  const words = alignedWords(bytes);
  let at = plainFrom(bytes, 0, words);
  if (at === bytes.length) return 'ascii';
  while (at < bytes.length) {
    const size = characterAt(bytes, at);
    if (size === 0) return 'other';
    at += size;
    if ((bytes[at] ?? 0x80) < 0x80) at = plainFrom(bytes, at, words);
  }
  return 'utf-8';
}

/** Whether the bytes [start, end) are UTF-8: for short spans. */
export function isUtf8Span(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const size = (bytes[at] ?? 0) < 0x80 ? 1 : characterAt(bytes, at);
    if (size === 0) return false;
    at += size;
  }
  return at === end;
}

type Words = { readonly values: Int32Array; readonly first: number };

/** The bytes four at a time, from the first that lies on a multiple of four. */
function alignedWords(bytes: Uint8Array): Words {
  const first = (4 - (bytes.byteOffset & 3)) & 3;
  const count = Math.max(0, (bytes.length - first) >> 2);
  if (count === 0) return { values: new Int32Array(0), first: 0 };
  return { values: new Int32Array(bytes.buffer, bytes.byteOffset + first, count), first };
}

/** The next byte from `at` that is not ASCII. */
function plainFrom(bytes: Uint8Array, at: number, { values, first }: Words): number {
  let byte = at;
  const { length } = bytes;
  while (byte < length && (((byte - first) & 3) !== 0 || byte < first)) {
    if ((bytes[byte] ?? 0) >= 0x80) return byte;
    byte += 1;
  }
  let word = (byte - first) >> 2;
  while (word < values.length && ((values[word] ?? 0) & 0x80808080) === 0) word += 1;
  byte = Math.max(byte, first + 4 * word);
  while (byte < length && (bytes[byte] ?? 0) < 0x80) byte += 1;
  return byte;
}

/** Bytes of the character at `at`; 0 where there is none. */
function characterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  if ((second & 0xc0) !== 0x80) return 0;
  if (lead < 0xe0) return 2;
  if (((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return 0;
  if (lead < 0xf0) {
    if (lead === 0xe0 && second < 0xa0) return 0;
    return lead === 0xed && second >= 0xa0 ? 0 : 3;
  }
  if (((bytes[at + 3] ?? 0) & 0xc0) !== 0x80) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  return lead === 0xf4 && second >= 0x90 ? 0 : 4;
}
