import { describe, expect, it } from 'vitest';
import { lunarMonthsOver, lunarNewYear } from '../../../src/core/time/lunar-calendar.ts';
import { dayNumber, startOfDay } from '../../../src/core/time/vietnam-time.ts';

/** First days of Tết Nguyên Đán as kept in Việt Nam (lunar calendars of Hồ Ngọc Đức, 1901–2100). */
const TET = `2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01
  2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23
  2032-02-11 2033-01-31 2034-02-19 2035-02-08`.split(/\s+/);

const day = (iso: string): number => dayNumber(startOfDay(iso) ?? 0);

describe('the Vietnamese lunar calendar', () => {
  it('has Tết of 2015–2035 on its day', () => {
    expect(TET.map((iso) => lunarNewYear(Number(iso.slice(0, 4))))).toEqual(TET);
  });

  it('counts at UTC+07:00: 1968, 1969, 1985, 2007, 2030 and 2053 differ from the Chinese year', () => {
    expect([1968, 1969, 1985, 2007, 2030, 2053].map(lunarNewYear)).toEqual([
      '1968-01-29',
      '1969-02-16',
      '1985-01-21',
      '2007-02-17',
      '2030-02-02',
      '2053-02-18',
    ]);
  });

  it('has the leap months of 2014–2033', () => {
    const leaps = lunarMonthsOver(day('2014-03-01'), day('2034-12-31')).filter(({ leap }) => leap);
    expect(leaps.map(({ year, month }) => `${month}/${year}`)).toEqual([
      '9/2014',
      '6/2017',
      '4/2020',
      '2/2023',
      '6/2025',
      '5/2028',
      '3/2031',
      '11/2033',
    ]);
  });

  it('leaves no day out and has none twice: months of 29 or 30 days, twelve or thirteen to a year', () => {
    const months = lunarMonthsOver(day('1970-06-01'), day('2099-06-01'));
    months.forEach((month, place) => {
      expect([29, 30]).toContain(month.endDay - month.firstDay);
      expect(months[place + 1]?.firstDay ?? month.endDay).toBe(month.endDay);
    });
    for (const year of Array.from({ length: 120 }, (_, i) => 1975 + i)) {
      const ofYear = months.filter((month) => month.year === year);
      expect(ofYear.filter(({ leap }) => !leap).map(({ month }) => month)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      ]);
      expect(ofYear.length).toBeLessThanOrEqual(13);
    }
  });
});
