import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleRates } from '../../../../src/core/hotspots/when/cycle-rates.ts';
import { DEFAULT_CLOCK, weekClock } from '../../../../src/core/hotspots/when/week-clock.ts';
import {
  lunarSlots,
  monthSlots,
  regrouped,
  slotDays,
  weekdaySlots,
} from '../../../../src/core/time/day-slots.ts';
import { seasonOfMonth } from '../../../../src/core/time/seasons.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/core/time/vietnam-time.ts';
import { anyWindows, at, period, sum, timed } from './timed.ts';

const YEARS = period('2021-01-01', '2023-12-31');

describe('the clock', () => {
  it('spreads a window by the share of each hour: 22:30–00:30 is a quarter, a half and a quarter', () => {
    const clock = weekClock(
      timed([[at('2024-03-11 22:30'), at('2024-03-12 00:30')]]),
      YEARS_OF_2024,
    );
    expect(clock.hours.byHour[22]).toBeCloseTo(0.25, 12);
    expect(clock.hours.byHour[23]).toBeCloseTo(0.5, 12);
    expect(clock.hours.byHour[0]).toBeCloseTo(0.25, 12);
    /** 11 March 2024 was a Monday: the last quarter is Tuesday's. */
    expect(clock.hours.byWeekday[0]).toBeCloseTo(0.75, 12);
    expect(clock.hours.byWeekday[1]).toBeCloseTo(0.25, 12);
  });

  it('counts a day without an hour and a window longer than the limit apart', () => {
    const clock = weekClock(
      timed([
        [at('2024-03-11 00:00'), at('2024-03-11 00:00')],
        [at('2024-03-11 08:00'), at('2024-03-13 08:00')],
        [at('2024-03-11 08:00'), at('2024-03-11 09:00')],
      ]),
      YEARS_OF_2024,
      { longestWindowH: 24, windowH: 4 },
    );
    expect(clock).toMatchObject({ dayOnly: 1, tooLong: 1, overADay: 0 });
    expect(clock.hours.total).toBe(1);
  });

  it('loses no incident: hours, days only and too long sum to the weight of all', () => {
    fc.assert(
      fc.property(anyWindows(400), fc.integer({ min: 1, max: 168 }), (windows, longestWindowH) => {
        const incidents = timed(windows, YEARS);
        const clock = weekClock(incidents, YEARS, { longestWindowH, windowH: 4 });
        expect(sum(clock.hourOfWeek) + clock.dayOnly + clock.tooLong).toBeCloseTo(
          sum(incidents.weight),
          9,
        );
      }),
    );
  });

  it('turns with the incidents: an hour later for all turns it by an hour, a week later not at all', () => {
    fc.assert(
      fc.property(anyWindows(100), fc.integer({ min: 0, max: 400 }), (windows, hours) => {
        const long = period('2019-01-01', '2027-12-31');
        const knownHour = windows.filter(([from, to]) => to > from);
        const moved = knownHour.map(
          ([from, to]) => [from + hours * HOUR_MS, to + hours * HOUR_MS] as const,
        );
        const before = weekClock(timed(knownHour), long).hourOfWeek;
        const after = weekClock(timed(moved), long).hourOfWeek;
        before.forEach((weight, hour) => {
          expect(after[(hour + hours) % 168]).toBeCloseTo(weight, 9);
        });
      }),
    );
  });

  it('tells a night from chance, and an even day from nothing', () => {
    const nights = Array.from({ length: 20 }, (_, i) => {
      const from = at('2024-03-04 01:00') + i * DAY_MS;
      return [from, from + HOUR_MS] as const;
    });
    const even = Array.from({ length: 24 }, (_, i) => {
      const from = at('2024-03-04 00:00') + i * 25 * HOUR_MS;
      return [from, from + HOUR_MS] as const;
    });
    expect(weekClock(timed(nights), YEARS_OF_2024).p).toBeLessThan(1e-6);
    expect(weekClock(timed(even), YEARS_OF_2024).p).toBe(1);
    expect(weekClock(timed([]), YEARS_OF_2024, DEFAULT_CLOCK)).toMatchObject({ p: 1 });
  });
});

const YEARS_OF_2024 = period('2024-01-01', '2024-12-31');

describe('the wheel of months', () => {
  it('weighs months by their days: one incident a day is 30 in 30 days of every month', () => {
    const days = period('2023-01-15', '2024-03-10');
    const daily = Array.from({ length: days.days }, (_, day) => {
      const noon = days.startMs + day * DAY_MS + 12 * HOUR_MS;
      return [noon, noon] as const;
    });
    for (const slots of [monthSlots(days), weekdaySlots(days), lunarSlots(days)]) {
      const rates = cycleRates(timed(daily), slots);
      expect(sum(slotDays(slots))).toBe(days.days);
      for (const [place, ratio] of rates.ratio.entries()) {
        expect(ratio).toBeCloseTo(1, 12);
        expect(rates.per30Days[place]).toBeCloseTo(30, 12);
      }
      expect(rates.p).toBeGreaterThan(0.5);
    }
    /** 15–31 January and all of the next. */
    expect(cycleRates(timed(daily), monthSlots(days)).days[0]).toBe(17 + 31);
  });

  it('spreads a window over the months it reaches and counts a longer one apart', () => {
    const rates = cycleRates(
      timed([
        [at('2023-01-31 12:00'), at('2023-02-02 12:00')],
        [at('2023-03-01 00:00'), at('2023-05-01 00:00')],
      ]),
      monthSlots(YEARS),
    );
    expect(rates.count[0]).toBeCloseTo(0.25, 12);
    expect(rates.count[1]).toBeCloseTo(0.75, 12);
    expect(rates).toMatchObject({ total: 1, tooLong: 1 });
  });

  it('loses no incident, whatever the cycle', () => {
    fc.assert(
      fc.property(anyWindows(2000), (windows) => {
        const incidents = timed(windows, YEARS);
        for (const slots of [monthSlots(YEARS), weekdaySlots(YEARS), lunarSlots(YEARS)]) {
          const rates = cycleRates(incidents, slots);
          expect(sum(rates.count) + rates.tooLong).toBeCloseTo(sum(incidents.weight), 9);
          expect([...rates.high, ...rates.low, rates.p].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('groups months into seasons that run over the new year', () => {
    expect(seasonOfMonth({ from: 11, to: 4 })).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0]);
    const seasons = regrouped(monthSlots(YEARS), seasonOfMonth({ from: 11, to: 4 }), 2);
    expect([...slotDays(seasons)]).toEqual([3 * 181, 3 * 184]);
  });
});
