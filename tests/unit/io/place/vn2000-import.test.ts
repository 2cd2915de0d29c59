import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../../../src/core/model/import-choices.ts';
import { loadFile } from '../../../../src/core/io/load-file.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { bytesOf } from '../../../support/read-as.ts';

type Pair = readonly [number, number];
/** From PROJ 9.1.1, two circulars and a workbook: see `source` in the file. */
const POINTS = JSON.parse(
  readFileSync(new URL('../../../reference/vn2000-points.json', import.meta.url), 'utf8'),
) as {
  readonly official: readonly { readonly wgs84_lonlat: Pair; readonly vn2000_lonlat: Pair }[];
  readonly community: {
    readonly meridian: number;
    readonly northingM: number;
    readonly eastingM: number;
    readonly lonLat: Pair;
  };
  readonly computed: readonly {
    readonly wgs84: Pair;
    readonly vn2000: Pair;
    readonly tm3: Readonly<Record<string, Pair>>;
    readonly utm48: Pair;
    readonly utm49: Pair;
  }[];
};

const TM3: Readonly<Record<string, string>> = {
  '107.5': 'EPSG:9216',
  '108.0': 'EPSG:5898',
  '108.25': 'EPSG:9217',
  '108.5': 'EPSG:9218',
};

/** What is written, where it is, and in which system. */
type Case = {
  readonly crs: string;
  readonly pairs: readonly Pair[];
  readonly lonLat: readonly Pair[];
};

const PLACES = POINTS.computed.map(({ wgs84 }) => wgs84);
const zones = Object.entries(TM3).map(([meridian, crs]): Case => {
  const pairs = POINTS.computed.map(({ tm3 }): Pair => tm3[meridian] ?? [Number.NaN, Number.NaN]);
  return { crs, pairs, lonLat: PLACES };
});
const CASES: readonly Case[] = [
  ...zones,
  { crs: 'EPSG:3405', pairs: POINTS.computed.map(({ utm48 }) => utm48), lonLat: PLACES },
  { crs: 'EPSG:3406', pairs: POINTS.computed.map(({ utm49 }) => utm49), lonLat: PLACES },
  { crs: 'EPSG:4756', pairs: POINTS.computed.map(({ vn2000 }) => vn2000), lonLat: PLACES },
  { crs: 'EPSG:4326', pairs: PLACES, lonLat: PLACES },
];

async function placesOf(csv: string, choices: ImportChoices): Promise<readonly Pair[]> {
  const file = { name: 'diem.csv', bytes: bytesOf(csv), kind: 'site', choices } as const;
  const { part } = await loadFile(file, {}, quietContext());
  const found = part?.table.geometry.coordinates ?? new Float64Array(0);
  return Array.from({ length: found.length / 2 }, (_, i) => [
    found[2 * i] ?? 0,
    found[2 * i + 1] ?? 0,
  ]);
}

function list(pairs: readonly Pair[], headers = 'X,Y', separator = ','): string {
  const rows = pairs.map(([x, y], i) => [`D${i}`, x, y].join(separator));
  return `id${separator}${headers.replace(',', separator)}\n${rows.join('\n')}\n`;
}

function expectAt(found: readonly Pair[], wanted: readonly Pair[], withinM: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, [lon, lat]] of wanted.entries()) {
    const [x, y] = found[i] ?? [Number.NaN, Number.NaN];
    expect(Math.hypot(x - lon, y - lat) * 111_000).toBeLessThan(withinM);
  }
}

describe('the known points of VN-2000, through the whole import', () => {
  it.each(CASES)(
    'in $crs, with the easting first or the northing first',
    async ({ crs, pairs, lonLat }) => {
      const place = { crs };
      expectAt(await placesOf(list(pairs), { place }), lonLat, 0.01);
      const turned = pairs.map(([x, y]): Pair => [y, x]);
      const axes = ['EPSG:4326', 'EPSG:4756'].includes(crs) ? { axes: 'north-east' as const } : {};
      expectAt(await placesOf(list(turned), { place: { crs, ...axes } }), lonLat, 0.01);
      expectAt(await placesOf(list(turned), { place: { crs, axes: 'north-east' } }), lonLat, 0.01);
      expectAt(await placesOf(list(turned), { place: { crs, axes: 'by-size' } }), lonLat, 0.01);
      expectAt(await placesOf(list(pairs), { place: { crs, axes: 'east-north' } }), lonLat, 0.01);
    },
  );

  it.each(zones)(
    'in $crs, written as a phone set to Vietnamese does',
    async ({ crs, pairs, lonLat }) => {
      const written = (value: number): string => {
        const [whole = '', decimals = '0'] = String(value).split('.');
        return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals}`;
      };
      const rows = pairs.map(([x, y], i) => `D${i};${written(y)};${written(x)}`);
      expectAt(await placesOf(`id;X;Y\n${rows.join('\n')}\n`, { place: { crs } }), lonLat, 0.01);
    },
  );

  it('of the circulars, in degrees rounded to 0.1 second: within that', async () => {
    const pairs = POINTS.official.map(({ vn2000_lonlat }) => vn2000_lonlat);
    const wanted = POINTS.official.map(({ wgs84_lonlat }) => wgs84_lonlat);
    const found = await placesOf(list(pairs, 'Kinh độ,Vĩ độ'), { place: { crs: 'EPSG:4756' } });
    expectAt(found, wanted, (0.1 / 3600) * 111_000);
  });

  it('of Ninh Thuận, X northing and Y easting: within 0.2 m, which unflipped rotations miss', async () => {
    const { northingM, eastingM, lonLat } = POINTS.community;
    const csv = list([[northingM, eastingM]]);
    expectAt(await placesOf(csv, { place: { crs: 'EPSG:9217' } }), [lonLat], 0.2);
  });
});
