import type { EntryKind } from './entered-record.ts';

/** Nhập tay: ids given here never look like those of an office's own books. */
const PREFIX: Readonly<Record<EntryKind, string>> = {
  incident: 'NT-VV',
  bts_site: 'NT-BTS',
  cable_route: 'NT-CAP',
  post_office: 'NT-BC',
  exchange: 'NT-TD',
  site: 'NT-DIEM',
  patrol_base: 'NT-CHOT',
  risk_factor: 'NT-YT',
};
const DIGITS = 4;

/** The first of NT-VV-0001, NT-VV-0002 … after all that are taken. */
export function freeRecordId(kind: EntryKind, taken: Iterable<string>): string {
  const start = `${PREFIX[kind]}-`;
  let last = 0;
  for (const id of taken) {
    const number = id.startsWith(start) ? Number(id.slice(start.length)) : Number.NaN;
    if (Number.isInteger(number)) last = Math.max(last, number);
  }
  return start + String(last + 1).padStart(DIGITS, '0');
}
