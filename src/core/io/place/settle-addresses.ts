import type { Administration } from '../../administration/administration.ts';
import type { CommuneAnswer } from '../../administration/commune-answer.ts';
import type { AddressChoice, AdministrativeEpoch } from '../../model/import-choices.ts';
import type { RowAddress } from './row-addresses.ts';

/** What an address came to. */
export type SettledAddress =
  | {
      /** Of today's commune. */
      readonly code: string;
      /** Null where a person or a point decided between two. */
      readonly epoch: AdministrativeEpoch | null;
      readonly by: 'person' | 'name' | 'former-name' | 'point';
      readonly elsewhere: boolean;
    }
  | { readonly code: null; readonly why: 'left' | 'several' | 'code-conflict' | 'unknown' };

/**
 * A person's answer goes before what the lists say; an answer that is no commune is none. Null for a code
 * of nobody's without a name: the file's own.
 */
export function settleAddress(
  units: Administration,
  { key, text, answer }: RowAddress,
  { answers = {} }: AddressChoice = {},
): SettledAddress | null {
  const said = key !== '' && Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (said === '') return { code: null, why: 'left' };
  const chosen = said === undefined ? null : units.todayCoded(said);
  if (chosen) return { code: chosen.code, epoch: null, by: 'person', elsewhere: false };
  if (answer.status === 'one') {
    const by = answer.epoch === 'before-2025-07' ? 'former-name' : 'name';
    const { code, epoch, elsewhere } = answer;
    return { code, epoch, by, elsewhere };
  }
  if (answer.status === 'none') return text === '' ? null : { code: null, why: 'unknown' };
  return { code: null, why: answer.why === 'names' ? 'several' : 'code-conflict' };
}

/** Of several communes the one a record's own coordinates lie in. */
export function settleByPoint(answer: CommuneAnswer, code: string | null): SettledAddress | null {
  if (answer.status !== 'several' || code === null) return null;
  const found = answer.candidates.find(({ commune }) => commune.code === code);
  if (!found) return null;
  const epoch: AdministrativeEpoch = found.former ? 'before-2025-07' : 'since-2025-07';
  return { code, epoch, by: 'point', elsewhere: false };
}

/** A name the lists do not have but the loaded communes do: theirs may be newer. */
export function settleByLoaded(code: string | null): SettledAddress | null {
  return code === null ? null : { code, epoch: 'since-2025-07', by: 'name', elsewhere: false };
}
