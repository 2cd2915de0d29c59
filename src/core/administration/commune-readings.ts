import type { AdministrativeEpoch } from '../model/import-choices.ts';
import { isIn } from './address-names.ts';
import type { AddressNames, CommuneName } from './address-names.ts';
import type { Administration } from './administration.ts';
import type { CommuneReading } from './commune-answer.ts';
import { accentedKey } from './name-key.ts';
import type { NamedProvince } from './provinces-by-key.ts';
import { sameCode } from './same-code.ts';
import type { FormerDistrict, TodaysCommune } from './unit.ts';

export type CommuneReadings = {
  readonly readings: readonly CommuneReading[];
  readonly elsewhere: boolean;
};

/** All ways to read the names of an address that its epoch allows; the likelier list first. */
export function communeReadings(
  units: Administration,
  names: AddressNames,
  epoch: AdministrativeEpoch | null,
  provinces?: ReadonlySet<string>,
): CommuneReadings {
  const known = { ...names, districts: districtsIn(names), epoch };
  const found =
    names.communes.length === 0
      ? districtAlone(units, known)
      : common(names.communes.map((name) => readingsOfName(units, name, known)));
  const within = found.filter(({ commune }) => provinces?.has(commune.province.code) ?? true);
  if (within.length === 0) return { readings: found, elsewhere: found.length > 0 };
  const open = names.province === null;
  return { readings: open ? within : found, elsewhere: false };
}

type Known = AddressNames & { readonly epoch: AdministrativeEpoch | null };

/** Those of the province, where it has any of that name. */
function districtsIn({ districts, province }: AddressNames): readonly FormerDistrict[] {
  const strict = districts.filter((own) => own.province === province?.former);
  if (strict.length > 0) return strict;
  const within = districts.filter((own) => isIn(own, province));
  return within.length > 0 ? within : districts;
}

/** Two names of one place leave what both allow. */
function common(each: readonly (readonly CommuneReading[])[]): readonly CommuneReading[] {
  const found = each.filter((readings) => readings.length > 0);
  const [first = [], ...others] = found;
  const shared = first.filter(({ commune }) =>
    others.every((readings) => readings.some((own) => own.commune === commune)),
  );
  return shared.length > 0 ? shared : found.flat();
}

function readingsOfName(
  units: Administration,
  name: CommuneName,
  known: Known,
): readonly CommuneReading[] {
  const epoch = name.old ? 'before-2025-07' : known.epoch;
  const former = formerReadings(units, name.name, { ...known, epoch });
  const today = todayReadings(units, name.name, { ...known, epoch });
  const oldFirst = known.districts.length > 0;
  if (epoch === 'before-2025-07') return closest(former.length > 0 ? former : today, name);
  if (epoch === 'since-2025-07' && !oldFirst) {
    return closest(today.length > 0 ? today : former, name);
  }
  return closest(oldFirst ? [...former, ...today] : [...today, ...former], name);
}

function formerReadings(units: Administration, name: string, known: Known): CommuneReading[] {
  const { districts, province, epoch } = known;
  const strictly = epoch === 'before-2025-07' && districts.length === 0;
  return units
    .formerNamed(name)
    .filter(({ district }) => districts.length === 0 || districts.includes(district))
    .filter(
      ({ district }) =>
        province === null ||
        district.province === province.former ||
        (!strictly && district.province.today === province.today) ||
        districts.length > 0,
    )
    .flatMap((former) => former.today.map((commune) => ({ commune, former })));
}

function todayReadings(units: Administration, name: string, known: Known): CommuneReading[] {
  const { districts, province, epoch } = known;
  return units
    .todayNamed(name)
    .filter((own) => districts.length === 0 || districts.some((d) => units.todayOf(d).has(own)))
    .filter((own) => province === null || isOf(units, own, province, epoch))
    .map((commune) => ({ commune, former: null }));
}

/** A province's name or code of before stands for the land it had. */
function isOf(
  units: Administration,
  commune: TodaysCommune,
  { today, former }: NamedProvince,
  epoch: AdministrativeEpoch | null,
): boolean {
  const now = today !== null && commune.province === today;
  const then = former !== null && units.todayOf(former).has(commune);
  if (epoch === 'before-2025-07') return former === null ? now : then;
  return today === null || epoch === null ? now || then : now;
}

/** Those of the written type, then those with the written accents, where there are such. */
function closest(
  readings: readonly CommuneReading[],
  { name, unit, accented }: CommuneName,
): readonly CommuneReading[] {
  const typed = unit === null ? [] : readings.filter((own) => named(own).type === unit);
  const left = typed.length > 0 ? typed : readings;
  if (sameCode(left) || !accented) return left;
  const written = accentedKey(name);
  const same = left.filter((own) => accentedKey(named(own).name) === written);
  return same.length > 0 ? same : left;
}

function named({ commune, former }: CommuneReading) {
  return former ?? commune;
}

/** A district that is one commune today (Lý Sơn) needs no other name. */
function districtAlone(units: Administration, { districts }: Known): readonly CommuneReading[] {
  const [district, ...others] = districts;
  if (!district || others.length > 0) return [];
  const communes = units.todayOf(district);
  const [former] = units.unitsOf(district);
  if (communes.size !== 1 || !former) return [];
  return [...communes].map((commune) => ({ commune, former }));
}
