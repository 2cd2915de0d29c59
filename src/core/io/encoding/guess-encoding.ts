import { decodeAs } from './encoding.ts';
import type { Encoding } from '../../model/encoding.ts';
import { vietnameseShare } from './vietnamese-share.ts';

const SAMPLE = 65_536;
const LEGACY = ['windows-1258', 'tcvn3', 'vni'] as const;
/** A reading has to be this much better than windows-1258, which is what Excel writes. */
const CLEARLY = 0.1;
/** What the lead bytes of Vietnamese letters look like when UTF-8 was read as windows-1252. */
const READ_TWICE = /[ÃÂÄÅÆ][\u0080-\u00ff\u2010-\u2122]|á[º»]/u;

/** Valid UTF-8 as text; null when it is not. Throws where the text is too long for one string. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError && !('code' in error && error.code === 'ERR_STRING_TOO_LONG')) {
      return null;
    }
    throw error;
  }
}

/** Whether a text was UTF-8 that someone read as windows-1252: undone, it is Vietnamese, and it was not. */
export function isReadTwice(utf8: string): boolean {
  if (!READ_TWICE.test(utf8)) return false;
  const look = wholeWords(utf8);
  const undone = decodeAs(new TextEncoder().encode(look), 'utf-8-twice');
  return undone !== look && (vietnameseShare(undone) ?? 0) > (vietnameseShare(look) ?? 0);
}

/** The start of a text, cut at a space: half a letter cannot be undone. */
function wholeWords(text: string): string {
  if (text.length <= SAMPLE) return text;
  const look = text.slice(0, SAMPLE);
  return look.slice(0, Math.max(look.lastIndexOf(' '), look.lastIndexOf('\n')) + 1);
}

/** The old encoding of bytes that are no UTF-8: the one in which most words are Vietnamese syllables. */
export function legacyEncoding(bytes: Uint8Array): Encoding {
  const look = bytes.subarray(0, SAMPLE);
  const share = (encoding: Encoding): number => vietnameseShare(decodeAs(look, encoding)) ?? 0;
  let best: Encoding = 'windows-1258';
  let most = share(best) + CLEARLY;
  for (const encoding of LEGACY) {
    const found = share(encoding);
    if (found > most) [best, most] = [encoding, found];
  }
  return best;
}
