import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine } from '../../../../src/core/brief/page/text/cut-line.ts';
import { drawParagraph } from '../../../../src/core/brief/page/text/draw-paragraph.ts';
import { PAGE_PHRASES } from '../../../../src/core/brief/page/page-phrases.ts';
import { pageVoice } from '../../../../src/core/brief/page/page-voice.ts';
import { wrapText } from '../../../../src/core/sheet/break-lines.ts';
import { loadSheetFonts } from '../../../../src/core/sheet/fonts/sheet-fonts.ts';
import { nodeFont } from '../../../../scripts/node-fonts.ts';
import { pageWords } from '../../../../src/i18n/page-words.ts';

const fonts = await loadSheetFonts(nodeFont, ['sans', 'sans-bold']);
const { measure } = fonts;
const STYLE = { face: 'sans', sizePt: 8 } as const;
const aText = fc
  .array(fc.constantFrom('Ấn', 'Đắk', 'Tô', 'ngã ba Đông Dương', 'x'.repeat(60), '12,4'), {
    maxLength: 30,
  })
  .map((words) => words.join(' '));
const aWidth = fc.integer({ min: 8, max: 120 });

describe('text on a page', () => {
  it('too long for a line ends in "…" within it', () => {
    fc.assert(
      fc.property(aText, aWidth, (text, widthMm) => {
        const { text: shown, cut } = cutLine(text, widthMm, STYLE, measure);
        expect(measure(shown, 'sans', 8)).toBeLessThanOrEqual(widthMm);
        expect(cut).toBe(shown !== text);
        expect(shown.endsWith('…')).toBe(cut);
      }),
    );
  });

  it('without room is told to be cut, and stays within its box', () => {
    fc.assert(
      fc.property(aText, aWidth, fc.integer({ min: 0, max: 40 }), (text, widthMm, heightMm) => {
        const box = { x: 10, y: 20, widthMm, heightMm };
        const drawn = drawParagraph(text, box, { ...STYLE, color: '#000000' }, measure);
        expect(drawn.heightMm).toBeLessThanOrEqual(heightMm + 1e-9);
        const whole = wrapText(text, STYLE, widthMm, measure).length;
        expect(drawn.cut).toBe(drawn.items.length < whole);
      }),
    );
  });
});

describe('the words of pages', () => {
  it.each(['vi', 'en'] as const)('have a glyph for every letter (%s)', (language) => {
    const words = pageWords(language);
    const letters = new Set(
      [...Object.values(words.say), ...Object.values(words.incidentKinds)].join(''),
    );
    const { glyphOf } = fonts.font('sans');
    const missing = [...letters].filter((letter) => glyphOf(letter.codePointAt(0) ?? 0) === 0);
    expect(missing).toEqual([]);
    expect(Object.keys(words.say).toSorted()).toEqual([...PAGE_PHRASES].toSorted());
  });

  it('write numbers and days as the language does', () => {
    const [vi, en] = [pageVoice(pageWords('vi')), pageVoice(pageWords('en'))];
    expect(vi.integer(1234567)).toBe('1.234.567');
    expect(vi.decimal(1234.5)).toBe('1.234,5');
    expect(en.decimal(-0.04)).toBe('0');
    expect(vi.decimal(Number.NaN)).toBe('–');
    expect(vi.count(723.3)).toBe('723');
    expect(vi.count(2.5)).toBe('2,5');
    expect(vi.day('2026-02-05')).toBe('05/02/2026');
    expect(vi.hours(23, 4)).toBe('23:00–03:00');
  });
});
