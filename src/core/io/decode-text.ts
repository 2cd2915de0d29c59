import { decodeAs } from './encoding/encoding.ts';
import type { Encoding } from '../model/encoding.ts';
import { isReadTwice, legacyEncoding, utf8Text } from './encoding/guess-encoding.ts';

export type DecodedText = {
  readonly text: string;
  readonly encoding: Encoding;
  /** True when nothing in the file names the encoding and its bytes are not plain UTF-8. */
  readonly guessed: boolean;
};

const HEAD_BYTES = 512;

/**
 * Bytes of a text file as text without its byte order mark. Order of trust: byte order mark, zero
 * bytes in every second place (UTF-16), valid UTF-8, and else the old Vietnamese encoding that makes
 * words of them (windows-1258, TCVN3, VNI). Null when the text is too long for one string.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  try {
    if (marked) return { text: decodeAs(bytes, marked), encoding: marked, guessed: false };
    const text = utf8Text(bytes);
    if (text !== null && !isReadTwice(text)) return { text, encoding: 'utf-8', guessed: false };
    const encoding = text === null ? legacyEncoding(bytes) : 'utf-8-twice';
    return { text: decodeAs(bytes, encoding), encoding, guessed: true };
  } catch (error) {
    if (isTooLong(error)) return null;
    throw error;
  }
}

/** What engines throw for a string longer than they can hold. */
function isTooLong(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG')
  );
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** ASCII characters in UTF-16 leave a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, HEAD_BYTES) & ~1;
  if (length < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros += 1;
    if (bytes[i + 1] === 0) oddZeros += 1;
  }
  const enough = (length / 2) * 0.4;
  if (oddZeros > enough && evenZeros === 0) return 'utf-16le';
  return evenZeros > enough && oddZeros === 0 ? 'utf-16be' : null;
}
