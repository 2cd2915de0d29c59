import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../../scripts/stats/registry.ts';
import { marshallRates } from '../../../src/core/hotspots/rates/marshall.ts';
import { quietContext } from '../../support/quiet-context.ts';

const unit = fc.record({ y: fc.nat(20), e: fc.integer({ min: 1, max: 50 }) });

describe("Marshall's rates", () => {
  it('lie between the raw rate and the common one', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), (list) => {
        const counts = Float64Array.from(list, ({ y }) => y);
        const exposures = Float64Array.from(list, ({ e }) => e);
        const { mean, rate } = marshallRates(counts, exposures);
        list.forEach(({ y, e }, i) => {
          const [low, high] = [Math.min(y / e, mean), Math.max(y / e, mean)];
          expect(rate[i]).toBeGreaterThanOrEqual(low - 1e-12);
          expect(rate[i]).toBeLessThanOrEqual(high + 1e-12);
        });
      }),
    );
  });

  it('are the common rate without exposure, and 0 where there is none at all', () => {
    const some = marshallRates(Float64Array.of(3, 9, 0), Float64Array.of(1, 1, 0));
    expect([some.mean, some.rate[2]]).toEqual([6, 6]);
    const none = marshallRates(Float64Array.of(0, 0), Float64Array.of(0, 0));
    expect([...none.rate]).toEqual([0, 0]);
  });
});

describe('vonggac stat eb-rates', () => {
  it.each([
    ['exposure.1', { y: [1, 2], exposure: [1, 0] }],
    ['exposure.length', { y: [1, 2], exposure: [1] }],
    ['y.0', { y: [-1], exposure: [1] }],
    ['exposure', { y: [0], exposure: [0] }],
  ])('names %s when it is wrong', async (field, input) => {
    const statistic = await loadStatistic('eb-rates');
    const run = async (): Promise<object> => statistic.run(input, quietContext());
    await expect(run()).rejects.toMatchObject({ issues: [{ at: { field } }] });
  });
});
