import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import type { StatisticId } from '../../scripts/stats/registry.ts';
import { emergingClass } from '../../src/core/hotspots/emerging/emerging-class.ts';
import { globalMoran } from '../../src/core/hotspots/local-statistics/global-moran.ts';
import { binaryWeights } from '../../src/core/hotspots/local-statistics/neighbour-weights.ts';
import { standardisedRates } from '../../src/core/hotspots/local-statistics/standardised-rates.ts';
import { mannKendall } from '../../src/core/hotspots/trend/mann-kendall.ts';
import { quietContext } from '../support/quiet-context.ts';

type Four = [number, number, number, number];
type Reference = {
  columbus: { moranW: Four; moranB: Four; globalG: Four };
  esda6: { globalG: number };
  ncsids: { count: number[]; births: number[]; neighbours: number[][]; EBI: number };
  emerging: Record<string, { z: number[]; sig: number[]; class: string }>;
};
type Columbus = {
  columbus: { y: number[]; neighbours: number[][] };
  esda6: { points: [number, number][]; y: number[]; threshold: number };
};

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** The source of the numbers is named in the file. */
const wanted = read('clusters.json') as Reference;
const { columbus, esda6 } = read('gistar-moran.json') as Columbus;

async function run(id: StatisticId, input: object): Promise<Record<string, number>> {
  const result = await (await loadStatistic(id)).run(input, quietContext());
  return result as Record<string, number>;
}

/** The largest difference. */
function offBy(found: readonly (number | undefined)[], numbers: readonly number[]): number {
  return Math.max(...numbers.map((one, i) => Math.abs((found[i] ?? NaN) - one)));
}

describe('global statistics equal spdep to 1e-8', () => {
  const { y, neighbours } = columbus;
  const ones = neighbours.map((list) => list.map(() => 1));

  it.each([
    ['rows standardised', { y, neighbours }, wanted.columbus.moranW],
    ['binary weights', { y, neighbours, weights: ones }, wanted.columbus.moranB],
  ])('Moran, %s', async (_, input, numbers) => {
    const { i, expected, variance, z } = await run('global-moran', input);
    expect(offBy([i, expected, variance, z], numbers)).toBeLessThan(1e-8);
  });

  it('general G', async () => {
    const { g, expected, variance, z } = await run('global-g', { y, neighbours });
    expect(offBy([g, expected, variance, z], wanted.columbus.globalG)).toBeLessThan(1e-8);
    const around = esda6.points.map(([x0, y0], i) =>
      [...esda6.points.keys()].filter((j) => {
        const [x1 = NaN, y1 = NaN] = esda6.points[j] ?? [];
        return j !== i && Math.hypot(x0 - x1, y0 - y1) <= esda6.threshold;
      }),
    );
    const six = await run('global-g', { y: esda6.y, neighbours: around });
    expect(offBy([six['g']], [wanted.esda6.globalG])).toBeLessThan(1e-8);
  });

  it('Moran of standardised rates: EBI of nc.sids', () => {
    const { count, births, neighbours: counties, EBI } = wanted.ncsids;
    const rates = standardisedRates(Float64Array.from(count), Float64Array.from(births));
    expect(offBy([globalMoran(rates, binaryWeights(counties)).value], [EBI])).toBeLessThan(1e-8);
  });

  it('a permutation p near the normal one, the same for the same seed', async () => {
    const input = { y, neighbours, permutations: 9999, seed: 3 };
    const found = await run('global-moran', input);
    expect(Math.abs((found['permutationP'] ?? 1) - (found['p'] ?? 0))).toBeLessThan(0.02);
    expect(await run('global-moran', input)).toEqual(found);
  });
});

/** sfdep's names, and where it is not Esri's, on purpose: see emergingClass. */
const DIFFERENT: Readonly<Record<string, { sfdep: string; ours: string }>> = {
  historical_esri_hot_but_last_ns: { sfdep: 'persistent hotspot', ours: 'historical hot' },
  historical_last_negative: { sfdep: 'persistent hotspot', ours: 'historical hot' },
  sporadic_last_not_hot: { sfdep: 'sporadic hotspot', ours: 'none' },
};

function ourName(sfdep: string): string {
  if (sfdep === 'no pattern detected') return 'none';
  return sfdep
    .replace('oscilating', 'oscillating')
    .replace(' hotspot', ' hot')
    .replace(' coldspot', ' cold');
}

describe('emerging hot spots', () => {
  const cases = Object.entries(wanted.emerging);

  it('are those of sfdep in all but the two cases where sfdep is not Esri', async () => {
    expect(cases.length).toBe(13);
    for (const [name, { z, class: sfdep }] of cases) {
      const different = DIFFERENT[name];
      expect([name, sfdep]).toEqual([name, different?.sfdep ?? sfdep]);
      const { class: found } = (await run('emerging', { z })) as unknown as { class: string };
      expect([name, found]).toEqual([name, different?.ours ?? ourName(sfdep)]);
    }
  });

  it('see the same significant steps as the reference', async () => {
    for (const [name, { z, sig }] of cases) {
      const found = (await run('emerging', { z })) as unknown as { significant: number[] };
      expect([name, found.significant.map(Math.abs)]).toEqual([name, sig]);
    }
  });

  it('mirror: every z turned round gives the cold class of the hot one', () => {
    for (const [, { z }] of cases) {
      const state = z.map((one) => (Math.abs(one) >= 1.96 ? Math.sign(one) : 0));
      const { z: trend, p } = mannKendall(Float64Array.from(z));
      const sign = p <= 0.05 ? (Math.sign(trend) as -1 | 0 | 1) : 0;
      const back = emergingClass(
        state.map((one) => -one),
        -sign as -1 | 0 | 1,
      );
      const there = emergingClass(state, sign);
      expect(back.pattern).toBe(there.pattern);
      expect(back.sign + there.sign).toBe(0);
    }
  });
});
