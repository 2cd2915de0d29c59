import { isIn } from './address-names.ts';
import type { AddressNames } from './address-names.ts';
import type { Administration } from './administration.ts';
import type { CommuneReading } from './commune-answer.ts';
import { editDistance } from './edit-distance.ts';
import { nameKey } from './name-key.ts';

const MOST = 6;

/**
 * Communes a name that nobody has may have meant, the nearest first: one letter apart in short names, two in
 * longer ones, in the named district and province, else in `provinces`; then those of that very name that lie
 * elsewhere. Only to be offered. Without a commune's name: those of the district.
 */
export function nearestCommunes(
  units: Administration,
  names: AddressNames,
  provinces?: ReadonlySet<string>,
): readonly CommuneReading[] {
  const near = names.communes.flatMap(({ name }) => {
    const key = nameKey(name);
    const most = key.length < 5 ? 1 : 2;
    const spelt = around(units, names, provinces).map((reading) => ({
      reading,
      apart: editDistance(key, nameKey((reading.former ?? reading.commune).name), most),
    }));
    const called = sameName(units, name).map((reading) => ({ reading, apart: most }));
    return [...spelt, ...called].filter(({ apart }) => apart <= most);
  });
  const found = near.toSorted(
    (a, b) => a.apart - b.apart || (a.reading.commune.code < b.reading.commune.code ? -1 : 1),
  );
  const seen = new Set<string>();
  return found
    .map(({ reading }) => reading)
    .filter(({ commune }) => !seen.has(commune.code) && seen.add(commune.code))
    .slice(0, MOST);
}

function sameName(units: Administration, name: string): readonly CommuneReading[] {
  const former = units.formerNamed(name);
  return [
    ...units.todayNamed(name).map((commune) => ({ commune, former: null })),
    ...former.flatMap((own) => own.today.map((commune) => ({ commune, former: own }))),
  ];
}

function around(
  units: Administration,
  { districts, province }: AddressNames,
  provinces?: ReadonlySet<string>,
): readonly CommuneReading[] {
  const areas =
    districts.length > 0
      ? districts
      : units.districts.filter(
          (own) =>
            isIn(own, province) ||
            (province === null && (provinces?.has(own.province.today.code) ?? true)),
        );
  const former = areas
    .flatMap((district) => units.unitsOf(district))
    .flatMap((own) => own.today.map((commune) => ({ commune, former: own })));
  const today = new Set(areas.flatMap((district) => [...units.todayOf(district)]));
  return [...Array.from(today, (commune) => ({ commune, former: null })), ...former];
}
