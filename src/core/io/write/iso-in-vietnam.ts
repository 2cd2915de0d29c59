const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** UTC milliseconds as ISO 8601 at +07:00, to the second (to the millisecond where there is one). */
export function isoInVietnam(ms: number): string {
  return `${clockInVietnam(ms)}+07:00`;
}

/** The same as a clock in Viet Nam shows it: 2024-03-11 22:30:00. */
export function localInVietnam(ms: number): string {
  return clockInVietnam(ms).replace('T', ' ');
}

/** 11/03/2024 22:30, or 11/03/2024 of a day alone: as it is written by hand. */
export function dayFirst(ms: number, dayAlone: boolean): string {
  const [day = '', time = ''] = localInVietnam(ms).split(' ');
  const written = day.split('-').toReversed().join('/');
  return dayAlone ? written : `${written} ${time.slice(0, 5)}`;
}

/** 2024-03-11. */
export function isoDay(ms: number): string {
  return clockInVietnam(ms).slice(0, 10);
}

function clockInVietnam(ms: number): string {
  return new Date(ms + VIETNAM_OFFSET_MS).toISOString().replace(/(\.000)?Z$/, '');
}
