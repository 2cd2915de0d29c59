import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.ts';
import { parseDay } from '../../../src/i18n/parse-day.ts';

describe('a day as people type it', () => {
  it.each([
    ['05/02/2026', '2026-02-05'],
    ['5-2-2026', '2026-02-05'],
    [' 5.2.2026 ', '2026-02-05'],
    ['2026-02-05', '2026-02-05'],
    ['5 Feb 2026', '2026-02-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    '',
    '31/02/2026',
    '29/02/2025',
    '13/13/2026',
    '2026',
    '5/2/26',
    'hôm qua',
    '00/00/0000',
  ])('refuses %s', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('reads back what the app writes, in both languages', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('vi' as const, 'en' as const), (date, language) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDay(createFormat(language).day(iso))).toBe(iso);
      }),
    );
  });
});
