import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HOURS_OF_WEEK, spreadOverWeek } from '../../../src/core/time/hour-of-week.ts';
import { incidentWindow, shareInside } from '../../../src/core/time/incident-window.ts';
import { monthBins, spreadOverMonths } from '../../../src/core/time/month-bins.ts';
import { nightShare } from '../../../src/core/time/night-share.ts';
import { PERIOD_PRESETS, presetPeriod } from '../../../src/core/time/period-presets.ts';
import { periodOf, previousPeriod } from '../../../src/core/time/period.ts';
import {
  DAY_MS,
  HOUR_MS,
  addDays,
  addMonths,
  dayOf,
  startOfDay,
} from '../../../src/core/time/vietnam-time.ts';

const at = (iso: string): number => Date.parse(iso);
const ABSENT = Number.NaN;

describe('days of Viet Nam', () => {
  it('start at 17:00 UTC of the day before, whatever the machine thinks', () => {
    expect(startOfDay('2025-06-15')).toBe(at('2025-06-14T17:00:00Z'));
    expect(dayOf(at('2025-06-14T16:59:59Z'))).toBe('2025-06-14');
    expect(dayOf(at('2025-06-14T17:00:00Z'))).toBe('2025-06-15');
  });

  it('refuse what is no day', () => {
    for (const text of ['2025-02-30', '2025-13-01', '15/06/2025', '', '2025-6-1']) {
      expect(startOfDay(text)).toBeNull();
    }
  });

  it('add over months of unequal length', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-03-15', -3)).toBe('2024-12-15');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  it('survive the way there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const iso = dayOf(day * DAY_MS);
        expect(startOfDay(iso)).toBe(day * DAY_MS - 7 * HOUR_MS);
      }),
    );
  });
});

describe('a period', () => {
  it('counts both its days and is years of 365.25 days', () => {
    const year = periodOf('2024-01-01', '2024-12-31');
    expect(year?.days).toBe(366);
    expect(year?.years).toBeCloseTo(366 / 365.25, 12);
    expect(periodOf('2024-01-02', '2024-01-01')).toBeNull();
  });

  it('of the six-month report takes 14/6 23:30 and leaves 15/6 00:10', () => {
    const { from, to } = presetPeriod('report_half', { since: '2018-01-01', cutOff: '2025-06-30' });
    expect([from, to]).toEqual(['2024-12-15', '2025-06-14']);
    const half = periodOf(from, to);
    const counts = (iso: string): number =>
      shareInside(at(iso), at(iso), half?.startMs ?? 0, half?.endMs ?? 0);
    expect(counts('2025-06-14T23:30:00+07:00')).toBe(1);
    expect(counts('2025-06-15T00:10:00+07:00')).toBe(0);
    expect(counts('2024-12-14T23:59:59+07:00')).toBe(0);
    expect(counts('2024-12-15T00:00:00+07:00')).toBe(1);
  });

  it('is compared with as many days just before', () => {
    const half = periodOf('2025-06-15', '2025-12-14');
    const before = half && previousPeriod(half);
    expect(before).toEqual(periodOf('2024-12-14', '2025-06-14'));
  });
});

