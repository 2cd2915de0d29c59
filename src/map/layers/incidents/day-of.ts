const DAY_MS = 86_400_000;

/** ISO day of a day number (days since 1970-01-01). */
export function dayOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
