import type { Encoding } from '../../model/encoding.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** Text of bytes in an encoding, NFC where the encoding composes letters of several bytes. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'tcvn3':
      return decodeTcvn3(bytes);
    case 'vni':
      return decodeVni(bytes);
    case 'utf-8-twice':
      return onceMore(new TextDecoder('utf-8').decode(bytes));
    case 'windows-1258':
      return new TextDecoder(encoding).decode(bytes).normalize('NFC');
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

/** Characters windows-1252 puts at bytes 0x80 … 0x9f; the five it leaves free pass through. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** "HÃ Ná»™i" → "Hà Nội"; the text itself where it is not that. */
function onceMore(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const upper = code > 0x7f ? UPPER_CONTROLS.indexOf(text[i] ?? '') : -1;
    if (upper < 0 && code > 0xff) return text;
    bytes[i] = upper < 0 ? code : 0x80 + upper;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
