import type { LonLat } from '../../geo/lon-lat.ts';
import type { KindId } from '../../model/registry.ts';

/** A record as a person wrote it into a form: nothing is read or checked yet. */
export type EnteredRecord = {
  readonly kind: KindId;
  /** '' gives it the next free one. */
  readonly id: string;
  /** Field → text; choices by code, several joined by commas; what is not there is absent. */
  readonly values: Readonly<Record<string, string>>;
  /** One place for a point; the parts of a line. Empty where none was given. */
  readonly parts: readonly (readonly LonLat[])[];
  /** The sign before decimals in the language it was written in. */
  readonly decimal: '.' | ',';
};

/** Kinds that can be entered by hand. */
export const ENTRY_KINDS = [
  'incident',
  'bts_site',
  'cable_route',
  'post_office',
  'exchange',
  'site',
  'patrol_base',
  'risk_factor',
] as const satisfies readonly KindId[];
export type EntryKind = (typeof ENTRY_KINDS)[number];

export function isEntryKind(kind: KindId): kind is EntryKind {
  return ENTRY_KINDS.some((one) => one === kind);
}
