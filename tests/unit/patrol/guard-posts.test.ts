import { describe, expect, it } from 'vitest';
import { guardPosts } from '../../../src/core/patrol/posts/guard-posts.ts';
import { quietContext } from '../../support/quiet-context.ts';

/** Four places of risk in a row, ten minutes apart, posts at any of them. */
const problem = {
  sites: 4,
  demands: 4,
  weight: Float64Array.of(1, 5, 4, 1),
  seconds: Float64Array.from(
    [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b) => 600 * Math.abs(a - b))),
  ),
};

describe('guard posts', () => {
  it('cover most risk within reach', async () => {
    const asked = { count: 1, by: 'coverage', reachS: 600 } as const;
    expect(await guardPosts(problem, asked, quietContext())).toEqual([
      { site: 1, covered: 10, meanS: (600 * 1 + 600 * 4 + 1200 * 1) / 11, longestS: 1200 },
    ]);
  });

  it('or have the least mean time to it', async () => {
    const asked = { count: 2, by: 'p-median', reachS: 0 } as const;
    const posts = await guardPosts(problem, asked, quietContext());
    expect(posts.map(({ site }) => site)).toEqual([1, 2]);
    expect(posts.map(({ meanS }) => meanS)).toEqual([100, 120]);
  });

  it('are fewer than asked where there are fewer places, and none for no risk', async () => {
    const asked = { count: 9, by: 'coverage', reachS: 600 } as const;
    expect(await guardPosts(problem, asked, quietContext())).toHaveLength(4);
    const none = {
      ...problem,
      demands: 0,
      weight: new Float64Array(0),
      seconds: new Float64Array(0),
    };
    expect(await guardPosts(none, asked, quietContext())).toEqual([]);
  });
});
