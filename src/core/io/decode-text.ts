import type { Encoding } from '../model/encoding.ts';
import { findEncoding, readAs } from './encoding/find-encoding.ts';
import type { Carrier, LetterSamples } from './encoding/find-encoding.ts';
import { utf8Verdict } from './encoding/is-utf8.ts';
import { textSamples, wordsOf } from './encoding/text-samples.ts';
import type { EncodingFound } from './import/import-report.ts';

/** How a text file writes its letters. */
export type TextLetters = {
  readonly carrier: Carrier;
  readonly encoding: Encoding;
  /** Nobody named the encoding and it is not plain Unicode: to be told. */
  readonly unnamed: boolean;
  readonly found: EncodingFound;
};

export type DecodedText = TextLetters & { readonly text: string };

/** A person's word, or what the file itself names; a file's word is held against its bytes. */
export type SaidEncoding = {
  readonly asked?: Encoding | undefined;
  readonly named?: Encoding | null;
};

const HEAD_BYTES = 512;
const SAMPLED_UTF16_BYTES = 65_536;

/**
 * Bytes of a text file as text without its byte order mark. Null when the text is too long for one string.
 */
export function decodeText(bytes: Uint8Array, said: SaidEncoding = {}): DecodedText | null {
  const letters = lettersOf(bytes, said);
  const text = textIn(bytes, letters);
  return text === null ? null : { ...letters, text };
}

/**
 * Order of trust: a person, the byte order mark, zero bytes in every second place (UTF-16), valid UTF-8, what
 * the file names, and else the old Vietnamese encoding that makes words of them (windows-1258, TCVN3, VNI).
 * `samples` gives what to judge by and show where the format knows its texts better than bytes do.
 */
export function lettersOf(
  bytes: Uint8Array,
  { asked, named = null }: SaidEncoding = {},
  samples?: (carrier: Carrier) => LetterSamples,
): TextLetters {
  const marked = markedCarrier(bytes) ?? unmarkedUtf16(bytes);
  const verdict = marked === 'utf-16le' || marked === 'utf-16be' ? null : utf8Verdict(bytes);
  const carrier = marked ?? (verdict === 'other' ? 'bytes' : 'utf-8');
  const cells = verdict === 'ascii' ? NONE : samples ? samples(carrier) : samplesOf(carrier, bytes);
  const believed = carrier === 'bytes' && named !== 'utf-8' ? (named ?? undefined) : undefined;
  const found = findEncoding(carrier, cells, asked ?? believed);
  const stated = asked !== undefined || believed !== undefined || found.used === carrier;
  return { carrier, encoding: found.used, unnamed: !stated, found };
}

/**
 * The letters of a file that is taken for UTF-8 before all of it was looked at; null where its start speaks
 * against that.
 */
export function likelyUtf8(bytes: Uint8Array, asked: Encoding | undefined): TextLetters | null {
  const carrier = markedCarrier(bytes) ?? unmarkedUtf16(bytes) ?? 'utf-8';
  if (carrier !== 'utf-8' || (asked ?? 'utf-8') !== 'utf-8') return null;
  const found = findEncoding(carrier, samplesOf(carrier, bytes), asked);
  return found.used === 'utf-8' ? { carrier, encoding: 'utf-8', unnamed: false, found } : null;
}

/** The text of a file whose letters are known. Null when it is too long for one string. */
export function textIn(
  bytes: Uint8Array,
  { carrier, encoding }: Pick<TextLetters, 'carrier' | 'encoding'>,
): string | null {
  try {
    return readAs(bytes, carrier, encoding);
  } catch (error) {
    if (isTooLong(error)) return null;
    throw error;
  }
}

/** Text of a part of a file that is Unicode by its format. Null when it is too long for one string. */
export function unicodeText(bytes: Uint8Array): string | null {
  const carrier = markedCarrier(bytes) ?? unmarkedUtf16(bytes) ?? 'utf-8';
  return textIn(bytes, { carrier, encoding: carrier === 'bytes' ? 'utf-8' : carrier });
}

const NONE: LetterSamples = { cells: [], shown: [] };

function samplesOf(carrier: Carrier, bytes: Uint8Array): LetterSamples {
  if (carrier === 'utf-8' || carrier === 'bytes') {
    const cells = textSamples(bytes);
    return { cells, shown: wordsOf(cells) };
  }
  const head = bytes.subarray(0, SAMPLED_UTF16_BYTES);
  return { cells: [head], shown: [] };
}

/** What engines throw for a string longer than they can hold. */
function isTooLong(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG')
  );
}

/** Bytes of the mark a UTF-8 file starts with; 0 where it has none. */
export function markBytes(bytes: Uint8Array): number {
  return markedCarrier(bytes) === 'utf-8' ? 3 : 0;
}

function markedCarrier(bytes: Uint8Array): Carrier | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** ASCII characters in UTF-16 leave a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): Carrier | null {
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
