import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import { quietContext } from '../support/quiet-context.ts';

type Loss = { n: number; weight: number };
type ReferenceNetwork = {
  nodes: number[];
  edges: [number, number][];
  sources: number[];
  demand: Record<string, number>;
  bridges: [number, number][];
  articulation_points: number[];
  bridge_loss: Record<string, Loss>;
  node_loss_excl_self: Record<string, Loss>;
  edge_betweenness: Record<string, number>;
  node_betweenness: Record<string, number>;
};
type Result = {
  bridges: [number, number][];
  articulationPoints: number[];
  lossPerBridge: number[];
  lossPerArticulationPoint: number[];
  isolatedBefore: { nodes: number; demand: number };
};

const reference = JSON.parse(
  readFileSync(new URL('netcrit.json', import.meta.url), 'utf8'),
) as Record<'toy' | 'telecom300', ReferenceNetwork>;

/** The reference counts what was isolated before into every loss; ours never does. */
const ISOLATED = { toy: { nodes: 2, demand: 5 }, telecom300: { nodes: 0, demand: 0 } };

const byEnds = (edge: readonly [number, number]): string =>
  edge.toSorted((a, b) => a - b).join('-');

describe.each(['toy', 'telecom300'] as const)('criticality of %s equals networkx', (name) => {
  const network = reference[name];
  const statistic = loadStatistic('criticality');
  const run = async (): Promise<Result> =>
    (await (await statistic).run(network, quietContext())) as Result;

  it('in its bridges and articulation points', async () => {
    const found = await run();
    expect(found.bridges.map(byEnds).toSorted()).toEqual(network.bridges.map(byEnds).toSorted());
    expect(found.articulationPoints.toSorted((a, b) => a - b)).toEqual(network.articulation_points);
  });

  it('in the loss of each, what was isolated before left out', async () => {
    const found = await run();
    const before = ISOLATED[name].demand;
    expect(found.isolatedBefore).toEqual(ISOLATED[name]);
    expect(Object.keys(network.bridge_loss)).toHaveLength(found.bridges.length);
    expect(Object.keys(network.node_loss_excl_self)).toHaveLength(found.articulationPoints.length);
    found.bridges.forEach((ends, i) => {
      const [a, b] = ends;
      const { weight } = network.bridge_loss[`${a}-${b}`] ??
        network.bridge_loss[`${b}-${a}`] ?? { weight: NaN };
      expect([ends, found.lossPerBridge[i]]).toEqual([ends, weight - before]);
    });
    found.articulationPoints.forEach((node, i) => {
      const { weight } = network.node_loss_excl_self[node] ?? { weight: NaN };
      expect([node, found.lossPerArticulationPoint[i]]).toEqual([node, weight - before]);
    });
  });
});

/** Unweighted, normalised. The reference has one edge where the network has parallel ones. */
describe.each(['toy', 'telecom300'] as const)('betweenness of %s equals networkx', (name) => {
  const network = reference[name];

  it('to 1e-9, parallel edges added up', async () => {
    const { nodes, edges } = network;
    const statistic = await loadStatistic('betweenness');
    const found = (await statistic.run({ nodes, edges }, quietContext())) as {
      nodeBetweenness: number[];
      edgeBetweenness: number[];
    };
    nodes.forEach((node, i) => {
      const expected = network.node_betweenness[node] ?? NaN;
      expect(Math.abs((found.nodeBetweenness[i] ?? NaN) - expected)).toBeLessThan(1e-9);
    });
    const summed = new Map<string, number>();
    edges.forEach((ends, i) => {
      const key = byEnds(ends);
      summed.set(key, (summed.get(key) ?? 0) + (found.edgeBetweenness[i] ?? NaN));
    });
    const expected = Object.entries(network.edge_betweenness);
    expect(summed.size).toBe(expected.length);
    for (const [key, value] of expected) {
      const ends = key.split('-').map(Number) as [number, number];
      expect(Math.abs((summed.get(byEnds(ends)) ?? NaN) - value)).toBeLessThan(1e-9);
    }
  });
});
