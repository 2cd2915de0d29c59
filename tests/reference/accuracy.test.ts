import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import { quietContext } from '../support/quiet-context.ts';

const FIGURES = ['area_share', 'hits', 'hit_rate', 'PAI', 'PEI_star', 'best_hits', 'RRI'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;
type Method = 'prospective' | 'naive';
type Reference = Record<Method | 'test', number[]> & {
  metrics: Record<Method, Record<string, Figures & { cells: number }>>;
  auc: Record<Method, number>;
};

/** open_cp on 100 cells: forecasts of day 300, what happened until day 330. */
const reference = JSON.parse(
  readFileSync(new URL('prospective-accuracy.json', import.meta.url), 'utf8'),
) as Reference;

describe('accuracy equals open_cp to 1e-9', () => {
  it.each(['prospective', 'naive'] as const)('of the %s forecast', async (method) => {
    const statistic = await loadStatistic('accuracy');
    const wanted = Object.entries(reference.metrics[method]);
    const input = {
      risk: reference[method],
      hits: reference.test,
      before: reference.naive,
      coverage: wanted.map(([share]) => Number(share)),
    };
    const found = (await statistic.run(input, quietContext())) as {
      at: (Figures & { units: number })[];
      surveillance_auc: number;
    };
    wanted.forEach(([, figures], i) => {
      expect(found.at[i]?.units).toBe(figures.cells);
      for (const name of FIGURES)
        expect(Math.abs((found.at[i]?.[name] ?? NaN) - figures[name])).toBeLessThan(1e-9);
    });
    expect(Math.abs(found.surveillance_auc - reference.auc[method])).toBeLessThan(1e-9);
  });
});
