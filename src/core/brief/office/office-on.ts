import type { OfficeData, OfficeEntry } from './office-data.ts';

/** Parts of an office's papers that change with time. */
export const OFFICE_ROLES = [
  'parent-agency',
  'agency',
  'place',
  'symbol',
  'legal-basis',
  'recipient',
  'signer-title',
  'signer-name',
  'hotline',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

/** What holds on a day, by role, in the order it was written down. */
export type OfficeOnDay = (role: OfficeRole) => readonly string[];

/** Both ends of an entry's days are included; an empty end is open. */
export function officeOn(office: OfficeData, day: string): OfficeOnDay {
  const valid = office.entries.filter((entry) => holdsOn(entry, day));
  return (role) => valid.filter((entry) => entry.role === role).map(({ text }) => text);
}

export function holdsOn({ from, to }: OfficeEntry, day: string): boolean {
  return (from === '' || from <= day) && (to === '' || day <= to);
}
