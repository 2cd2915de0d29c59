import type { Administration } from '../../administration/administration.ts';
import type { CommuneAnswer } from '../../administration/commune-answer.ts';
import type { LoadedCommunes } from '../../administration/loaded-communes.ts';
import type { TodaysCommune } from '../../administration/unit.ts';
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
  { key, text, parts, answer }: RowAddress,
  { answers = {} }: AddressChoice = {},
  loaded: LoadedCommunes | null = null,
): SettledAddress | null {
  const codeOf = (commune: TodaysCommune) => loaded?.codeOf(commune) ?? commune.code;
  const said = key !== '' && Object.hasOwn(answers, key) ? (answers[key] ?? '') : null;
  if (said === '') return { code: null, why: 'left' };
  const official = said === null ? null : units.todayCoded(said);
  const own = said !== null && loaded?.rowOf(said) !== null ? said : null;
  const chosen = official ? codeOf(official) : own;
  if (chosen !== null) return { code: chosen, epoch: null, by: 'person', elsewhere: false };
  if (answer.status === 'one') {
    // A province with communes of its own may call one what another was called before.
    const alone = !parts.district && !parts.whole && answer.by === 'former-name';
    const same = alone && parts.commune ? (loaded?.ownNamed(parts.commune) ?? null) : null;
    if (same !== null) return settleByLoaded(same);
    const by = answer.epoch === 'before-2025-07' ? 'former-name' : 'name';
    const { commune, epoch, elsewhere } = answer;
    return { code: codeOf(commune), epoch, by, elsewhere };
  }
  if (answer.status === 'none') return text === '' ? null : { code: null, why: 'unknown' };
  return { code: null, why: answer.why === 'names' ? 'several' : 'code-conflict' };
}

/** Of several communes the one a record's own coordinates lie in. */
export function settleByPoint(
  answer: CommuneAnswer,
  code: string | null,
  loaded: LoadedCommunes,
): SettledAddress | null {
  if (answer.status !== 'several' || code === null) return null;
  const found = answer.candidates.find(({ commune }) => loaded.codeOf(commune) === code);
  if (!found) return null;
  const epoch: AdministrativeEpoch = found.former ? 'before-2025-07' : 'since-2025-07';
  return { code, epoch, by: 'point', elsewhere: false };
}

/** A name the lists do not have but the loaded communes do: theirs may be newer. */
export function settleByLoaded(code: string | null): SettledAddress | null {
  return code === null ? null : { code, epoch: 'since-2025-07', by: 'name', elsewhere: false };
}
