import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';

/** The part of a network that densities depend on: lengths may be in any unit. */
export type Topology = Pick<
  CableGraph,
  'nodeCount' | 'edgeCount' | 'edgeFrom' | 'edgeTo' | 'edgeLengthM' | 'adjacencyStart' | 'adjacency'
>;

/**
 * The network with its nodes of degree 2 taken away: a chain is a run of edges between two junctions (nodes
 * of another degree: forks and dead ends). A ring without junctions keeps one node. Parallel chains and
 * loops are legal. Half-chain 2c leaves the first end of chain c, 2c + 1 its last.
 */
export type Chains = {
  readonly count: number;
  readonly junctionCount: number;
  readonly lengthM: Float64Array;
  /** The junction each half-chain leaves. */
  readonly halfNode: Uint32Array;
  /** Compressed rows: the half-chains that leave each junction. */
  readonly rowStart: Uint32Array;
  readonly row: Uint32Array;
  readonly mostDegree: number;
  /** 2 × chain of each edge, + 1 where the edge runs against it; metres along the chain of its first end. */
  readonly edgeChain: Uint32Array;
  readonly edgeAtM: Float64Array;
  /** Compressed rows: the edges of each chain in its order, as 2 × edge + (1 where against). */
  readonly chainEdgeStart: Uint32Array;
  readonly chainEdge: Uint32Array;
};

const kept = new WeakMap<Topology, Chains>();

/** The chains of this graph, made once: another period or bandwidth needs no new ones. */
export function keptChains(graph: Topology): Chains {
  const known = kept.get(graph);
  if (known) return known;
  const chains = chainsOf(graph);
  kept.set(graph, chains);
  return chains;
}

/** Chains numbered by their first edge. O(nodes + edges). */
export function chainsOf(graph: Topology): Chains {
  const { edgeCount, edgeLengthM } = graph;
  const edgeChain = new Uint32Array(edgeCount).fill(NONE);
  const edgeAtM = new Float64Array(edgeCount);
  const chainEdge = new Uint32Array(edgeCount);
  const chainEdgeStart = new Uint32Array(edgeCount + 1);
  const lengthM = new Float64Array(edgeCount);
  const ends = new Uint32Array(2 * edgeCount);
  let count = 0;
  let placed = 0;
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (u32(edgeChain, edge) !== NONE) continue;
    const first = firstHalf(graph, 2 * edge);
    let half = first;
    let along = 0;
    for (;;) {
      const at = half >> 1;
      const length = f64(edgeLengthM, at);
      edgeChain[at] = 2 * count + (half & 1);
      edgeAtM[at] = half & 1 ? along + length : along;
      along += length;
      chainEdge[placed] = half;
      placed += 1;
      const next = through(graph, half);
      if (next === NONE || next === first) break;
      half = next;
    }
    ends[2 * count] = nodeLeft(graph, first);
    ends[2 * count + 1] = nodeLeft(graph, half ^ 1);
    lengthM[count] = along;
    count += 1;
    chainEdgeStart[count] = placed;
  }
  return {
    count,
    lengthM: lengthM.subarray(0, count),
    edgeChain,
    edgeAtM,
    chainEdgeStart: chainEdgeStart.subarray(0, count + 1),
    chainEdge,
    ...junctionsOf(ends.subarray(0, 2 * count), graph.nodeCount),
  };
}

const NONE = 0xffffffff;

function nodeLeft({ edgeFrom, edgeTo }: Topology, half: number): number {
  return u32(half & 1 ? edgeTo : edgeFrom, half >> 1);
}

/** The half-edge that goes on where a half-edge arrives at a node of degree 2; NONE elsewhere. */
function through(graph: Topology, half: number): number {
  const node = nodeLeft(graph, half ^ 1);
  const start = u32(graph.adjacencyStart, node);
  if (u32(graph.adjacencyStart, node + 1) - start !== 2) return NONE;
  const one = u32(graph.adjacency, start);
  return one === (half ^ 1) ? u32(graph.adjacency, start + 1) : one;
}

/** Goes back from a half-edge to the first of its chain; round a ring to itself. */
function firstHalf(graph: Topology, half: number): number {
  let first = half;
  for (;;) {
    const before = through(graph, first ^ 1);
    if (before === NONE || (before ^ 1) === half) return first;
    first = before ^ 1;
  }
}

function junctionsOf(
  ends: Uint32Array,
  nodeCount: number,
): Pick<Chains, 'junctionCount' | 'halfNode' | 'rowStart' | 'row' | 'mostDegree'> {
  const junction = new Uint32Array(nodeCount).fill(NONE);
  const halfNode = new Uint32Array(ends.length);
  const degree = new Uint32Array(ends.length + 1);
  let junctionCount = 0;
  for (let half = 0; half < ends.length; half += 1) {
    const node = u32(ends, half);
    if (u32(junction, node) === NONE) {
      junction[node] = junctionCount;
      junctionCount += 1;
    }
    const at = u32(junction, node);
    halfNode[half] = at;
    degree[at] = u32(degree, at) + 1;
  }
  const rowStart = new Uint32Array(junctionCount + 1);
  let mostDegree = 0;
  for (let at = 0; at < junctionCount; at += 1) {
    rowStart[at + 1] = u32(rowStart, at) + u32(degree, at);
    mostDegree = Math.max(mostDegree, u32(degree, at));
  }
  const filled = rowStart.slice();
  const row = new Uint32Array(ends.length);
  for (let half = 0; half < ends.length; half += 1) {
    const at = u32(halfNode, half);
    row[u32(filled, at)] = half;
    filled[at] = u32(filled, at) + 1;
  }
  return { junctionCount, halfNode, rowStart, row, mostDegree };
}
