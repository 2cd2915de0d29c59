import { criticalPass } from '../../src/core/criticality/critical-pass.ts';
import { readNetwork, readPerNode } from './network-input.ts';
import { fieldsOf, listOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { nodes: 5_000_000, edges: 10_000_000 };

/** Bridges, articulation points and what goes dark behind each of them. */
export const criticality: Statistic = {
  id: 'criticality',
  input: ['nodes', 'edges', 'sources', 'demand'],
  result: [
    'bridges',
    'articulationPoints',
    'lossPerBridge',
    'lossPerArticulationPoint',
    'isolatedBefore',
  ],
  example: {
    nodes: ['A', 'B', 'C', 'D', 'E', 'F'],
    edges: [
      ['A', 'B'],
      ['B', 'C'],
      ['B', 'C'],
      ['C', 'D'],
      ['E', 'F'],
    ],
    sources: ['A'],
    demand: { B: 10, C: 20, D: 30, F: 5 },
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const network = readNetwork(fields, LIMITS);
    const { graph, nodes, edges, nodeAt } = network;
    const sources = Uint32Array.from(
      listOf(fields['sources'], 'sources', LIMITS.nodes).map((id, i) => nodeAt(id, `sources.${i}`)),
    );
    const demand = readPerNode(fields['demand'], 'demand', network);
    const pass = criticalPass(graph, sources, [demand]);
    const points = [...pass.articulationPoints];
    const dark = nodes.map((_, i) => i).filter((i) => pass.served[i] === 0);
    return {
      bridges: Array.from(pass.bridges, (edge) => edges[edge]),
      articulationPoints: points.map((node) => nodes[node]),
      lossPerBridge: [...(pass.bridgeLoss[0] ?? [])],
      lossPerArticulationPoint: points.map((node) => pass.nodeLoss[0]?.[node]),
      isolatedBefore: {
        nodes: dark.length,
        demand: dark.reduce((sum, node) => sum + (demand[node] ?? 0), 0),
      },
    };
  },
};
