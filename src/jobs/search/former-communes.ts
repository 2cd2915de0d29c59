import { addressNames } from '../../core/administration/address-names.ts';
import type { Administration } from '../../core/administration/administration.ts';
import { resolveCommune } from '../../core/administration/resolve-commune.ts';
import type { TodaysCommune } from '../../core/administration/unit.ts';

/** A commune of today that a search means by what it was called before July 2025. */
export type FormerMatch = {
  readonly commune: TodaysCommune;
  /** "Ia Sao, Ia Grai"; a district alone is its name. */
  readonly former: string;
};

/** More would be a list of the province. */
const MOST_OF_DISTRICT = 20;

/** Today's communes in `provinces` that a text names by an old commune, or by an old district alone. */
export function formerCommunes(
  units: Administration,
  text: string,
  provinces: ReadonlySet<string>,
): readonly FormerMatch[] {
  const options = { epoch: 'before-2025-07', provinces } as const;
  const answer = resolveCommune(units, { whole: text }, options);
  const readings =
    answer.status === 'one' ? [answer] : answer.status === 'several' ? answer.candidates : [];
  const communes = readings
    .filter(({ commune }) => provinces.has(commune.province.code))
    .flatMap(({ commune, former }) =>
      former && former.name !== commune.name
        ? [{ commune, former: `${former.name}, ${former.district.name}` }]
        : [],
    );
  return communes.length > 0 ? communes : ofDistricts(units, text, provinces);
}

function ofDistricts(
  units: Administration,
  text: string,
  provinces: ReadonlySet<string>,
): readonly FormerMatch[] {
  const { districts } = addressNames(units, { district: text });
  const own = districts.filter(({ province }) => provinces.has(province.today.code));
  return own
    .flatMap((district) => [...units.todayOf(district)].map((commune) => ({ commune, district })))
    .map(({ commune, district }) => ({ commune, former: district.name }))
    .slice(0, MOST_OF_DISTRICT);
}
