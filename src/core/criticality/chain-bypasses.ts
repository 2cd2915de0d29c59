import FlatQueue from 'flatqueue';
import { hubTree, otherEnd, waysOverHub } from './hub-tree.ts';
import { neighbourEdges } from './neighbour-edges.ts';
import type { RingChains } from './ring-chains.ts';

/** A search that has settled so many joints ends with the best way known. */
const SEARCH_LIMIT = 100;

/**
 * A way between the ends of each chain that does not use it, in metres: 0 for a chain that ends where it
 * begins, infinite where there is none. The shortest one, unless more than a hundred joints are nearer than
 * it: then the best way over the hub. `isWanted`: 1 for the chains asked about; the others get 0.
 *
 * Searches are A* with one landmark, the hub: |distance to the hub of a joint − that of the goal| is never
 * more than the way between them (Goldberg & Harrelson, SODA 2005), and a way over the hub bounds them.
 */
export function chainBypasses(
  chains: RingChains,
  nodeCount: number,
  hub: number,
  isWanted: Uint8Array,
): Float64Array {
  const kernel = { nodeCount, edgeCount: chains.count, edgeFrom: chains.from, edgeTo: chains.to };
  const ways = neighbourEdges(kernel, new Uint8Array(chains.count).fill(1));
  const tree = hubTree(chains, ways, nodeCount, hub);
  const overHubM = waysOverHub(chains, tree);
  const distanceM = new Float64Array(nodeCount);
  const reachedBy = new Int32Array(nodeCount).fill(-1);
  const settledBy = new Int32Array(nodeCount).fill(-1);
  const queue = new FlatQueue<number>();

  const search = (chain: number): number => {
    const goal = chains.to[chain] as number;
    const goalM = tree.distanceM[goal] as number;
    let mostM = overHubM[chain] as number;
    queue.clear();
    const reach = (node: number, atM: number): void => {
      if (reachedBy[node] === chain && (distanceM[node] as number) <= atM) return;
      const leastM = goalM < Infinity ? Math.abs((tree.distanceM[node] as number) - goalM) : 0;
      if (atM + leastM >= mostM) return;
      reachedBy[node] = chain;
      distanceM[node] = atM;
      if (node === goal) mostM = atM;
      else queue.push(node, atM + leastM);
    };
    reach(chains.from[chain] as number, 0);
    for (let settled = 0; settled < SEARCH_LIMIT;) {
      const wholeM = queue.peekValue();
      const node = queue.pop();
      if (node === undefined || wholeM === undefined || wholeM >= mostM) break;
      if (settledBy[node] === chain) continue;
      settledBy[node] = chain;
      settled += 1;
      for (let at = ways.start[node] as number; at < (ways.start[node + 1] as number); at += 1) {
        const way = ways.edge[at] as number;
        if (way === chain) continue;
        reach(
          otherEnd(chains, way, node),
          (distanceM[node] as number) + (chains.lengthM[way] as number),
        );
      }
    }
    return mostM;
  };

  const bypassM = new Float64Array(chains.count);
  for (let chain = 0; chain < chains.count; chain += 1) {
    const isLoop = (chains.from[chain] as number) === (chains.to[chain] as number);
    if (isWanted[chain] === 1 && !isLoop) bypassM[chain] = search(chain);
  }
  return bypassM;
}
