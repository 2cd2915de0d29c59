import FlatQueue from 'flatqueue';
import { f64, i32, u32 } from '../geo/typed.ts';
import { neighbourEdges } from './neighbour-edges.ts';
import type { NeighbourEdges } from './neighbour-edges.ts';
import type { RingChains } from './ring-chains.ts';

/** A search that has settled so many joints ends with the best way found so far, if any. */
const SEARCH_LIMIT = 400;

/**
 * The shortest way between the ends of each chain that does not use it, in metres: 0 for a chain that ends
 * where it begins, infinite where none is found within the limit. `isWanted`: 1 for the chains asked about;
 * the others get 0.
 *
 * Searches are A* with one landmark, the hub: |distance to the hub of a joint − that of the goal| is never
 * more than the way between them (Goldberg & Harrelson, SODA 2005). Where the ways to the hub do not use
 * the chain, a way over the hub bounds the search from the start.
 */
export function chainBypasses(
  chains: RingChains,
  nodeCount: number,
  hub: number,
  isWanted: Uint8Array,
): Float64Array {
  const ways = kernelOf(chains, nodeCount);
  const toHub = distancesFrom(chains, ways, nodeCount, hub);
  const distanceM = new Float64Array(nodeCount);
  const reachedBy = new Int32Array(nodeCount).fill(-1);
  const settledBy = new Int32Array(nodeCount).fill(-1);
  const queue = new FlatQueue<number>();

  const search = (chain: number): number => {
    const from = u32(chains.from, chain);
    const goal = u32(chains.to, chain);
    const goalM = f64(toHub.distanceM, goal);
    const inTree = i32(toHub.over, from) === chain || i32(toHub.over, goal) === chain;
    const overHubM = inTree ? Infinity : f64(toHub.distanceM, from) + goalM;
    const leastM = (node: number): number =>
      goalM < Infinity ? Math.abs(f64(toHub.distanceM, node) - goalM) : 0;
    queue.clear();
    const reach = (node: number, atM: number): void => {
      if (reachedBy[node] === chain && f64(distanceM, node) <= atM) return;
      const wholeM = atM + leastM(node);
      if (wholeM >= overHubM) return;
      reachedBy[node] = chain;
      distanceM[node] = atM;
      queue.push(node, wholeM);
    };
    reach(from, 0);
    for (let settled = 0; settled < SEARCH_LIMIT;) {
      const node = queue.pop();
      if (node === undefined || node === goal) break;
      if (settledBy[node] === chain) continue;
      settledBy[node] = chain;
      settled += 1;
      for (let at = u32(ways.start, node); at < u32(ways.start, node + 1); at += 1) {
        const way = u32(ways.edge, at);
        if (way === chain) continue;
        reach(otherEnd(chains, way, node), f64(distanceM, node) + f64(chains.lengthM, way));
      }
    }
    return reachedBy[goal] === chain ? f64(distanceM, goal) : overHubM;
  };

  const bypassM = new Float64Array(chains.count);
  for (let chain = 0; chain < chains.count; chain += 1) {
    const isLoop = u32(chains.from, chain) === u32(chains.to, chain);
    if (isWanted[chain] === 1 && !isLoop) bypassM[chain] = search(chain);
  }
  return bypassM;
}

function kernelOf(chains: RingChains, nodeCount: number): NeighbourEdges {
  const kernel = {
    nodeCount,
    edgeCount: chains.count,
    edgeFrom: chains.from,
    edgeTo: chains.to,
  };
  return neighbourEdges(kernel, new Uint8Array(chains.count).fill(1));
}

function otherEnd(chains: RingChains, chain: number, node: number): number {
  const from = u32(chains.from, chain);
  return from === node ? u32(chains.to, chain) : from;
}

/** Distance of every joint from the hub, infinite where it is not joined, and the chain it is reached by. */
function distancesFrom(
  chains: RingChains,
  ways: NeighbourEdges,
  nodeCount: number,
  hub: number,
): { distanceM: Float64Array; over: Int32Array } {
  const distanceM = new Float64Array(nodeCount).fill(Infinity);
  const over = new Int32Array(nodeCount).fill(-1);
  const queue = new FlatQueue<number>();
  distanceM[hub] = 0;
  queue.push(hub, 0);
  for (;;) {
    const atM = queue.peekValue();
    const node = queue.pop();
    if (node === undefined || atM === undefined) return { distanceM, over };
    if (atM > f64(distanceM, node)) continue;
    for (let at = u32(ways.start, node); at < u32(ways.start, node + 1); at += 1) {
      const way = u32(ways.edge, at);
      const other = otherEnd(chains, way, node);
      const reachedM = atM + f64(chains.lengthM, way);
      if (reachedM >= f64(distanceM, other)) continue;
      distanceM[other] = reachedM;
      over[other] = way;
      queue.push(other, reachedM);
    }
  }
}
