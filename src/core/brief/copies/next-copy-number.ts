/** What follows `07` is `08`; anything but digits has no next number. */
export function nextCopyNumber(last: string): string {
  if (!/^\d{1,9}$/.test(last)) return '';
  return String(Number(last) + 1).padStart(last.length, '0');
}
