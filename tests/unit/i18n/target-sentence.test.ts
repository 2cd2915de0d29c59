import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDUNDANCY } from '../../../src/core/criticality/criticality-columns.ts';
import { TARGET_KINDS } from '../../../src/core/study/study-result.ts';
import type { Reason, ReasonCode } from '../../../src/core/study/study-result.ts';
import { targetFacts } from '../../../src/core/targets/target-facts.ts';
import type { TargetFacts } from '../../../src/core/targets/target-facts.ts';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { targetSentence } from '../../../src/i18n/target-sentence.ts';

const TEXTS = {
  vi: createI18n('vi', CATALOGUE).getFixedT('vi', 'reasons'),
  en: createI18n('en', CATALOGUE).getFixedT('en', 'reasons'),
};

function say(facts: TargetFacts, language: Language = 'vi'): string {
  return targetSentence(facts, TEXTS[language], createFormat(language)).replaceAll('\u00a0', ' ');
}

const SECTION: TargetFacts = {
  kind: 'section',
  name: 'Tuyến Đak Đoa – Mang Yang',
  fromM: 12_000,
  toM: 13_000,
  planned: false,
  years: 2,
  count: 7,
  rate: 1.8,
  timesMean: 4.2,
  aroundTimesMean: null,
  night: { night: 5, total: 7 },
  cut: { sites: 9, subscribers: 12_300, posts: 0, works: 0, communes: 3 },
  redundancy: 'dead_end',
  detourM: 0,
  fedInferred: false,
  standby: false,
  serviceTold: true,
};

const SITE: TargetFacts = {
  ...SECTION,
  kind: 'bts_site',
  name: 'Đak Đoa 3',
  count: 0,
  night: null,
  cut: { sites: 1, subscribers: 1850, posts: 0, works: 0, communes: 0 },
};
delete (SITE as { fromM?: number }).fromM;
delete (SITE as { toM?: number }).toM;

describe('the sentence of a section', () => {
  it('says where, what, how often, when at night and what goes dark', () => {
    expect(say(SECTION)).toBe(
      'Tuyến Đak Đoa – Mang Yang, đoạn Km 12,0–13,0: 7 vụ trong 24 tháng (ước tính 1,8 vụ/km/năm, ' +
        'gấp 4,2 lần trung bình tỉnh), 5/7 vụ từ 23 giờ đến 4 giờ; đứt sẽ mất dịch vụ 9 trạm ' +
        '(khoảng 12.300 thuê bao), không có đường vòng; 3 xã không còn trạm nào.',
    );
    expect(say(SECTION, 'en')).toBe(
      'Tuyến Đak Đoa – Mang Yang, km 12.0–13.0: 7 incidents in 24 months (an estimated 1.8 per km ' +
        'and year, 4.2 times the province’s mean), 5 of 7 between 23:00 and 04:00; a cut takes ' +
        'service from 9 sites (about 12,300 subscribers), with no way around; 3 communes left ' +
        'without any site.',
    );
  });

  it('calls few incidents few and compares them with nothing', () => {
    const two = { ...SECTION, count: 2, night: { night: 2, total: 2 } };
    expect(say(two)).toContain(
      ': 2 vụ trong 24 tháng (còn ít, chưa đủ để so với mức chung), 2/2 vụ từ 23 giờ',
    );
    expect(say({ ...two, count: 1, night: null }, 'en')).toContain(
      ': 1 incident in 24 months (too few to compare with the general level);',
    );
  });

  it('lets the cable around speak where its own incidents are few', () => {
    const two = { ...SECTION, count: 2, night: null, aroundTimesMean: 6.9 };
    expect(say(two)).toContain(
      'chưa đủ để so với mức chung), cáp quanh đây gấp 6,9 lần trung bình tỉnh; đứt sẽ',
    );
    expect(say({ ...SECTION, aroundTimesMean: 6.9 })).not.toContain('quanh đây');
  });

  it('says that nothing happened, or perhaps one', () => {
    const none = { ...SECTION, count: 0, night: null };
    expect(say(none)).toContain(': không có vụ nào trong 24 tháng; đứt sẽ');
    expect(say({ ...none, count: 0.3 }, 'en')).toContain(
      ': perhaps 1 incident in 24 months (its time is not known);',
    );
  });

  it('tells parts of incidents as about', () => {
    const parts = { ...SECTION, count: 6.6, night: { night: 4.8, total: 5.9 } };
    expect(say(parts)).toContain(': khoảng 7 vụ trong 24 tháng');
    expect(say(parts)).toContain('khoảng 5/6 vụ biết giờ xảy ra từ 23 giờ đến 4 giờ');
  });

  it('says that a ring loses nothing and how far the way around is', () => {
    const ring = { ...SECTION, cut: lost({}), redundancy: 'ring', detourM: 12_400 } as const;
    expect(say(ring)).toContain('; đứt không mất trạm nào vì có đường vòng (dài thêm 12,4 km).');
    expect(say({ ...ring, redundancy: 'dual' }, 'en')).toContain(
      '; a cut takes service from nobody, for a second cable joins the same two ends.',
    );
  });

  it('says nothing of what goes dark where that is withheld', () => {
    expect(say({ ...SECTION, serviceTold: false })).toMatch(/5\/7 vụ từ 23 giờ đến 4 giờ\.$/);
  });

  it('says what is not known', () => {
    const unknown = { ...SECTION, cut: null, redundancy: 'unserved' } as const;
    expect(say(unknown)).toContain('; chưa rõ những trạm nào phụ thuộc vào đoạn này.');
    expect(say({ ...unknown, planned: true, night: null })).toBe(
      'Tuyến Đak Đoa – Mang Yang, đoạn Km 12,0–13,0: công trình quy hoạch, chưa có vụ việc để đếm.',
    );
  });

  it('counts one and many in English', () => {
    const one = { ...SECTION, cut: lost({ sites: 1, posts: 1, works: 1, communes: 1 }) };
    expect(say(one, 'en')).toContain(
      'a cut takes service from 1 site and 1 post office, 1 important work among them, with no ' +
        'way around; 1 commune left without any site.',
    );
  });
});

