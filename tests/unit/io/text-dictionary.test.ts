import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/core/basics/clean-text.ts';
import { textOfCells } from '../../../src/core/io/text-of-cells.ts';
import { TextDictionary } from '../../../src/core/io/text-dictionary.ts';

const TEXT = fc.oneof(
  fc.constantFrom('', 'a', ' a', 'Đak Đoa', 'Đak Đoa'.normalize('NFD'), '\u200ba', '\ufeffa', '👍🏼'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

function cellsOf(parts: readonly Uint8Array[]) {
  const bytes = Uint8Array.from(parts.flatMap((part) => Array.from(part)));
  const ends = new Uint32Array(parts.length);
  let end = 0;
  for (const [i, part] of parts.entries()) {
    end += part.length;
    ends[i] = end;
  }
  const starts = Uint32Array.from(ends, (stop, i) => stop - (parts[i]?.length ?? 0));
  return { bytes, starts, ends };
}

const asStrings = (all: readonly string[]) => {
  const dictionary = new TextDictionary();
  return {
    codes: Uint32Array.from(all, (text) => dictionary.codeOf(text)),
    dictionary: dictionary.texts,
  };
};
const asCells = (all: readonly string[]) =>
  textOfCells(cellsOf(all.map((text) => new TextEncoder().encode(text))));

describe.each([
  ['strings', asStrings],
  ['bytes of a file', asCells],
])('texts that come as %s', (_name, read) => {
  it('get one code for each clean text, and 0 where there is none', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 60 }), (all) => {
        const { codes, dictionary } = read(all);
        expect(dictionary[0]).toBe('');
        expect(new Set(dictionary).size).toBe(dictionary.length);
        expect(Array.from(codes, (code) => dictionary[code])).toEqual(all.map(cleanText));
      }),
    );
  });

  it('are numbered in the order they first appear', () => {
    const { codes } = read(['b', '', 'a', ' b', 'c', 'a']);
    expect([...codes]).toEqual([1, 0, 2, 1, 3, 2]);
  });

  it('are kept apart by the thousand', () => {
    const { codes, dictionary } = read(Array.from({ length: 5000 }, (_, i) => `GLI-${i % 4000}`));
    expect(dictionary).toHaveLength(4001);
    expect(codes.slice(4000)).toEqual(codes.slice(0, 1000));
  });
});

/** FNV-1a folded as the reader folds it; only its low eight bits choose the first slot. */
function slotOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 255;
}

describe('texts made to collide', () => {
  it('get one code each all the same', () => {
    const all = Array.from({ length: 40_000 }, (_, i) => `x${i}`).filter(
      (text) => slotOf(text) === 7,
    );
    const colliding = all.slice(0, 100);
    expect(colliding).toHaveLength(100);
    const { codes, dictionary } = asCells([...colliding, ...colliding]);
    expect(dictionary).toEqual(['', ...colliding]);
    expect(codes.slice(100)).toEqual(codes.slice(0, 100));
  });
});

describe('bytes that are not UTF-8', () => {
  it('are joined under one text and harm no other', () => {
    const part = (...bytes: number[]) => Uint8Array.from(bytes);
    const cells = cellsOf([part(0xff), part(0xc4), part(0x90), part(0xc4, 0x90), part(0x61)]);
    expect(textOfCells(cells)).toEqual({
      codes: Uint32Array.of(1, 1, 1, 2, 3),
      dictionary: ['', '\ufffd', 'Đ', 'a'],
    });
  });
});
