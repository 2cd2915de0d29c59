import fc from 'fast-check';
import { handNetwork } from './hand-network.ts';
import type { Hand } from './hand-network.ts';

/**
 * Networks as they come: trees with rings, parallel cables, self loops, parts without a source, several
 * sources or none, sections of several pieces, drops, planned routes.
 */
export function anyHandNetwork(most = 12): fc.Arbitrary<Hand> {
  return fc.integer({ min: 2, max: most }).chain((count) => {
    const node = fc.nat({ max: count - 1 });
    const perNode = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(value, { minLength: count, maxLength: count });
    return fc
      .record({
        at: fc.uniqueArray(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), {
          minLength: count,
          maxLength: count,
          selector: ([x, y]) => `${x} ${y}`,
        }),
        hangs: perNode(fc.tuple(fc.nat({ max: 9 }), fc.nat())),
        chains: fc.array(fc.array(node, { minLength: 2, maxLength: 4 }), { maxLength: 4 }),
        planned: fc.array(fc.array(node, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
        drops: fc.array(fc.tuple(node, node), { maxLength: 2 }),
        sources: fc.uniqueArray(node, { maxLength: 3 }),
        subscribers: perNode(fc.nat({ max: 99 })),
        areas: perNode(fc.integer({ min: -1, max: 3 })),
      })
      .map(({ hangs, chains, ...rest }) => {
        const tree = hangs.flatMap(([luck, pick], child) =>
          luck < 8 && child > 0 ? [[pick % child, child]] : [],
        );
        return handNetwork({ ...rest, sections: [...tree, ...chains] });
      });
  });
}
