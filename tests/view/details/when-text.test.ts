import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.ts';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { whenText } from '../../../src/panels/details/when-text.ts';

function when(language: 'vi' | 'en', from: string, to: string): string {
  const t = createI18n(language, CATALOGUE).getFixedT(language, 'targets');
  return whenText(
    Date.parse(`${from}+07:00`),
    Date.parse(`${to}+07:00`),
    t,
    createFormat(language),
  );
}

describe('when an incident happened, as a person says it', () => {
  it.each([
    ['a night', '2024-03-11T22:00', '2024-03-12T05:00', 'đêm 11 rạng 12/03/2024 (22:00–05:00)'],
    [
      'a night over a month',
      '2024-03-31T22:00',
      '2024-04-01T05:00',
      'đêm 31/03 rạng 01/04/2024 (22:00–05:00)',
    ],
    [
      'a night over a year',
      '2023-12-31T22:00',
      '2024-01-01T05:00',
      'đêm 31/12/2023 rạng 01/01/2024 (22:00–05:00)',
    ],
    ['a moment', '2026-02-05T14:05', '2026-02-05T14:05', '14:05 05/02/2026'],
    ['a day', '2026-02-05T00:00', '2026-02-06T00:00', 'ngày 05/02/2026'],
    [
      'a day to its last millisecond',
      '2026-02-05T00:00',
      '2026-02-05T23:59:59.999',
      'ngày 05/02/2026',
    ],
    ['several days', '2026-02-05T00:00', '2026-02-08T00:00', '05/02/2026 – 07/02/2026'],
    ['some hours', '2026-02-05T08:00', '2026-02-05T14:30', '05/02/2026, 08:00–14:30'],
    [
      'a longer window',
      '2026-02-05T08:00',
      '2026-02-07T14:30',
      '08:00 05/02/2026 – 14:30 07/02/2026',
    ],
  ])('%s', (_, from, to, text) => {
    expect(when('vi', from, to)).toBe(text);
  });

  it('says a night in English', () => {
    expect(when('en', '2024-03-11T22:00', '2024-03-12T05:00')).toBe(
      'night of 11–12 Mar 2024 (22:00–05:00)',
    );
    expect(when('en', '2024-03-31T22:00', '2024-04-01T05:00')).toBe(
      'night of 31 Mar–1 Apr 2024 (22:00–05:00)',
    );
  });
});
