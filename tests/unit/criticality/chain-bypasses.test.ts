import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainBypasses } from '../../../src/core/criticality/chain-bypasses.ts';
import { hubTree, waysOverHub } from '../../../src/core/criticality/hub-tree.ts';
import { jointLinks } from '../../../src/core/criticality/joint-links.ts';
import type { RingChains } from '../../../src/core/criticality/ring-chains.ts';

const NODES = 9;
const node = fc.integer({ min: 0, max: NODES - 1 });
/** Whole metres, so that sums in any order are the same; 0 is a joint of two operators. */
const length = fc.integer({ min: 0, max: 40 });

const anyChains = fc
  .array(fc.tuple(node, node, length), { minLength: 1, maxLength: 22 })
  .map((list): RingChains => ({
    count: list.length,
    from: Uint32Array.from(list, ([from]) => from),
    to: Uint32Array.from(list, ([, to]) => to),
    lengthM: Float64Array.from(list, ([, , lengthM]) => lengthM),
    ofEdge: Int32Array.from(list.keys()),
  }));

/** Distances from a node without one chain, by Bellman and Ford. */
function distancesM(chains: RingChains, from: number, gone: number): readonly number[] {
  const distanceM = Array.from({ length: NODES }, (_, one) => (one === from ? 0 : Infinity));
  for (let round = 0; round < NODES; round += 1) {
    for (let chain = 0; chain < chains.count; chain += 1) {
      if (chain === gone) continue;
      const [a = 0, b = 0] = [chains.from[chain], chains.to[chain]];
      const lengthM = chains.lengthM[chain] ?? 0;
      distanceM[b] = Math.min(distanceM[b] ?? 0, (distanceM[a] ?? 0) + lengthM);
      distanceM[a] = Math.min(distanceM[a] ?? 0, (distanceM[b] ?? 0) + lengthM);
    }
  }
  return distanceM;
}

function shortestM(chains: RingChains, chain: number): number {
  return distancesM(chains, chains.from[chain] ?? 0, chain)[chains.to[chain] ?? 0] ?? Infinity;
}

describe('joints and what links them', () => {
  it('are one link for all chains between two joints, with the two shortest of them', () => {
    fc.assert(
      fc.property(anyChains, (chains) => {
        const links = jointLinks(chains, NODES);
        for (let chain = 0; chain < chains.count; chain += 1) {
          const ends = [chains.from[chain] ?? 0, chains.to[chain] ?? 0];
          const link = links.ofChain[chain] ?? -1;
          expect(link < 0).toBe(ends[0] === ends[1]);
          if (link < 0) continue;
          const joints = ends.map((end) => links.jointOf[end] ?? -1).toSorted((a, b) => a - b);
          expect([links.lower[link], links.upper[link]]).toEqual(joints);
          const beside = [...chains.lengthM].filter((_, one) => links.ofChain[one] === link);
          const [first = Infinity, next = Infinity] = beside.toSorted((a, b) => a - b);
          expect([links.lengthM[link], links.nextM[link]]).toEqual([first, next]);
          expect(chains.lengthM[links.shortest[link] ?? -1]).toBe(first);
        }
        const pairs = new Set(
          Array.from({ length: links.linkCount }, (_, i) => `${links.lower[i]} ${links.upper[i]}`),
        );
        expect(pairs.size).toBe(links.linkCount);
      }),
    );
  });
});

describe('the way around a chain', () => {
  it('is the shortest there is', () => {
    fc.assert(
      fc.property(anyChains, node, (chains, hub) => {
        const all = new Uint8Array(chains.count).fill(1);
        const found = chainBypasses(chains, NODES, hub, all);
        found.forEach((wayM, chain) => expect(wayM).toBe(shortestM(chains, chain)));
      }),
      { numRuns: 500 },
    );
  });

  it('over the hub is never shorter than that, and is there wherever one is', () => {
    fc.assert(
      fc.property(anyChains, node, (chains, hub) => {
        const links = jointLinks(chains, NODES);
        const tree = hubTree(links, links.jointOf[hub] ?? -1);
        const overHubM = waysOverHub(chains, links, tree);
        const reached = distancesM(chains, hub, -1).map((distanceM) => distanceM < Infinity);
        const joined = [...overHubM.keys()].filter(
          (chain) => chains.from[chain] !== chains.to[chain] && reached[chains.from[chain] ?? 0],
        );
        for (const chain of joined) {
          const shortest = shortestM(chains, chain);
          expect(overHubM[chain]).toBeGreaterThanOrEqual(shortest);
          expect(overHubM[chain] === Infinity).toBe(shortest === Infinity);
        }
      }),
      { numRuns: 500 },
    );
  });
});