describe('report presets', () => {
  const data = { since: '2018-01-01', cutOff: '2025-12-31' };

  it('are the latest complete ones', () => {
    const expected = {
      last_12_months: ['2025-01-01', '2025-12-31'],
      last_24_months: ['2024-01-01', '2025-12-31'],
      last_36_months: ['2023-01-01', '2025-12-31'],
      report_half: ['2025-06-15', '2025-12-14'],
      report_year: ['2024-12-15', '2025-12-14'],
      report_month: ['2025-11-15', '2025-12-14'],
      calendar_half: ['2025-07-01', '2025-12-31'],
      calendar_year: ['2025-01-01', '2025-12-31'],
      all: ['2018-01-01', '2025-12-31'],
    };
    for (const preset of PERIOD_PRESETS) {
      const { from, to } = presetPeriod(preset, data);
      expect([preset, from, to]).toEqual([preset, ...expected[preset]]);
    }
  });

  it('reach into the year before when the year is young', () => {
    const young = { since: '2018-01-01', cutOff: '2026-01-10' };
    expect(presetPeriod('report_half', young)).toEqual({ from: '2025-06-15', to: '2025-12-14' });
    expect(presetPeriod('calendar_year', young)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
});

describe('the window of an incident', () => {
  const [early, late, found] = [
    at('2024-03-11T22:00+07:00'),
    at('2024-03-12T05:00+07:00'),
    at('2024-03-12T06:40+07:00'),
  ];

  it('falls back to the discovery where an end is missing', () => {
    expect(incidentWindow(early, late, found)).toEqual([early, late]);
    expect(incidentWindow(early, ABSENT, found)).toEqual([early, found]);
    expect(incidentWindow(ABSENT, late, found)).toEqual([late, late]);
    expect(incidentWindow(ABSENT, ABSENT, found)).toEqual([found, found]);
    expect(incidentWindow(early, ABSENT, ABSENT)).toEqual([early, early]);
    expect(incidentWindow(ABSENT, ABSENT, ABSENT)).toBeNull();
    expect(incidentWindow(late, early, found)).toEqual([early, late]);
  });

  it('counts by its share inside the period', () => {
    const [from, to] = [at('2023-12-30T00:00+07:00'), at('2024-01-03T00:00+07:00')];
    const period = periodOf('2024-01-01', '2024-12-31');
    expect(shareInside(from, to, period?.startMs ?? 0, period?.endMs ?? 0)).toBe(0.5);
  });

  it('sums to one over any tiling of time', () => {
    const moment = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(moment, moment, fc.array(moment, { maxLength: 8 }), (a, b, cuts) => {
        const edges = [-1, ...cuts.toSorted((x, y) => x - y), 1001];
        const total = edges
          .slice(1)
          .reduce(
            (sum, end, i) => sum + shareInside(Math.min(a, b), Math.max(a, b), edges[i] ?? 0, end),
            0,
          );
        expect(total).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the share at night', () => {
  it('is the part between 23:00 and 04:00', () => {
    expect(nightShare(at('2024-03-11T22:00+07:00'), at('2024-03-12T02:00+07:00'))).toBe(0.75);
    expect(nightShare(at('2024-03-11T08:00+07:00'), at('2024-03-11T17:00+07:00'))).toBe(0);
    expect(nightShare(at('2024-03-11T23:00+07:00'), at('2024-03-11T23:00+07:00'))).toBe(1);
    expect(nightShare(at('2024-03-12T04:00+07:00'), at('2024-03-12T04:00+07:00'))).toBe(0);
    expect(nightShare(at('2024-03-01T12:00+07:00'), at('2024-03-11T12:00+07:00'))).toBeCloseTo(
      5 / 24,
      12,
    );
  });

  it('is unknown for a date without a time', () => {
    expect(nightShare(at('2024-03-12T00:00+07:00'), at('2024-03-12T00:00+07:00'))).toBeNull();
  });
});

describe('months', () => {
  it('cover the days asked for', () => {
    expect(monthBins('2024-11-20', '2025-01-02').months).toEqual([
      '2024-11-01',
      '2024-12-01',
      '2025-01-01',
    ]);
    expect(monthBins('2025-01-02', '2024-11-20').months).toEqual([]);
  });

  it('share a window and lose nothing of it', () => {
    const bins = monthBins('2024-01-01', '2026-12-31');
    const counts = new Float64Array(36);
    spreadOverMonths(bins, at('2024-11-20T00:00+07:00'), at('2024-12-06T00:00+07:00'), counts);
    expect(counts[10]).toBeCloseTo(11 / 16, 12);
    expect(counts[11]).toBeCloseTo(5 / 16, 12);

    const start = bins.edges[0] ?? 0;
    const inside = fc.integer({ min: start, max: (bins.edges.at(-1) ?? 0) - 1 });
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const one = new Float64Array(36);
        spreadOverMonths(bins, Math.min(a, b), Math.max(a, b), one);
        expect(one.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('hours of the week', () => {
  const hoursOf = (from: string, to = from): [boolean, Map<number, number>] => {
    const hours = new Float64Array(HOURS_OF_WEEK);
    const counted = spreadOverWeek(at(from), at(to), 1, hours);
    return [counted, new Map([...hours.entries()].filter(([, weight]) => weight > 0))];
  };

  it('begin on Monday at 00:00 in Viet Nam', () => {
    // 6 January 2025 was a Monday.
    expect(hoursOf('2025-01-06T00:30+07:00')).toEqual([true, new Map([[0, 1]])]);
    expect(hoursOf('2025-01-12T23:59+07:00')).toEqual([true, new Map([[167, 1]])]);
  });

  it('share a window over a night and over the end of the week', () => {
    expect(hoursOf('2025-01-12T23:00+07:00', '2025-01-13T01:00+07:00')).toEqual([
      true,
      new Map([
        [0, 0.5],
        [167, 0.5],
      ]),
    ]);
  });

  it('know nothing of a date without an hour, nor of a window longer than a week', () => {
    expect(hoursOf('2025-01-08T00:00+07:00')).toEqual([false, new Map()]);
    expect(hoursOf('2025-01-01T00:00+07:00', '2025-01-09T00:00+07:00')).toEqual([false, new Map()]);
  });
});
