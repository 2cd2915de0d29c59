import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import type { StatisticId } from '../../scripts/stats/registry.ts';
import { quietContext } from '../support/quiet-context.ts';

type Moran = { Ii: number[]; Z: number[]; p_two: number[] };
type Reference = {
  esda6: {
    points: [number, number][];
    y: number[];
    threshold: number;
    G_B: number[];
    Gstar_B: number[];
    Gstar_W: number[];
  };
  getisord: {
    coords: [number, number][];
    val: number[];
    dist: number;
    G: number[];
    Gstar: number[];
  };
  columbus: {
    y: number[];
    neighbours: number[][];
    G: number[];
    Gstar: number[];
    moranW: Moran;
    moranB: Moran;
    fdr: { p: number[]; BH: number[] };
    pPermuted: number[];
  };
};

/** R 4.2.2 with spdep 1.2-7 on data of spData (CC0): localG, localmoran, localG_perm, p.adjust. */
const { esda6, getisord, columbus } = JSON.parse(
  readFileSync(new URL('gistar-moran.json', import.meta.url), 'utf8'),
) as Reference;

type Result = Readonly<Record<'z' | 'p' | 'bh' | 'i' | 'permutationP', number[]>>;

async function run(id: StatisticId, input: object): Promise<Result> {
  return (await (await loadStatistic(id)).run(input, quietContext())) as Result;
}

function furthest(found: readonly number[], wanted: readonly number[]): number {
  expect(found).toHaveLength(wanted.length);
  return Math.max(...found.map((value, i) => Math.abs(value - (wanted[i] ?? Number.NaN))));
}

/** Everyone within the distance, the unit itself left out: dnearneigh(points, 0, distance). */
function within(points: readonly (readonly [number, number])[], distance: number): number[][] {
  return points.map(([x, y], i) =>
    [...points.keys()].filter((j) => {
      const [otherX = NaN, otherY = NaN] = points[j] ?? [];
      return j !== i && Math.hypot(x - otherX, y - otherY) <= distance;
    }),
  );
}

describe('Getis-Ord G and G* equal spdep to 1e-8', () => {
  const cases = [
    {
      name: 'esda 6 points',
      y: esda6.y,
      neighbours: within(esda6.points, 15),
      G: esda6.G_B,
      Gstar: esda6.Gstar_B,
    },
    {
      name: 'Getis and Ord 256 cells',
      y: getisord.val,
      neighbours: within(getisord.coords, getisord.dist),
      G: getisord.G,
      Gstar: getisord.Gstar,
    },
    { name: 'columbus crime', ...columbus },
  ];

  it.each(cases)('$name', async ({ y, neighbours, G, Gstar }) => {
    const around = await run('getis-ord', { y, neighbours, star: false });
    const star = await run('getis-ord', { y, neighbours, star: true });
    expect(furthest(around.z, G)).toBeLessThan(1e-8);
    expect(furthest(star.z, Gstar)).toBeLessThan(1e-8);
  });

  it('with rows standardised too, the unit weighing as much as each neighbour', async () => {
    const neighbours = within(esda6.points, 15);
    const weights = neighbours.map((list) => list.map(() => 1 / list.length));
    const { z } = await run('getis-ord', { y: esda6.y, neighbours, weights, star: true });
    expect(furthest(z, esda6.Gstar_W)).toBeLessThan(1e-8);
  });

  it('with the p of R, and its Benjamini-Hochberg', async () => {
    const { y, neighbours, fdr } = columbus;
    const { p, bh } = await run('getis-ord', { y, neighbours, star: true });
    expect(furthest(p, fdr.p)).toBeLessThan(1e-8);
    expect(furthest(bh, fdr.BH)).toBeLessThan(1e-8);
    const below = (list: readonly number[], most: number) => list.filter((one) => one < most);
    expect([below(p, 0.05), below(bh, 0.05), below(bh, 0.1)].map((l) => l.length)).toEqual([
      17, 5, 11,
    ]);
  });

  it('with a permutation p within 0.02 of localG_perm, drawing with replacement as it does', async () => {
    const { y, neighbours, pPermuted } = columbus;
    const input = { y, neighbours, permutations: 99_999, replacement: true, seed: 1 };
    const found = await run('getis-ord', input);
    expect(furthest(found.permutationP, pPermuted)).toBeLessThan(0.02);
  });
});

describe('local Moran equals spdep to 1e-8 on columbus crime', () => {
  const { y, neighbours, moranW, moranB } = columbus;
  const ones = neighbours.map((list) => list.map(() => 1));

  it.each([
    ['rows standardised', { y, neighbours }, moranW],
    ['binary weights', { y, neighbours, weights: ones }, moranB],
  ])('%s', async (_, input, wanted) => {
    const found = await run('local-moran', input);
    expect(furthest(found.i, wanted.Ii)).toBeLessThan(1e-8);
    expect(furthest(found.z, wanted.Z)).toBeLessThan(1e-8);
    expect(furthest(found.p, wanted.p_two)).toBeLessThan(1e-8);
  });
});
