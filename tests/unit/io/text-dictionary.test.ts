import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/core/basics/clean-text.ts';
import { TextDictionary } from '../../../src/core/io/text-dictionary.ts';

type Written = { readonly text: string; readonly asBytes: boolean };

const TEXT = fc.oneof(
  fc.constantFrom('', 'a', ' a', 'Đak Đoa', 'Đak Đoa'.normalize('NFD'), '\u200ba'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** Codes of the texts, some given as strings and some as bytes of one buffer. */
function codesOf(written: readonly Written[]) {
  const dictionary = new TextDictionary();
  const encoded = written.map(({ text }) => new TextEncoder().encode(text));
  const bytes = Uint8Array.from(encoded.flatMap((part) => Array.from(part)));
  let start = 0;
  const codes = written.map(({ text, asBytes }, i) => {
    const end = start + (encoded[i]?.length ?? 0);
    const code = asBytes ? dictionary.codeOfBytes(bytes, start, end) : dictionary.codeOf(text);
    start = end;
    return code;
  });
  return { codes, texts: dictionary.texts };
}

describe('a text dictionary', () => {
  it('gives each clean text one code, however it comes, and 0 to nothing', () => {
    const written = fc.array(fc.record({ text: TEXT, asBytes: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(written, (all) => {
        const { codes, texts } = codesOf(all);
        expect(texts[0]).toBe('');
        expect(new Set(texts).size).toBe(texts.length);
        expect(codes.map((code) => texts[code])).toEqual(all.map(({ text }) => cleanText(text)));
      }),
    );
  });

  it('keeps thousands of texts apart', () => {
    const all = Array.from({ length: 5000 }, (_, i) => ({
      text: `GLI-${i % 4000}`,
      asBytes: true,
    }));
    const { codes, texts } = codesOf(all);
    expect(texts).toHaveLength(4001);
    expect(codes.slice(4000)).toEqual(codes.slice(0, 1000));
  });

  it('joins bytes that are not UTF-8 under one text', () => {
    const dictionary = new TextDictionary();
    const bytes = Uint8Array.of(0xff, 0xfe, 0xff);
    expect(dictionary.codeOfBytes(bytes, 0, 1)).toBe(dictionary.codeOfBytes(bytes, 1, 2));
  });
});
