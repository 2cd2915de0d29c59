import { nearestNewMoon, newMoonMs, sunAtMs, sunLongitudeDeg } from './moon-and-sun.ts';
import { DAY_MS, OFFSET_MS, dayNumber } from './vietnam-time.ts';

/** A month of the Vietnamese lunar calendar, its days counted since 1970-01-01 at UTC+07:00. */
export type LunarMonth = {
  /** Lunar year: the solar year its first month begins in. */
  readonly year: number;
  /** 1…12; a leap month has the number of the one before. */
  readonly month: number;
  readonly leap: boolean;
  readonly firstDay: number;
  /** First day of the next month. */
  readonly endDay: number;
};

/**
 * The first day of the lunar year that begins in a solar year (Tết Nguyên Đán), as an ISO day.
 *
 * The rule of the Vietnamese calendar since 1968: months begin on the day of new moon at UTC+07:00, month 11
 * holds the winter solstice, and between two months 11 that are thirteen months apart the first without a
 * major solar term is the leap month. China counts at UTC+08:00: the two differ in 1985, 2007, 2030 …
 */
export function lunarNewYear(year: number): string {
  const first = monthsFromEleventh(year).find(({ month, leap }) => month === 1 && !leap);
  return isoDayOf(first?.firstDay ?? 0);
}

/** The lunar months that touch the days first…last, in order. */
export function lunarMonthsOver(firstDay: number, lastDay: number): readonly LunarMonth[] {
  const months: LunarMonth[] = [];
  for (let year = yearOf(firstDay); year <= yearOf(lastDay) + 1; year += 1) {
    months.push(...monthsFromEleventh(year));
  }
  return months.filter((month) => month.endDay > firstDay && month.firstDay <= lastDay);
}

/** The twelve or thirteen months from month 11 of the lunar year before until month 10. */
function monthsFromEleventh(year: number): readonly LunarMonth[] {
  const first = eleventhMonth(year - 1);
  const next = eleventhMonth(year);
  const starts = Array.from({ length: next - first + 1 }, (_, i) => newMoonDay(first + i));
  const leapAt = starts.length === 14 ? leapPlace(starts) : -1;
  return starts.slice(0, -1).map((firstDay, place) => {
    const ordinary = leapAt > 0 && place >= leapAt ? place - 1 : place;
    return {
      year: ordinary < 2 ? year - 1 : year,
      month: ((ordinary + 10) % 12) + 1,
      leap: place === leapAt,
      firstDay,
      endDay: starts[place + 1] ?? firstDay,
    };
  });
}

/** Number of the new moon that begins month 11 of a year: the last on or before the winter solstice. */
function eleventhMonth(year: number): number {
  const solsticeMs = sunAtMs(270, Date.UTC(year, 11, 21));
  const solsticeDay = dayNumber(solsticeMs);
  let moon = nearestNewMoon(solsticeMs) + 1;
  while (newMoonDay(moon) > solsticeDay) moon -= 1;
  return moon;
}

/** Place of the first month after month 11 within which the sun enters no new twelfth of its way. */
function leapPlace(starts: readonly number[]): number {
  const twelfths = starts.map((day) => Math.floor(sunLongitudeDeg(startMs(day)) / 30));
  return twelfths.findIndex((twelfth, place) => place > 0 && twelfth === twelfths[place + 1]);
}

function newMoonDay(k: number): number {
  return dayNumber(newMoonMs(k));
}

function startMs(day: number): number {
  return day * DAY_MS - OFFSET_MS;
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function isoDayOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
