import { sameCode } from './same-code.ts';
import type { AdministrativeEpoch } from '../model/import-choices.ts';
import { addressNames } from './address-names.ts';
import type { AddressNames, AddressParts } from './address-names.ts';
import type { Administration } from './administration.ts';
import type { CommuneAnswer, CommuneReading } from './commune-answer.ts';
import { communeReadings } from './commune-readings.ts';
import type { CommuneReadings } from './commune-readings.ts';
import { nearestCommunes } from './nearest-communes.ts';
import { epochOf } from './unit.ts';

export type ResolveOptions = {
  /** When the address was written, UTC milliseconds: before July 2025 names and codes are the old ones. */
  readonly atMs?: number;
  /** Goes before the date. */
  readonly epoch?: AdministrativeEpoch;
  /** Codes of today's provinces a commune without one is sought in first. */
  readonly provinces?: ReadonlySet<string>;
};

/**
 * Which commune of today an address names, by the names or the code it has now or had before July 2025.
 *
 * Names of before the date go first for what is older, today's for what is younger; a district always speaks
 * for the old list. Without a date both are read, and where they differ ("xã Ia Sao") nobody guesses: the
 * answer is `several`. So it is where a district or province is named that does not exist, and where a name
 * alone would be a commune of another province. O(1) by name; a name nobody has is compared with those near.
 */
export function resolveCommune(
  units: Administration,
  parts: AddressParts,
  options: ResolveOptions = {},
): CommuneAnswer {
  const epoch = options.epoch ?? epochAt(options.atMs);
  const names = addressNames(units, parts);
  const readings = communeReadings(units, names, epoch, options.provinces);
  const byName = answerOf(units, names, readings, options.provinces);
  return parts.code === undefined ? byName : withCode(units, parts.code, epoch, byName);
}

function epochAt(atMs = Number.NaN): AdministrativeEpoch | null {
  return Number.isNaN(atMs) ? null : epochOf(atMs);
}

function answerOf(
  units: Administration,
  names: AddressNames,
  { readings, elsewhere }: CommuneReadings,
  provinces: ReadonlySet<string> | undefined,
): CommuneAnswer {
  const [first] = readings;
  if (!first) return { status: 'none', nearest: nearestCommunes(units, names, provinces) };
  const alone = names.districts.length === 0 && names.province === null;
  const doubt = names.weak || names.strangers.length > 0 || (elsewhere && alone);
  if (doubt || !sameCode(readings)) {
    return { status: 'several', why: 'names', candidates: onePerCode(readings) };
  }
  return one(first, elsewhere, first.former ? 'former-name' : 'name');
}

function one(
  { commune, former }: CommuneReading,
  elsewhere: boolean,
  by: Extract<CommuneAnswer, { readonly status: 'one' }>['by'],
): CommuneAnswer {
  const { code, name } = commune;
  const epoch = by.startsWith('former') ? 'before-2025-07' : 'since-2025-07';
  return { status: 'one', code, name, commune, former, by, epoch, elsewhere };
}

/** A code decides, in the list of its day; names that say otherwise make it a question. */
function withCode(
  units: Administration,
  written: string,
  epoch: AdministrativeEpoch | null,
  byName: CommuneAnswer,
): CommuneAnswer {
  const today = units.todayCoded(written.trim());
  const former = units.formerCoded(written.trim());
  const asToday = today ? [{ commune: today, former: null }] : [];
  const asFormer = former ? former.today.map((commune) => ({ commune, former })) : [];
  const coded =
    epoch === 'before-2025-07' && asFormer.length > 0 ? asFormer : [...asToday, ...asFormer];
  if (coded.length === 0) return byName;
  const named = readingsOf(byName);
  const both = coded.filter(({ commune }) => named.some((own) => own.commune === commune));
  const left = named.length > 0 ? both : coded;
  const [first] = left;
  if (!first) {
    const candidates = onePerCode([...coded, ...named]);
    return { status: 'several', why: 'code-conflict', candidates };
  }
  if (!sameCode(left)) return { status: 'several', why: 'names', candidates: onePerCode(left) };
  if (byName.status === 'one') return byName;
  return one(first, false, first.former ? 'former-code' : 'code');
}

function readingsOf(answer: CommuneAnswer): readonly CommuneReading[] {
  if (answer.status === 'several') return answer.candidates;
  return answer.status === 'one' ? [{ commune: answer.commune, former: answer.former }] : [];
}

function onePerCode(readings: readonly CommuneReading[]): readonly CommuneReading[] {
  const found = new Map<string, CommuneReading>();
  for (const reading of readings) {
    const { code } = reading.commune;
    if (!found.has(code)) found.set(code, reading);
  }
  return [...found.values()].toSorted((a, b) => (a.commune.code < b.commune.code ? -1 : 1));
}
