import FlatQueue from 'flatqueue';
import { i32 } from '../geo/typed.ts';
import type { NeighbourEdges } from './neighbour-edges.ts';
import type { RingChains } from './ring-chains.ts';

/** Shortest ways from the hub to every joint. */
export type HubTree = {
  /** Infinite where no way leads. */
  readonly distanceM: Float64Array;
  /** Chain each joint is reached by, −1 for the hub and where no way leads. */
  readonly over: Int32Array;
  /** Chains between the hub and each joint. */
  readonly depth: Uint32Array;
};

export function otherEnd(chains: RingChains, chain: number, node: number): number {
  const from = chains.from[chain] as number;
  return from === node ? (chains.to[chain] as number) : from;
}

/** Dijkstra. */
export function hubTree(
  chains: RingChains,
  ways: NeighbourEdges,
  nodeCount: number,
  hub: number,
): HubTree {
  const distanceM = new Float64Array(nodeCount).fill(Infinity);
  const over = new Int32Array(nodeCount).fill(-1);
  const depth = new Uint32Array(nodeCount);
  const queue = new FlatQueue<number>();
  distanceM[hub] = 0;
  queue.push(hub, 0);
  for (;;) {
    const atM = queue.peekValue();
    const node = queue.pop();
    if (node === undefined || atM === undefined) return { distanceM, over, depth };
    if (atM > (distanceM[node] as number)) continue;
    for (let at = ways.start[node] as number; at < (ways.start[node + 1] as number); at += 1) {
      const way = ways.edge[at] as number;
      const other = otherEnd(chains, way, node);
      const reachedM = atM + (chains.lengthM[way] as number);
      if (reachedM >= (distanceM[other] as number)) continue;
      distanceM[other] = reachedM;
      over[other] = way;
      depth[other] = (depth[node] as number) + 1;
      queue.push(other, reachedM);
    }
  }
}

/**
 * A way around each chain over the hub, in metres: what no shortest way is longer than. For a chain that is
 * no branch of the tree both ends go to the hub; for a branch its lower end leaves its subtree by the best
 * other chain, and both go to the hub from there. Infinite where there is none.
 *
 * The chains outside the tree, shortest round first, each cover the branches of their round not covered
 * yet; covered branches are skipped by path compression. O(chains log chains).
 */
export function waysOverHub(chains: RingChains, { distanceM, over, depth }: HubTree): Float64Array {
  const wayM = new Float64Array(chains.count).fill(Infinity);
  const outside: number[] = [];
  for (let chain = 0; chain < chains.count; chain += 1) {
    const from = chains.from[chain] as number;
    const to = chains.to[chain] as number;
    if (from === to || over[from] === chain || over[to] === chain) continue;
    wayM[chain] = (distanceM[from] as number) + (distanceM[to] as number);
    if (Number.isFinite(wayM[chain])) outside.push(chain);
  }
  const roundM = (chain: number): number =>
    (wayM[chain] as number) + (chains.lengthM[chain] as number);
  outside.sort((a, b) => roundM(a) - roundM(b) || a - b);
  const up = parents(chains, over);
  /** The nearest joint above (or itself) whose branch no round covers yet. */
  const open = Int32Array.from(up.keys());
  const openFrom = (node: number): number => {
    let at = node;
    while ((open[at] as number) !== at) {
      open[at] = i32(open, open[at] as number);
      at = open[at] as number;
    }
    return at;
  };
  for (const chain of outside) {
    let a = openFrom(chains.from[chain] as number);
    let b = openFrom(chains.to[chain] as number);
    while (a !== b) {
      const lower = (depth[a] as number) > (depth[b] as number) ? a : b;
      const parent = up[lower] as number;
      wayM[over[lower] as number] =
        roundM(chain) - (distanceM[lower] as number) + (distanceM[parent] as number);
      open[lower] = parent;
      if (lower === a) a = openFrom(parent);
      else b = openFrom(parent);
    }
  }
  return wayM;
}

function parents(chains: RingChains, over: Int32Array): Int32Array {
  return over.map((chain, node) => (chain < 0 ? -1 : otherEnd(chains, chain, node)));
}
