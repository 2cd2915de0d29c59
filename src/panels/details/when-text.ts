import type { TFunction } from 'i18next';
import { DAY_MS, HOUR_MS, OFFSET_MS, dayNumber } from '../../core/time/vietnam-time.ts';
import type { Format } from '../../i18n/format.ts';

/** How an incident's moment is known. */
export type WhenShape = 'moment' | 'day' | 'days' | 'night' | 'hours' | 'window';

const DUSK_HOUR = 18;
const DAWN_HOUR = 7;

/** Reads the shape of a window [from, to] as a person would call it. */
export function whenShape(fromMs: number, toMs: number): WhenShape {
  if (toMs <= fromMs) return 'moment';
  const days = dayNumber(toMs - 1) - dayNumber(fromMs);
  const wholeDays = hourOf(fromMs) === 0 && hourOf(roundedToMinute(toMs)) === 0;
  if (wholeDays) return days === 0 ? 'day' : 'days';
  if (days === 0) return 'hours';
  const isNight = days === 1 && hourOf(fromMs) >= DUSK_HOUR && hourOf(toMs) <= DAWN_HOUR;
  return isNight ? 'night' : 'window';
}

/** đêm 11 rạng 12/03/2024 (22:00–05:00); 14:05 05/02/2026; ngày 05/02/2026 … */
export function whenText(
  fromMs: number,
  toMs: number,
  t: TFunction<'targets'>,
  format: Format,
): string {
  const from = { day: format.day(fromMs), time: format.time(fromMs) };
  const to = { day: format.day(toMs), time: format.time(toMs) };
  switch (whenShape(fromMs, toMs)) {
    case 'moment':
      return format.dateTime(fromMs);
    case 'day':
      return t('when.day', { day: from.day });
    case 'days':
      return t('when.days', { from: from.day, to: format.day(toMs - 1) });
    case 'hours':
      return t('when.hours', { day: from.day, from: from.time, to: to.time });
    case 'night':
      return t('when.night', {
        evening: eveningOf(fromMs, toMs, format),
        morning: to.day,
        from: from.time,
        to: to.time,
      });
    case 'window':
      return t('when.window', { from: format.dateTime(fromMs), to: format.dateTime(toMs) });
  }
}

/** The evening's date without what the morning's repeats: 11, 31/12/2023, 11 Mar. */
function eveningOf(fromMs: number, toMs: number, format: Format): string {
  const [evening, morning] = [format.day(fromMs), format.day(toMs)];
  const separator = format.language === 'vi' ? '/' : ' ';
  const [day = '', month = '', year = ''] = evening.split(separator);
  const [, nextMonth, nextYear] = morning.split(separator);
  if (year !== nextYear) return evening;
  return month === nextMonth ? day : [day, month].join(separator);
}

function hourOf(ms: number): number {
  const inDay = (((ms + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return inDay / HOUR_MS;
}

/** 23:59:59.999 is the end of the day as much as 00:00. */
function roundedToMinute(ms: number): number {
  return Math.ceil(ms / 60_000) * 60_000;
}
