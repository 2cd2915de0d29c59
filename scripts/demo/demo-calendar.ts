import type { Random } from '../../src/core/basics/random.ts';
import { between } from './draw.ts';

/** The demo's incidents cover eight years, days at UTC+07:00. */
export const SINCE = '2018-07-01';
export const CUT_OFF = '2026-06-30';
export const STORM_DAY = '2025-11-07';
export const YEARS = 8;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 7 * HOUR_MS;

export const START_MS = dayMs(SINCE);
export const END_MS = dayMs(CUT_OFF) + DAY_MS;

/** Midnight of a local day as UTC milliseconds. */
export function dayMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
}

/** `2024-03-11T22:00+07:00`: minutes are enough. */
export function instantText(ms: number): string {
  return `${new Date(Math.round(ms / 60_000) * 60_000 + OFFSET_MS).toISOString().slice(0, 16)}+07:00`;
}

export function dayText(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 10);
}

/** Thefts: this share falls in 23:00–04:00, the rest over the other hours. */
export const NIGHT = { fromHour: 23, hours: 5, share: 0.62 } as const;
/** Before Tết thefts are this much denser; during the coffee harvest they are not. */
export const TET_PEAK = { fromDay: '01-16', toDay: '02-15', ratio: 1.7 } as const;
export const HARVEST = { fromDay: '10-15', toDay: '01-15', ratio: 1 } as const;

/** A moment of a theft between two times: night and season as planted. */
export function theftMoment(random: Random, fromMs = START_MS, toMs = END_MS): number {
  for (;;) {
    const day = dayMs(dayText(between(random, fromMs, toMs - 1)));
    const monthDay = dayText(day).slice(5);
    const peak = monthDay >= TET_PEAK.fromDay && monthDay <= TET_PEAK.toDay;
    if (!peak && random() > 1 / TET_PEAK.ratio) continue;
    const moment = day + theftHour(random) * HOUR_MS;
    if (moment >= fromMs && moment < toMs) return moment;
  }
}

function theftHour(random: Random): number {
  const hour =
    random() < NIGHT.share
      ? NIGHT.fromHour + random() * NIGHT.hours
      : NIGHT.fromHour + NIGHT.hours + random() * (24 - NIGHT.hours);
  return hour % 24;
}

export function anyMoment(random: Random, fromMs = START_MS, toMs = END_MS): number {
  return between(random, fromMs, toMs);
}

export const hoursMs = (hours: number): number => hours * HOUR_MS;
export const daysMs = (days: number): number => days * DAY_MS;
