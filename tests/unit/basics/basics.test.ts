import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/basics/canonical-json.ts';
import { cleanText } from '../../../src/core/basics/clean-text.ts';
import {
  GrowingFloat64,
  GrowingUint32,
  GrowingUint8,
} from '../../../src/core/basics/growing-arrays.ts';
import { ISSUES_LISTED, IssueLog } from '../../../src/core/basics/issue-log.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { sha256Hex, sha256HexOfBytes } from '../../../src/core/basics/sha256.ts';
import { foldText } from '../../../src/core/basics/text-fold.ts';

describe('sha256', () => {
  // FIPS 180-4 test vectors.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is the published digest', async (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
    expect(await sha256HexOfBytes(new TextEncoder().encode(text))).toBe(digest);
  });

  it('is the same by the platform and by the library', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await sha256HexOfBytes(bytes)).toBe(sha256Hex(bytes));
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order keys were added in', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }] })).toBe(
      '{"a":[{"c":"x","d":null}],"b":1}',
    );
    expect(canonicalJson({ a: undefined, b: 2 })).toBe('{"b":2}');
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no minus zero.
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
    expect(() => canonicalJson([Infinity])).toThrow(RangeError);
  });
});

describe('clean text', () => {
  it('is NFC, trimmed, well formed, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).toBe(clean.normalize('NFC').trim());
        expect(clean).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('keeps Vietnamese as it is written', () => {
    const text = 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ ƀ ŏ ĕ č Đ đ ₫';
    expect(cleanText(text.normalize('NFD'))).toBe(text);
  });
});

describe('folded text', () => {
  it.each([
    ['Đak Đoa', 'dak doa'],
    ['HOÀ  BÌNH', 'hoa binh'],
    ['Khóa', 'khoa'],
    ['Kƀang', 'kbang'],
    ['K’Bang', 'kbang'],
    ["Ia H' Drai", 'ia h drai'],
    ['\u00d0ak \u0189oa', 'dak doa'],
    ['thủy, thuỷ', 'thuy, thuy'],
  ])('of %s is %s, in NFC and NFD', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text.normalize('NFD'))).toBe(folded);
  });
});

describe('growing arrays', () => {
  it('give back exactly what was pushed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 255 }), { maxLength: 2000 }), (values) => {
        for (const array of [new GrowingFloat64(), new GrowingUint32(), new GrowingUint8()]) {
          for (const value of values) array.push(value);
          expect(Array.from(array.finish())).toEqual(values);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('an issue log', () => {
  it('lists some of each code and file, and counts all', () => {
    const log = new IssueLog();
    const add = (file: string, times: number): void => {
      for (let row = 1; row <= times; row += 1)
        log.add({ code: 'field.bad-date', severity: 'warning', at: { file, row } });
    };
    add('a', ISSUES_LISTED + 7);
    add('b', ISSUES_LISTED);
    const issues = log.finish();
    expect(issues).toHaveLength(2 * ISSUES_LISTED + 1);
    expect(issues.at(-1)).toEqual({
      code: 'issue.more',
      severity: 'warning',
      at: { file: 'a' },
      context: { code: 'field.bad-date', count: 7 },
    });
  });

  it('is empty when nothing was found', () => {
    expect(new IssueLog().finish()).toEqual([]);
  });
});

describe('seeded chance', () => {
  it('repeats for a seed and differs between neighbours', () => {
    const first = (seed: number | string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
    expect(first('a').every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
