import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/io/decode-text.ts';
import { decodeAs } from '../../../src/core/io/encoding/encoding.ts';
import { utf8Verdict } from '../../../src/core/io/encoding/is-utf8.ts';
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
    expect(decodeText(encoded)).toMatchObject({ text, encoding, unnamed: true });
  });

  it('knows windows-1258, whose tones follow their letters', () => {
    const encoded = bytes('d0 e3 cc 6b 20 c2 e2 6e 20 d0 f4 cc 20 68 ec f2');
    expect(decodeText(encoded)?.encoding).toBe('windows-1258');
  });

  it('undoes UTF-8 that was read as windows-1252', () => {
    const twice = new TextDecoder('windows-1252').decode(
      new TextEncoder().encode('Tuyến Hà Nội – Pleiku'),
    );
    expect(decodeText(new TextEncoder().encode(twice))).toMatchObject({
      text: 'Tuyến Hà Nội – Pleiku',
      encoding: 'utf-8-twice',
      unnamed: true,
    });
  });

  it.each(['Tuyến cáp quang Đắk Đoa', 'Fahrräder in Zürich', 'plain', 'Krông Păc, Ƀuôn Hồ'])(
    'leaves good UTF-8 as it is: %s',
    (text) => {
      expect(decodeText(new TextEncoder().encode(text))).toMatchObject({
        text,
        encoding: 'utf-8',
        unnamed: false,
        found: { guessed: false },
      });
    },
  );

  it('knows old letters that were saved as Unicode: an old font over a new file', () => {
    const typed = new TextDecoder('windows-1252').decode(
      bytes('54 75 79 d5 6e 20 63 b8 70 20 ae f8 74 20 63 b8 70'),
    );
    expect(decodeText(new TextEncoder().encode(typed))).toMatchObject({
      text: 'Tuyến cáp đứt cáp',
      encoding: 'tcvn3',
      unnamed: true,
    });
  });

  it('shows the same words as each encoding reads them, the best first', () => {
    const [, , encoded] = CASES[0] ?? ['', '', new Uint8Array()];
    const { used, candidates } = decodeText(encoded)?.found ?? { used: null, candidates: [] };
    expect(used).toBe('tcvn3');
    expect(candidates.map(({ encoding }) => encoding)).toEqual(
      expect.arrayContaining(['tcvn3', 'windows-1258', 'vni', 'utf-8']),
    );
    expect(candidates[0]?.samples).toEqual(['Tuyến', 'cáp']);
    expect(candidates[0]?.share).toBe(1);
    expect(candidates.slice(1).every(({ share }) => share < 1)).toBe(true);
  });

  it('asks only in real doubt: clear words are told, a few that read either way are asked', () => {
    const clear = decodeText(bytes('54 75 79 d5 6e 20 63 b8 70 20 ae f8 74'));
    expect(clear?.found.guessed).toBe(false);
    const one = decodeText(bytes('e9 e8 0a'));
    expect(one?.found.guessed).toBe(true);
  });

  it('takes what a person says over what it would think', () => {
    const [, , encoded] = CASES[0] ?? ['', '', new Uint8Array()];
    const said = decodeText(encoded, { asked: 'windows-1258' });
    expect(said).toMatchObject({ encoding: 'windows-1258', unnamed: false });
    expect(said?.found.guessed).toBe(false);
  });

  it('keeps UTF-8 with one broken letter as UTF-8, and says so', () => {
    const text = new TextEncoder().encode('Tuyến cáp quang Đắk Đoa, Mường Khương');
    const broken = Uint8Array.from([...text, 0xc3, 0x20, 0x61]);
    expect(decodeText(broken)).toMatchObject({ encoding: 'utf-8', unnamed: true });
    expect(decodeText(broken)?.text).toContain('Mường Khương');
  });

  it('agrees with the platform about what is UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isUtf8 = (any: Uint8Array): boolean => {
      try {
        strict.decode(any);
        return true;
      } catch {
        return false;
      }
    };
    const pieces = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 5 }),
        fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(3), (parts, offset) => {
        const all = Uint8Array.from([
          ...Array.from({ length: offset }, () => 65),
          ...parts.flatMap((part) => [...part]),
        ]);
        const any = all.subarray(offset);
        expect(utf8Verdict(any) !== 'other').toBe(isUtf8(any));
        expect(utf8Verdict(any) === 'ascii').toBe(any.every((byte) => byte < 0x80));
      }),
      { numRuns: 1000 },
    );
  });

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
