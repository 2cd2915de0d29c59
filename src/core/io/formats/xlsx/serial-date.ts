const DAY_S = 86_400;
/** Serial 25569 is 1970-01-01; counting from 1904 is 1462 days later. */
const UNIX_SERIAL = 25_569;
const SHIFT_1904 = 1462;
/** Serials to this one stand before Excel's 29 February 1900, which never was. */
const LAST_BEFORE_FALSE_LEAP_DAY = 59;
const LARGEST_SERIAL = 2_958_465;

/**
 * A date of a workbook as ISO text: a day, a day with its time, or a time alone (serial below 1), to the
 * second. '' for what is no date.
 */
export function serialDate(serial: number, from1904: boolean): string {
  if (!(serial >= 0) || serial > LARGEST_SERIAL) return '';
  const seconds = Math.round(serial * DAY_S);
  const time = clock(seconds % DAY_S);
  if (seconds < DAY_S) return time;
  const early = !from1904 && serial < LAST_BEFORE_FALSE_LEAP_DAY + 1 ? 1 : 0;
  const days = Math.floor(seconds / DAY_S) + (from1904 ? SHIFT_1904 : 0) + early - UNIX_SERIAL;
  const day = new Date(days * DAY_S * 1000).toISOString().slice(0, 10);
  return seconds % DAY_S === 0 ? day : `${day}T${time}`;
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}
