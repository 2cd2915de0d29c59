import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFont } from '../../../scripts/node-fonts.ts';
import { breakLines, wrapText } from '../../../src/core/sheet/break-lines.ts';
import { loadSheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';

const { measure } = await loadSheetFonts(nodeFont, ['serif']);
const TYPE = { face: 'serif', sizePt: 13 } as const;
const widthOf = (text: string): number => measure(text, 'serif', 13);
const aWord = fc.constantFrom('Ấn', 'Đắk', 'Tô', 'ngã ba Đông Dương', 'x'.repeat(60), '12,4', '');
const aText = fc
  .array(fc.tuple(aWord, fc.constantFrom(' ', ' ', ' ', '  ', '\n')), { maxLength: 30 })
  .map((words) => words.flat().join(''));
const aWidth = fc.integer({ min: 8, max: 120 });

describe('a text in lines', () => {
  it('is no wider than asked, and no letter is lost', () => {
    fc.assert(
      fc.property(aText, aWidth, (text, widthMm) => {
        const lines = wrapText(text, TYPE, widthMm, measure);
        for (const line of lines) expect(widthOf(line)).toBeLessThan(widthMm + 1e-5);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  it('takes as many words into each line as it has room for', () => {
    fc.assert(
      fc.property(aText, aWidth, fc.integer({ min: 0, max: 7 }), (text, widthMm, indentMm) => {
        const lines = breakLines(text, TYPE, widthMm, measure, indentMm);
        for (const [at, { words, last, widthMm: wide }] of lines.entries()) {
          expect(wide).toBeCloseTo(widthOf(words.join(' ')), 6);
          const next = last ? undefined : lines[at + 1]?.words[0];
          const more = next === undefined ? Infinity : wide + widthOf(` ${next}`);
          expect(more).toBeGreaterThan(widthMm - (at === 0 ? indentMm : 0));
        }
      }),
    );
  });

  it('keeps its own line ends, and tells where a paragraph is over', () => {
    const lines = breakLines('một hai\n\nba', TYPE, 100, measure);
    expect(lines.map(({ words, last }) => [words.join(' '), last])).toEqual([
      ['một hai', true],
      ['', true],
      ['ba', true],
    ]);
  });

  it('stays whole in a column that was measured by it', () => {
    const text = 'Thành phố Quy Nhơn và các xã lân cận';
    expect(wrapText(text, TYPE, widthOf(text), measure)).toEqual([text]);
  });

  it('is one empty line where it has no words', () => {
    expect(wrapText('', TYPE, 50, measure)).toEqual(['']);
  });
});
