import { distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import { TOWNS } from './towns.ts';

/** Districts named otherwise than the town they were run from. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'bong-son': 'Hoài Nhơn',
  'phu-phong': 'Tây Sơn',
  'chu-ty': 'Đức Cơ',
  'ia-kha': 'Ia Grai',
  'kon-dong': 'Mang Yang',
  'phu-hoa': 'Chư Păh',
  'phu-tuc': 'Krông Pa',
};

/** The district before July 2025 an illustrative commune is put in: that of the nearest town. */
export function oldDistrict(centre: Point): string {
  let nearest = TOWNS[0];
  for (const town of TOWNS) {
    if (!nearest || distanceM(town.at, centre) < distanceM(nearest.at, centre)) nearest = town;
  }
  return (NAMED_OTHERWISE[nearest?.id ?? ''] ?? nearest?.name ?? '').normalize('NFC');
}