function lost(some: Partial<NonNullable<TargetFacts['cut']>>): NonNullable<TargetFacts['cut']> {
  return { sites: 0, subscribers: 0, posts: 0, works: 0, communes: 0, ...some };
}

describe('the sentence of a point', () => {
  it('says that only its own service stops, and how it is fed', () => {
    expect(say(SITE)).toBe(
      'Đak Đoa 3: không có vụ nào trong 24 tháng; mất nơi này thì chỉ chính nó ngừng dịch vụ ' +
        '(khoảng 1.850 thuê bao); chỉ có một đường cấp.',
    );
    expect(say({ ...SITE, redundancy: 'ring', fedInferred: true }, 'en')).toBe(
      'Đak Đoa 3: no incident in 24 months; losing it stops only its own service (about 1,850 ' +
        'subscribers); it is fed over two ways or more (its feed is inferred).',
    );
  });

  it('says what hangs on it', () => {
    expect(say({ ...SITE, cut: lost({ sites: 4 }), standby: true })).toContain(
      '; mất nơi này sẽ mất dịch vụ 4 trạm; có đường cấp dự phòng.',
    );
    const exchange = { ...SITE, kind: 'exchange', redundancy: 'ring', cut: lost({}) } as const;
    expect(say(exchange)).toMatch(/; mất nơi này không làm trạm nào mất dịch vụ\.$/);
  });
});

const whole = fc.integer({ min: 0, max: 5000 });
const anyFacts: fc.Arbitrary<TargetFacts> = fc.record({
  kind: fc.constantFrom(...TARGET_KINDS),
  name: fc.constant('A'),
  planned: fc.boolean(),
  years: fc.double({ min: 0.05, max: 20, noNaN: true }),
  count: fc.oneof(whole, fc.double({ min: 0, max: 8, noNaN: true })),
  rate: fc.double({ min: 0, max: 90, noNaN: true }),
  timesMean: fc.double({ min: 0, max: 60, noNaN: true }),
  aroundTimesMean: fc.option(fc.double({ min: 1.5, max: 60, noNaN: true })),
  night: fc.option(
    fc.double({ min: 0, max: 9, noNaN: true }).map((night) => ({ night, total: night + 1 })),
  ),
  cut: fc.option(
    fc.record({ sites: whole, subscribers: whole, posts: whole, works: whole, communes: whole }),
  ),
  redundancy: fc.constantFrom(...REDUNDANCY),
  detourM: fc.double({ min: 0, max: 9e4, noNaN: true }),
  fedInferred: fc.boolean(),
  standby: fc.boolean(),
  serviceTold: fc.boolean(),
});

describe('any sentence', () => {
  it.each(['vi', 'en'] as const)('is complete, without percentages or holes (%s)', (language) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const text = say(facts, language);
        expect(text).toMatch(/^A: .+\.$/);
        expect(text).not.toMatch(/%|\{\{|NaN|undefined|—|sentence\.|lost\.|\(\)| {2}|, ;|;;/);
      }),
    );
  });
});

describe('the facts of a sentence', () => {
  const reason = (code: ReasonCode, values: Reason['values'] = {}): Reason => ({
    code,
    values,
    component: 'consequence',
    points: 0,
  });

  it('come from the reasons', () => {
    const facts = targetFacts({ kind: 'section', name: 'T', fromM: 0, toM: 900 }, [
      reason('near_incidents', { rate: 9, timesMean: 20 }),
      reason('rate_above_mean', { count: 7, years: 2, rate: 1.8, timesMean: 4.2 }),
      reason('night_share', { night: 5, total: 7 }),
      reason('cut_isolates', { sites: 9, subscribers: 10, posts: 0, works: 0, communes: 3 }),
    ]);
    expect(facts).toMatchObject({
      count: 7,
      rate: 1.8,
      timesMean: 4.2,
      aroundTimesMean: 20,
      night: { night: 5, total: 7 },
      cut: { sites: 9, communes: 3 },
      redundancy: 'dead_end',
    });
  });

  it('keep "not known" apart from "nothing"', () => {
    const place = { kind: 'section', name: 'T' } as const;
    expect(targetFacts(place, [reason('unserved')]).cut).toBeNull();
    expect(targetFacts(place, [reason('ring_protected', { detourM: 5 })]).cut?.sites).toBe(0);
  });
});
