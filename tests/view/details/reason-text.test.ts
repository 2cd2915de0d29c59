import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROTECTION_MEASURES } from '../../../src/core/model/asset-fields.ts';
import { kindOf } from '../../../src/core/model/registry.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import { REASON_CODES, TARGET_KINDS } from '../../../src/core/study/study-result.ts';
import type { Reason, ReasonCode } from '../../../src/core/study/study-result.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { reasonText } from '../../../src/i18n/reason-text.ts';

function textIn(language: 'vi' | 'en', code: ReasonCode, values: Reason['values'] = {}): string {
  const t = createI18n(language, CATALOGUE).getFixedT(language, 'reasons');
  return reasonText(
    { code, values, component: 'likelihood', points: 1 },
    t,
    createFormat(language),
  );
}

const SEVEN = {
  count: 7,
  exposure: 3.9,
  years: 3,
  rate: 1.8,
  low: 0.9,
  high: 3.2,
  meanRate: 0.43,
  timesMean: 4.19,
  unit: 'km',
  kind: 'section',
  periodFrom: '2023-01-01',
  periodTo: '2025-12-31',
};

describe('reasons as sentences', () => {
  it('states count, span, rate with unit and interval, and how far above the mean', () => {
    expect(textIn('vi', 'rate_above_mean', SEVEN)).toBe(
      '7 vụ trong 36 tháng: 1,8 vụ/km/năm (khoảng 0,9–3,2), gấp 4,2 lần mức trung bình của các đoạn cáp.',
    );
    expect(textIn('en', 'rate_above_mean', SEVEN)).toBe(
      '7 incidents in 36 months: 1.8 per km and year (range 0.9–3.2), 4.2 times the mean of cable sections.',
    );
  });

  it('calls few incidents few, and one incident one', () => {
    const one = { ...SEVEN, count: 1, timesMean: 1.1 };
    expect(textIn('vi', 'rate_near_mean', one)).toMatch(/^1 vụ .* Số vụ còn ít/);
    expect(textIn('en', 'rate_near_mean', one)).toMatch(/^1 incident in .* With so few incidents/);
    expect(textIn('vi', 'rate_near_mean', { ...SEVEN, count: 5 })).not.toMatch(/còn ít/);
  });

  it('tells a period shorter than two months in days', () => {
    expect(textIn('vi', 'no_incident', { ...SEVEN, count: 0, years: 30 / 365.25 })).toMatch(
      /^Không có vụ nào trong 30 ngày/,
    );
  });

  it('writes dates and lists as the language does', () => {
    const recent = { count: 2, days: 365, lastDay: '2025-11-09', halfLifeDays: 120 };
    expect(textIn('vi', 'repeat_recent', recent)).toContain(
      '2 vụ trong 365 ngày cuối kỳ, gần nhất ngày 09/11/2025',
    );
    expect(textIn('en', 'repeat_recent', recent)).toContain('9 Nov 2025');
    const missing = { measures: 'lock,fence,camera', count: 3, of: 6 };
    expect(textIn('vi', 'measures_missing', missing)).toBe(
      'Chưa có khóa, hàng rào và camera (3/6 biện pháp bảo vệ).',
    );
    expect(textIn('en', 'measures_missing', missing)).toBe(
      'Missing: lock, fence and camera (3 of 6 protection measures).',
    );
  });

  it('has a message for every choice that a code can carry', () => {
    for (const [code, name, choices] of CHOICES) {
      for (const choice of choices) {
        for (const language of ['vi', 'en'] as const) {
          const text = textIn(language, code, { [name]: choice });
          expect(text, `${language} ${code} ${choice}`).not.toMatch(/^[a-z_]+(\.|$)/);
          expect(text).toMatch(/^[A-ZĐ].*\.$/u);
        }
      }
    }
  });

  it('makes one clean sentence of every code and any finite numbers, in both languages', () => {
    const number = fc.double({ min: 0, max: 1e7, noNaN: true, noDefaultInfinity: true });
    const values = fc.record({
      count: number,
      exposure: number,
      years: fc.double({ min: 0.003, max: 40, noNaN: true }),
      rate: number,
      low: number,
      high: number,
      meanRate: number,
      timesMean: number,
      unit: fc.constantFrom('km', 'site'),
      kind: fc.constantFrom(...TARGET_KINDS),
      night: number,
      total: number,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      days: fc.nat(4000),
      lastDay: fc.constant('2025-01-31'),
      measures: fc
        .subarray([...PROTECTION_MEASURES], { minLength: 1 })
        .map((list) => list.join(',')),
      of: fc.constant(6),
      sites: fc.nat(500),
      subscribers: fc.nat(500_000),
      placement: fc.constant('aerial'),
      tier: fc.constant('metro'),
      grade: fc.constant('level_2'),
      type: fc.constant('core'),
      siteKind: fc.constant('agent'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...REASON_CODES), values, (code, given) => {
        const placement = code === 'sheltered_placement' ? 'buried' : given.placement;
        for (const language of ['vi', 'en'] as const) {
          const text = textIn(language, code, { ...given, placement });
          expect(text).not.toMatch(/NaN|Infinity|undefined|null|\{\{|—/);
          expect(text).not.toMatch(/^[a-z_]+(\.|$)/);
          expect(text).toMatch(/\.$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const choicesOf = (kind: KindId, field: string): readonly string[] =>
  kindOf(kind).fields.find(({ name }) => name === field)?.choices ?? [];

const CHOICES: readonly (readonly [ReasonCode, string, readonly string[]])[] = [
  ['vulnerable_placement', 'placement', ['aerial']],
  ['sheltered_placement', 'placement', ['buried', 'duct']],
  ['tier', 'tier', choicesOf('cable_route', 'tier')],
  ['grade', 'grade', choicesOf('post_office', 'grade')],
  ['exchange_type', 'type', choicesOf('exchange', 'exchange_type')],
  ['site_kind', 'siteKind', choicesOf('site', 'site_kind')],
];
