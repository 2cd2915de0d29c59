import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/io/decode-text.ts';
import { decodeAs } from '../../../src/core/io/encoding/encoding.ts';
import type { Encoding } from '../../../src/core/model/encoding.ts';

/** Bytes of a text in an old encoding, made with iconv (TCVN5712-1) and by the VNI table. */
const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));

const CASES: readonly (readonly [Encoding, string, Uint8Array])[] = [
  ['tcvn3', 'Tuyến cáp quang', bytes('54 75 79 d5 6e 20 63 b8 70 20 71 75 61 6e 67')],
  ['tcvn3', 'Mường Khương', bytes('4d ad ea 6e 67 20 4b 68 ad ac 6e 67')],
  ['tcvn3', 'đứt cáp', bytes('ae f8 74 20 63 b8 70')],
  ['vni', 'Đứt cáp', bytes('d1 f6 f9 74 20 63 61 f9 70')],
  ['vni', 'Tuyến cáp quang', bytes('54 75 79 65 e1 6e 20 63 61 f9 70 20 71 75 61 6e 67')],
  ['vni', 'ĐẮK ĐOA', bytes('d1 41 c9 4b 20 d1 4f 41')],
];

describe('old encodings', () => {
  it.each(CASES)('%s: %s', (encoding, text, encoded) => {
    expect(decodeAs(encoded, encoding)).toBe(text);
    expect(decodeText(encoded)).toEqual({ text, encoding, guessed: true });
  });

  it('knows windows-1258, whose tones follow their letters', () => {
    const encoded = bytes('d0 e3 cc 6b 20 c2 e2 6e 20 d0 f4 cc 20 68 ec f2');
    expect(decodeText(encoded)?.encoding).toBe('windows-1258');
  });

  it('undoes UTF-8 that was read as windows-1252', () => {
    const twice = new TextDecoder('windows-1252').decode(
      new TextEncoder().encode('Tuyến Hà Nội – Pleiku'),
    );
    expect(decodeText(new TextEncoder().encode(twice))).toEqual({
      text: 'Tuyến Hà Nội – Pleiku',
      encoding: 'utf-8-twice',
      guessed: true,
    });
  });

  it.each(['Tuyến cáp quang Đắk Đoa', 'Fahrräder in Zürich', 'plain', 'Krông Păc, Ƀuôn Hồ'])(
    'leaves good UTF-8 as it is: %s',
    (text) => {
      expect(decodeText(new TextEncoder().encode(text))).toEqual({
        text,
        encoding: 'utf-8',
        guessed: false,
      });
    },
  );

  it('reads any bytes at all in every encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(typeof decodeText(any)?.text).toBe('string');
        for (const encoding of ['tcvn3', 'vni', 'utf-8-twice', 'windows-1258'] as const) {
          expect(decodeAs(any, encoding)).toBe(decodeAs(any, encoding));
        }
      }),
    );
  });
});
