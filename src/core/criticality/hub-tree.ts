import FlatQueue from 'flatqueue';
import { f64, i32, u32 } from '../geo/typed.ts';
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
  const from = u32(chains.from, chain);
  return from === node ? u32(chains.to, chain) : from;
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
    if (atM > f64(distanceM, node)) continue;
    for (let at = u32(ways.start, node); at < u32(ways.start, node + 1); at += 1) {
      const way = u32(ways.edge, at);
      const other = otherEnd(chains, way, node);
      const reachedM = atM + f64(chains.lengthM, way);
      if (reachedM >= f64(distanceM, other)) continue;
      distanceM[other] = reachedM;
      over[other] = way;
      depth[other] = u32(depth, node) + 1;
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
    const from = u32(chains.from, chain);
    const to = u32(chains.to, chain);
    if (from === to || over[from] === chain || over[to] === chain) continue;
    wayM[chain] = f64(distanceM, from) + f64(distanceM, to);
    if (Number.isFinite(f64(wayM, chain))) outside.push(chain);
  }
  const roundM = (chain: number): number => f64(wayM, chain) + f64(chains.lengthM, chain);
  outside.sort((a, b) => roundM(a) - roundM(b) || a - b);
  const up = parents(chains, over);
  /** The nearest joint above (or itself) whose branch no round covers yet. */
  const open = Int32Array.from(up.keys());
  const openFrom = (node: number): number => {
    let at = node;
    while (i32(open, at) !== at) {
      open[at] = i32(open, i32(open, at));
      at = i32(open, at);
    }
    return at;
  };
  for (const chain of outside) {
    let a = openFrom(u32(chains.from, chain));
    let b = openFrom(u32(chains.to, chain));
    while (a !== b) {
      const lower = u32(depth, a) > u32(depth, b) ? a : b;
      const parent = i32(up, lower);
      wayM[i32(over, lower)] = roundM(chain) - f64(distanceM, lower) + f64(distanceM, parent);
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
