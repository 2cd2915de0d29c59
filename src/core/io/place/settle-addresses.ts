import type { Administration } from '../../administration/administration.ts';
import type { CommuneAnswer } from '../../administration/commune-answer.ts';
import type { TodaysCommune } from '../../administration/unit.ts';
import type { AddressChoice, AdministrativeEpoch } from '../../model/import-choices.ts';
import type { RowAddress } from './row-addresses.ts';

/** What an address came to. */
export type SettledAddress =
  | {
      readonly commune: TodaysCommune;
      /** Null where a person or a point decided between two. */
      readonly epoch: AdministrativeEpoch | null;
      readonly by: 'person' | 'name' | 'former-name' | 'point';
      readonly elsewhere: boolean;
    }
  | { readonly commune: null; readonly why: 'left' | 'several' | 'code-conflict' | 'unknown' };

/**
 * A person's answer goes before what the lists say; an answer that is no commune is none. Null for a code
 * of nobody's without a name: the file's own.
 */
export function settleAddress(
  units: Administration,
  { key, text, answer }: RowAddress,
  { answers = {} }: AddressChoice = {},
): SettledAddress {
  const said = key !== '' && Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (said === '') return { commune: null, why: 'left' };
  const chosen = said === undefined ? null : units.todayCoded(said);
  if (chosen) return { commune: chosen, epoch: null, by: 'person', elsewhere: false };
  if (answer.status === 'one') {
    const by = answer.epoch === 'before-2025-07' ? 'former-name' : 'name';
    const { commune, epoch, elsewhere } = answer;
    return { commune, epoch, by, elsewhere };
  }
  if (answer.status === 'none') return text === '' ? null : { commune: null, why: 'unknown' };
  return { commune: null, why: answer.why === 'names' ? 'several' : 'code-conflict' };
}

/** Of several communes the one a record's own coordinates lie in. */
export function settleByPoint(answer: CommuneAnswer, code: string | null): SettledAddress | null {
  if (answer.status !== 'several' || code === null) return null;
  const found = answer.candidates.find(({ commune }) => commune.code === code);
  if (!found) return null;
  const epoch: AdministrativeEpoch = found.former ? 'before-2025-07' : 'since-2025-07';
  return { commune: found.commune, epoch, by: 'point', elsewhere: false };
}
