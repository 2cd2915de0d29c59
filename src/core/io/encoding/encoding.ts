import type { Encoding } from '../../model/encoding.ts';
import { decodeTcvn3, tcvn3OfText } from './tcvn3.ts';
import { decodeVni, vniOfText } from './vni.ts';
import { readOnceMore } from './read-once-more.ts';

/** Text of bytes in an encoding, NFC where the encoding composes letters of several bytes. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'tcvn3':
      return decodeTcvn3(bytes);
    case 'vni':
      return decodeVni(bytes);
    case 'utf-8-twice':
      return readOnceMore(new TextDecoder('utf-8').decode(bytes));
    case 'windows-1258':
      return new TextDecoder(encoding).decode(bytes).normalize('NFC');
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

/** Unicode text whose letters were bytes of an old encoding before someone took them for windows-1252. */
export function rereadAs(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'tcvn3':
      return tcvn3OfText(text);
    case 'vni':
      return vniOfText(text);
    case 'utf-8-twice':
      return readOnceMore(text);
    default:
      return text;
  }
}
