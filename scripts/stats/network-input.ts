import type { Multigraph } from '../../src/core/criticality/multigraph.ts';
import { badField, listOf, numberOf } from './read-fields.ts';

/** Nodes and edges of an input: numbered in its order. */
export type NetworkInput = {
  readonly graph: Multigraph;
  /** Ids as the input writes them. */
  readonly nodes: readonly NodeId[];
  readonly edges: readonly (readonly [NodeId, NodeId])[];
  /** Number of the node an id in the input stands for; the path is where it stands. */
  readonly nodeAt: (id: unknown, path: string) => number;
};

export type NodeId = string | number;

type Fields = Readonly<Record<string, unknown>>;
export type NetworkLimits = { readonly nodes: number; readonly edges: number };

/**
 * `nodes`: ids, text or numbers, each once; 7 and "7" are the same node. `edges`: pairs of ids, where
 * parallel ones repeat and an id may come twice.
 */
export function readNetwork(input: Fields, limits: NetworkLimits): NetworkInput {
  const nodes = listOf(input['nodes'], 'nodes', limits.nodes).map((id, i) =>
    nodeId(id, `nodes.${i}`),
  );
  const numbers = new Map<string, number>();
  nodes.forEach((id, i) => {
    if (numbers.has(String(id))) throw badField(`nodes.${i}`, id);
    numbers.set(String(id), i);
  });
  const nodeAt = (id: unknown, path: string): number => {
    const number = numbers.get(String(nodeId(id, path)));
    if (number === undefined) throw badField(path, id);
    return number;
  };
  const pairs = listOf(input['edges'], 'edges', limits.edges);
  const edgeFrom = new Uint32Array(pairs.length);
  const edgeTo = new Uint32Array(pairs.length);
  const edges = pairs.map((pair, i): readonly [NodeId, NodeId] => {
    const path = `edges.${i}`;
    if (!Array.isArray(pair) || pair.length !== 2) throw badField(path, pair);
    const [from, to]: readonly unknown[] = pair;
    edgeFrom[i] = nodeAt(from, `${path}.0`);
    edgeTo[i] = nodeAt(to, `${path}.1`);
    return [nodeId(from, path), nodeId(to, path)];
  });
  const graph = { nodeCount: nodes.length, edgeCount: pairs.length, edgeFrom, edgeTo };
  return { graph, nodes, edges, nodeAt };
}

/** One number per node, from an object keyed by node id; a node not named has 0. */
export function readPerNode(input: unknown, path: string, network: NetworkInput): Float64Array {
  const values = new Float64Array(network.nodes.length);
  if (input === undefined) return values;
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw badField(path, input);
  for (const [id, value] of Object.entries(input)) {
    const at = `${path}.${id}`;
    values[network.nodeAt(id, at)] = numberOf(value, at, 0, LARGEST);
  }
  return values;
}

/** Sums of millions of them stay finite and, for whole numbers, exact enough to read. */
const LARGEST = 1e15;
const LONGEST_ID = 200;

function nodeId(id: unknown, path: string): NodeId {
  if (typeof id === 'number' && Number.isFinite(id)) return id;
  if (typeof id === 'string' && id.length <= LONGEST_ID) return id;
  throw badField(path, id);
}
