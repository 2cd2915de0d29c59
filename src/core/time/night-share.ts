import { DAY_MS, HOUR_MS, OFFSET_MS } from './vietnam-time.ts';

/** The hours most cable and site thefts fall in: 23:00 to 04:00 the next morning. */
export const NIGHT = { fromHour: 23, toHour: 4 } as const;

const NIGHT_LENGTH_MS = (24 - NIGHT.fromHour + NIGHT.toHour) * HOUR_MS;

/**
 * The share of a window that lies between 23:00 and 04:00 at UTC+07:00: the chance that the incident
 * happened at night when every moment of the window is as likely. null when the hour is unknown:
 * a single moment at exactly 00:00 is a date written without a time.
 */
export function nightShare(fromMs: number, toMs: number): number | null {
  if (toMs <= fromMs) {
    const timeOfDay = modulo(fromMs + OFFSET_MS, DAY_MS);
    if (timeOfDay === 0) return null;
    return modulo(timeOfDay - NIGHT.fromHour * HOUR_MS, DAY_MS) < NIGHT_LENGTH_MS ? 1 : 0;
  }
  return (nightBefore(toMs) - nightBefore(fromMs)) / (toMs - fromMs);
}

/** Night milliseconds from a fixed nightfall until `instantMs`. */
function nightBefore(instantMs: number): number {
  const sinceNightfall = instantMs + OFFSET_MS - NIGHT.fromHour * HOUR_MS;
  const nights = Math.floor(sinceNightfall / DAY_MS);
  return nights * NIGHT_LENGTH_MS + Math.min(sinceNightfall - nights * DAY_MS, NIGHT_LENGTH_MS);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
