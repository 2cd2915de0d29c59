import { betweenness as computeBetweenness } from '../../src/core/criticality/betweenness.ts';
import { readNetwork } from './network-input.ts';
import { badField, fieldsOf, listOf, numberOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** Work grows with the square of the largest block; these stay within minutes for cable networks. */
const LIMITS = { nodes: 200_000, edges: 400_000 };
const LENGTH_LEAST = 1e-9;
const LENGTH_MOST = 1e12;

/** Share of all shortest ways over each edge and through each node. */
export const betweenness: Statistic = {
  id: 'betweenness',
  input: ['nodes', 'edges', 'lengths', 'normalised'],
  result: ['nodeBetweenness', 'edgeBetweenness'],
  example: {
    nodes: ['A', 'B', 'C', 'D'],
    edges: [
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'A'],
      ['C', 'D'],
    ],
    lengths: [1, 1, 2, 1],
    normalised: false,
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const { graph } = readNetwork(fields, LIMITS);
    const normalised = fields['normalised'] ?? true;
    if (typeof normalised !== 'boolean') throw badField('normalised', normalised);
    const lengthM = readLengths(fields['lengths'], graph.edgeCount);
    const options = { normalised, ...(lengthM ? { lengthM } : {}) };
    const { node, edge } = await computeBetweenness(graph, options, ctx);
    return { nodeBetweenness: [...node], edgeBetweenness: [...edge] };
  },
};

function readLengths(input: unknown, edgeCount: number): Float64Array | null {
  if (input === undefined) return null;
  const lengths = listOf(input, 'lengths', LIMITS.edges);
  if (lengths.length !== edgeCount) throw badField('lengths.length', lengths.length);
  return Float64Array.from(lengths, (length, i) =>
    numberOf(length, `lengths.${i}`, LENGTH_LEAST, LENGTH_MOST),
  );
}
