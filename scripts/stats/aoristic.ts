import { weekClock } from '../../src/core/hotspots/when/week-clock.ts';
import type { TimedIncidents } from '../../src/core/hotspots/when/timed-incidents.ts';
import { LONGEST_WINDOW_BOUNDS_H } from '../../src/core/study/when-options.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { badField, fieldsOf, listOf, numberOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST_WINDOWS = 2_000_000;
const [LEAST_H, MOST_H] = LONGEST_WINDOW_BOUNDS_H;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Windows of time spread over the hours of the week (aoristic). */
export const aoristicStatistic: Statistic = {
  id: 'aoristic',
  input: ['windows', 'longestWindowH'],
  result: ['hourOfWeek', 'byHour', 'byWeekday', 'total', 'dayOnly', 'tooLong'],
  example: {
    windows: [
      ['2024-03-11T22:30+07:00', '2024-03-12T00:30+07:00'],
      ['2024-03-16T02:00+07:00', '2024-03-16T02:00+07:00'],
      ['2024-03-17', '2024-03-17'],
    ],
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const windows = listOf(fields['windows'], 'windows', MOST_WINDOWS).map(windowOf);
    const longestWindowH = numberOf(
      fields['longestWindowH'] ?? MOST_H,
      'longestWindowH',
      LEAST_H,
      MOST_H,
    );
    const ever = { startMs: -Number.MAX_VALUE, endMs: Number.MAX_VALUE };
    const clock = weekClock(incidentsOf(windows), ever, { longestWindowH, windowH: 1 });
    return {
      hourOfWeek: [...clock.hourOfWeek],
      byHour: [...clock.hours.byHour],
      byWeekday: [...clock.hours.byWeekday],
      total: clock.hours.total,
      dayOnly: clock.dayOnly,
      tooLong: clock.tooLong,
    };
  },
};

type Window = readonly [fromMs: number, toMs: number];

function windowOf(value: unknown, at: number): Window {
  const path = `windows.${at}`;
  const [from, to] = listOf(value, path, 2).map((one, end) => instantOf(one, `${path}.${end}`));
  if (from === undefined || to === undefined || to < from) throw badField(path, value);
  return [from, to];
}

/** An instant with its offset, or a day without an hour (its first moment at UTC+07:00). */
function instantOf(value: unknown, path: string): number {
  const text = typeof value === 'string' ? value : '';
  const ms = INSTANT.test(text) ? Date.parse(text) : (startOfDay(text) ?? Number.NaN);
  if (Number.isNaN(ms)) throw badField(path, value);
  return ms;
}

function incidentsOf(windows: readonly Window[]): TimedIncidents {
  return {
    count: windows.length,
    kind: new Uint8Array(windows.length),
    weight: new Float64Array(windows.length).fill(1),
    fromMs: Float64Array.from(windows, ([from]) => from),
    toMs: Float64Array.from(windows, ([, to]) => to),
    dayOnly: new Uint8Array(windows.length),
  };
}
