import type { Format } from '../../../../i18n/format.ts';

/** Seconds as whole minutes: 12 phút, 1 giờ 5 phút. */
export function durationText(seconds: number, format: Format): string {
  return format.hours(Math.round(seconds / 60) / 60);
}
