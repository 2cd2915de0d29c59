import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import { quietContext } from '../support/quiet-context.ts';

type Test = { z: number; p: number };
type Series = { x: number[]; hamed_rao: Test | null } & Record<
  'S' | 'varS' | 'z' | 'p' | 'tau' | 'sen_slope' | 'intercept',
  number
>;

/** pymannkendall: original_test and hamed_rao_modification_test. */
const { series } = JSON.parse(
  readFileSync(new URL('mann-kendall.json', import.meta.url), 'utf8'),
) as { series: Record<string, Series> };

describe('Mann-Kendall equals pymannkendall to 1e-9', () => {
  it.each(Object.entries(series))('%s', async (_, { x, hamed_rao, ...wanted }) => {
    const statistic = await loadStatistic('mann-kendall');
    const found = (await statistic.run({ x }, quietContext())) as Series;
    for (const name of ['S', 'varS', 'z', 'p', 'tau', 'sen_slope', 'intercept'] as const)
      expect(Math.abs(found[name] - wanted[name])).toBeLessThan(1e-9);
    expect(found.hamed_rao === null).toBe(hamed_rao === null);
    for (const name of ['z', 'p'] as const)
      expect(found.hamed_rao?.[name] ?? 0).toBeCloseTo(hamed_rao?.[name] ?? 0, 9);
  });
});
