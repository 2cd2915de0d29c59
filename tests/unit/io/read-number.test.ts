import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSignOf, readNumber } from '../../../src/core/io/validate/read-number.ts';

const ANY = { min: -Infinity, max: Infinity, whole: false };
const WHOLE = { ...ANY, whole: true };

describe('a number as people write it', () => {
  it.each([
    ['12', 12],
    ['-7', -7],
    ['+3,5', 3.5],
    ['6,5', 6.5],
    ['6.5', 6.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ["1'234.5", 1234.5],
    ['18.500.000', 18_500_000],
    ['18,500,000', 18_500_000],
    ['0,125', 0.125],
    ['1e3', 1000],
    ['108,12345', 108.12345],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text, 'unknown', ANY)).toBe(value);
  });

  it.each([
    '',
    'abc',
    '12 triệu',
    '1.2.3,4',
    '1,23,4',
    '--5',
    '1,5.2,3',
    'Infinity',
    '0x10',
    '12.',
  ])('%s is not one', (text) => {
    expect(readNumber(text, 'unknown', ANY)).toBeNaN();
  });

  it('takes one group of three as thousands where only whole numbers make sense', () => {
    expect(readNumber('1.255', 'unknown', WHOLE)).toBe(1255);
    expect(readNumber('1,255', '.', WHOLE)).toBe(1255);
  });

  it('lets the other numbers of the column decide a doubtful one', () => {
    expect(decimalSignOf(['1.255', '3,5'])).toBe(',');
    expect(readNumber('1.255', ',', ANY)).toBe(1255);
    expect(readNumber('1.255', '.', ANY)).toBe(1.255);
    expect(readNumber('1,255', ',', ANY)).toBe(1.255);
  });

  it('lets the allowed range decide when the column does not', () => {
    expect(readNumber('1,255', 'unknown', { min: 0, max: 100, whole: false })).toBe(1.255);
    expect(readNumber('1.255', 'unknown', { min: 500, max: 9000, whole: false })).toBe(1255);
  });

  it('takes a lone point as decimals, and refuses a lone comma that nothing explains', () => {
    expect(readNumber('1.255', 'unknown', ANY)).toBe(1.255);
    expect(readNumber('1,255', 'unknown', ANY)).toBeNaN();
  });

  it('says nothing of a column whose numbers contradict each other', () => {
    expect(decimalSignOf(['1.5', '2,5'])).toBe('unknown');
  });

  it('reads back what either country would write', () => {
    const written = fc
      .integer({ min: -9e8, max: 9e8 })
      .map((hundredths) => hundredths / 100)
      .filter((value) => !Number.isInteger(value));
    fc.assert(
      fc.property(written, (value) => {
        for (const locale of ['vi-VN', 'en-US'] as const) {
          const text = value.toLocaleString(locale, { minimumFractionDigits: 2 });
          expect(readNumber(text, 'unknown', ANY)).toBe(value);
        }
      }),
    );
  });
});
