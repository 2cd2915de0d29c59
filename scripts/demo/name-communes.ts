import { COASTAL_NAMES, HIGHLAND_NAMES, PLACED_NAMES, RANGE_NAMES } from './commune-names.ts';
import { distanceM, toPlane } from './plane.ts';
import type { Point } from './plane.ts';
import { TOWNS } from './towns.ts';
import type { Town } from './towns.ts';

const NEAR_M = 13_000;
const COAST_X_M = 62_000;
const RANGE_X_M = 18_000;

/** A name for every commune: its town's, its side of the city, a real place nearby, else one of the region. */
export function nameCommunes(centres: readonly Point[]): string[] {
  const names = new Map<number, string>();
  const used = new Set<string>();
  const give = (number: number, name: string): void => {
    if (names.has(number) || used.has(name)) return;
    names.set(number, name);
    used.add(name);
  };
  centres.forEach((centre, number) => {
    const own = TOWNS.find((town) => town.at === centre);
    if (own) give(number, own.name);
  });
  centres.forEach((centre, number) => {
    const city = TOWNS.find(
      (town) => town.townClass !== 'town' && distanceM(town.at, centre) < town.radiusM * 1.9,
    );
    if (city) give(number, `${city.name} ${sideOf(city, centre)}`);
  });
  for (const { number, name } of nearbyPairs(centres)) give(number, name);
  return centres.map((centre, number) => {
    const list =
      centre[0] > COAST_X_M ? COASTAL_NAMES : centre[0] > RANGE_X_M ? RANGE_NAMES : HIGHLAND_NAMES;
    for (const name of list) give(number, name);
    for (const name of [...RANGE_NAMES, ...HIGHLAND_NAMES, ...COASTAL_NAMES]) give(number, name);
    return names.get(number) ?? `Xã ${number + 1}`;
  });
}

function sideOf(town: Town, [x, y]: Point): string {
  const sides = ['Đông', 'Đông Bắc', 'Bắc', 'Tây Bắc', 'Tây', 'Tây Nam', 'Nam', 'Đông Nam'];
  const turn = Math.atan2(y - town.at[1], x - town.at[0]) / (Math.PI / 4);
  return (sides[(Math.round(turn) + 8) % 8] ?? 'Bắc').normalize('NFC');
}

/** Nearest pairs of commune and place first, so that each name goes where it fits best. */
function nearbyPairs(centres: readonly Point[]): { number: number; name: string }[] {
  return centres
    .flatMap((centre, number) =>
      PLACED_NAMES.map(([name, lon, lat]) => ({
        number,
        name,
        away: distanceM(centre, toPlane(lon, lat)),
      })),
    )
    .filter((pair) => pair.away < NEAR_M)
    .toSorted((a, b) => a.away - b.away || a.number - b.number);
}
