import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../../../scripts/stats/registry.ts';
import type { StatisticId } from '../../../../scripts/stats/registry.ts';
import { quietContext } from '../../../support/quiet-context.ts';

const points = { x: [1, 2, 2, 5], y: [1, 1, 1, 4] };
const window = [0, 6, 0, 5];

async function run(id: StatisticId, input: object): Promise<unknown> {
  const statistic = await loadStatistic(id);
  return (async () => statistic.run(input, quietContext()))();
}

describe('vonggac stat planar-density', () => {
  it.each([
    ['points', { points: { x: [], y: [] }, bandwidth: 1 }],
    ['points.y.length', { points: { x: [1], y: [] }, bandwidth: 1 }],
    ['bandwidth', { points, bandwidth: 0 }],
    ['bandwidth.length', { points, bandwidth: [1, 2] }],
    ['kernel', { points, bandwidth: 1, kernel: 'square' }],
    ['window', { points, bandwidth: 1, edge: 'diggle' }],
    ['window', { points, bandwidth: 1, edge: 'diggle', window: [0, 0, 0, 5] }],
    ['edge', { points, window, bandwidth: [1, 1, 1, 1], edge: 'uniform' }],
    ['points', { points: { x: [1, 2, 3], y: [1, 2, 3] }, bandwidth: 'scott' }],
  ])('names %s when it is wrong', async (field, input) => {
    await expect(run('planar-density', input)).rejects.toMatchObject({
      issues: [{ at: { field } }],
    });
  });

  it('takes an outline with a hole, and a rectangle written as one gives the same', async () => {
    const ring = [
      [0, 0],
      [6, 0],
      [6, 5],
      [0, 5],
    ];
    const asked = { points, bandwidth: 0.8, kernel: 'quartic', edge: 'diggle' };
    const one = await run('planar-density', { ...asked, window });
    const other = await run('planar-density', { ...asked, window: [ring] });
    expect(other).toEqual(one);
    const hole = [
      [3, 2],
      [4, 2],
      [4, 3],
    ];
    expect(await run('planar-density', { ...asked, window: [ring, hole] })).not.toEqual(one);
  });
});

describe('vonggac stat planar-bandwidth', () => {
  it.each([
    ['points', { points: { x: [1], y: [1] }, window }],
    ['points', { points: { x: [1, 1], y: [1, 1] }, window }],
    ['method', { points, window, method: 'best' }],
    ['candidates.length', { points, window, candidates: [] }],
    ['candidates', { points, window, kernel: 'quartic', candidates: [0.1] }],
    ['window.length', { points, method: 'ppl' }],
  ])('names %s when it is wrong', async (field, input) => {
    await expect(run('planar-bandwidth', input)).rejects.toMatchObject({
      issues: [{ at: { field } }],
    });
  });

  it('has no score where a point is out of reach of all others', async () => {
    const found = await run('planar-bandwidth', {
      points,
      window,
      kernel: 'quartic',
      candidates: [0.1, 3],
    });
    expect(found).toMatchObject({ bandwidth: 3, scores: [null, expect.any(Number)] });
  });
});
