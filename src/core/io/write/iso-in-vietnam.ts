const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** UTC milliseconds as ISO 8601 at +07:00, to the second (to the millisecond where there is one). */
export function isoInVietnam(ms: number): string {
  const iso = new Date(ms + VIETNAM_OFFSET_MS).toISOString();
  return `${iso.replace(/(\.000)?Z$/, '')}+07:00`;
}
