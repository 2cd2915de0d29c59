import FlatQueue from 'flatqueue';
import { f64, u32 } from '../geo/typed.ts';
import { neighbourEdges } from './neighbour-edges.ts';
import type { RingChains } from './ring-chains.ts';

/** A search that has settled so many joints ends with the best way found so far, if any. */
const SEARCH_LIMIT = 2000;

/**
 * The shortest way between the ends of each chain that does not use it, in metres: 0 for a chain that ends
 * where it begins, infinite where none is found within the limit (Dijkstra, one search a chain).
 */
export function chainBypasses(chains: RingChains, nodeCount: number): Float64Array {
  const kernel = {
    nodeCount,
    edgeCount: chains.count,
    edgeFrom: chains.from,
    edgeTo: chains.to,
  };
  const { start, edge: chainAt } = neighbourEdges(kernel, new Uint8Array(chains.count).fill(1));
  const distanceM = new Float64Array(nodeCount);
  const reachedBy = new Int32Array(nodeCount).fill(-1);
  const settledBy = new Int32Array(nodeCount).fill(-1);
  const queue = new FlatQueue<number>();

  const search = (chain: number): number => {
    const goal = u32(chains.to, chain);
    queue.clear();
    const reach = (node: number, atM: number): void => {
      if (reachedBy[node] === chain && f64(distanceM, node) <= atM) return;
      reachedBy[node] = chain;
      distanceM[node] = atM;
      queue.push(node, atM);
    };
    reach(u32(chains.from, chain), 0);
    for (let settled = 0; settled < SEARCH_LIMIT;) {
      const node = queue.pop();
      if (node === undefined || node === goal) break;
      if (settledBy[node] === chain) continue;
      settledBy[node] = chain;
      settled += 1;
      for (let at = u32(start, node); at < u32(start, node + 1); at += 1) {
        const way = u32(chainAt, at);
        if (way === chain) continue;
        const other = u32(chains.from, way) === node ? u32(chains.to, way) : u32(chains.from, way);
        reach(other, f64(distanceM, node) + f64(chains.lengthM, way));
      }
    }
    return reachedBy[goal] === chain ? f64(distanceM, goal) : Infinity;
  };

  const bypassM = new Float64Array(chains.count);
  for (let chain = 0; chain < chains.count; chain += 1) {
    if (u32(chains.from, chain) !== u32(chains.to, chain)) bypassM[chain] = search(chain);
  }
  return bypassM;
}
