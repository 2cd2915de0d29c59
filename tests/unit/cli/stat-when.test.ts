import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../../scripts/stats/registry.ts';
import { quietContext } from '../../support/quiet-context.ts';

describe('the statistics of when, by hand', () => {
  it('spread 22:30–00:30 of a Monday as a quarter, a half and a quarter of Tuesday', async () => {
    const { run, example } = await loadStatistic('aoristic');
    const result = await run(example, quietContext());
    expect(result).toMatchObject({ total: 2, dayOnly: 1, tooLong: 0 });
    const { hourOfWeek } = result as { hourOfWeek: readonly number[] };
    expect([hourOfWeek[22], hourOfWeek[23], hourOfWeek[24]]).toEqual([0.25, 0.5, 0.25]);
    expect(hourOfWeek[5 * 24 + 2]).toBe(1);
  });

  it('refuse a window that ends before it begins, and a moment without an offset', async () => {
    const { run } = await loadStatistic('aoristic');
    const at = (windows: unknown) => run({ windows }, quietContext());
    expect(() => at([['2024-03-12', '2024-03-11']])).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ at: { field: 'windows.0' } })],
      }),
    );
    expect(() => at([['2024-03-11T10:00', '2024-03-12']])).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ at: { field: 'windows.0.0' } })],
      }),
    );
  });

  it('give 2(√25 − √9) = 4 and call it more; 0 before is new', async () => {
    const { run } = await loadStatistic('period-change');
    expect(await run({ now: 25, before: 9 }, quietContext())).toEqual({ z: 4, verdict: 'more' });
    expect(await run({ now: 3, before: 0 }, quietContext())).toMatchObject({ verdict: 'new' });
  });

  it('give twelve in 30 days against nine in 60 as 2.67 times', async () => {
    const { run, example } = await loadStatistic('rate-ratio');
    const result = await run(example, quietContext());
    expect(result).toMatchObject({ expected: 4.5, verdict: 'more' });
    expect((result as { ratio: number }).ratio).toBeCloseTo(2.6667, 4);
  });
});
