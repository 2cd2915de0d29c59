import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/core/criticality/cut-elements.ts';
import type { CutElements } from '../../../src/core/criticality/cut-elements.ts';
import { cutPairs } from '../../../src/core/criticality/cut-pairs.ts';
import { ScenarioFinder } from '../../../src/core/criticality/scenario-finder.ts';
import { ScenarioBuilder } from '../../../src/core/criticality/scenario-network.ts';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import type { ScenarioCut } from '../../../src/core/criticality/scenario.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { anyHandNetwork } from './any-hand-network.ts';
import { anyCut } from './any-scenario.ts';
import { lostByWalking } from './cut-by-hand.ts';
import { handNetwork } from './hand-network.ts';
import type { Hand } from './hand-network.ts';

function itemsOf(hand: Hand, cuts: readonly ScenarioCut[]): readonly CutElements[] {
  const built = new ScenarioBuilder(hand.network).finish();
  const elements = elementsOf(hand.network, built, new ScenarioFinder(hand.network, hand.places));
  return cuts.map((cut, i) => elements(cut, `cuts.${i}`));
}

describe('two failures at once', () => {
  it('lose what no single one of them does', async () => {
    const ring = handNetwork({
      at: [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      sections: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      sources: [0],
      subscribers: [0, 10, 20, 30],
    });
    const cuts = [0, 1, 2, 3].map((s) => ({ type: 'section', id: ring.section(s) }) as const);
    const pairs = [
      [0, 1],
      [0, 3],
      [1, 2],
    ] as const;
    const options = { measure: 'subscribers', limit: 2 } as const;
    const worst = await cutPairs(ring.network, itemsOf(ring, cuts), pairs, options, quietContext());
    expect(worst.map(({ pair, beyond }) => [pair, beyond.subscribers])).toEqual([
      [[0, 3], 60],
      [[1, 2], 20],
    ]);
    expect(worst[0]?.alone.map(({ subscribers }) => subscribers)).toEqual([0, 0]);
  });

  it('are found among all pairs as walking from the sources finds them', async () => {
    const some = anyHandNetwork(10).chain((hand) =>
      fc.array(anyCut(hand), { minLength: 2, maxLength: 5 }).map((cuts) => ({ hand, cuts })),
    );
    await fc.assert(
      fc.asyncProperty(some, async ({ hand, cuts }) => {
        const pairs = cuts.flatMap((_, a) =>
          cuts.slice(a + 1).map((__, k) => [a, a + 1 + k] as const),
        );
        const options = { measure: 'sites', limit: 3 } as const;
        const worst = await cutPairs(
          hand.network,
          itemsOf(hand, cuts),
          pairs,
          options,
          quietContext(),
        );
        const lost = (chosen: readonly (ScenarioCut | undefined)[]): Set<number> =>
          lostByWalking(hand, {
            ...emptyScenario(),
            cuts: chosen.filter((cut) => cut !== undefined),
          });
        const expected = pairs.map(([a, b]) => {
          const alone = new Set([...lost([cuts[a]]), ...lost([cuts[b]])]);
          return [...lost([cuts[a], cuts[b]])].filter((node) => !alone.has(node)).length;
        });
        const best = expected.filter((count) => count > 0).toSorted((a, b) => b - a);
        expect(worst.map(({ beyond }) => beyond.sites)).toEqual(best.slice(0, 3));
      }),
      { numRuns: 100 },
    );
  });
});
