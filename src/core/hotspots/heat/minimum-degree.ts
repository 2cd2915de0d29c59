import { u32 } from '../../geo/typed.ts';
import { degreeQueue } from './degree-queue.ts';
import type { NodeRows } from './distinct-neighbours.ts';
import { quotientGraph } from './quotient-graph.ts';

export type EliminationOrder = {
  /** All nodes; those from `eliminated` on are left over. */
  readonly order: Uint32Array;
  readonly eliminated: number;
  /** By place in the order: neighbours at the node's turn, with all of each other for those left over. */
  readonly left: NodeRows;
};

/**
 * Nodes of the least degree first, until more than `mostPairs` pairs of neighbours have been joined. The
 * degree is the bound of Amestoy, Davis & Duff ("An approximate minimum degree ordering algorithm", SIAM
 * J. Matrix Anal. Appl. 17, 1996), exact on trees and chains. About O(neighbours at their turn).
 */
export function minimumDegree(neighbours: NodeRows, mostPairs: number): EliminationOrder {
  const nodeCount = neighbours.start.length - 1;
  const degree = new Uint32Array(nodeCount);
  for (let n = 0; n < nodeCount; n += 1) {
    degree[n] = u32(neighbours.start, n + 1) - u32(neighbours.start, n);
  }
  const graph = quotientGraph(neighbours);
  const queue = degreeQueue(degree);
  const order = new Uint32Array(nodeCount);
  const start = new Uint32Array(nodeCount + 1);
  let eliminated = 0;
  let pairs = 0;
  for (; eliminated < nodeCount && pairs <= mostPairs; eliminated += 1) {
    const node = queue.pop();
    const first = graph.memberCount();
    graph.gather(node);
    graph.eliminate(node, first);
    const end = graph.memberCount();
    const others = end - first - 1;
    for (let k = first; k < end; k += 1) {
      const one = graph.member(k);
      const bound = Math.min(others + graph.cover(one), others + u32(degree, one));
      degree[one] = Math.min(bound, nodeCount - eliminated - 2);
      queue.move(one, u32(degree, one));
    }
    pairs += ((others + 1) * others) / 2;
    order[eliminated] = node;
    start[eliminated + 1] = end;
  }
  for (let place = eliminated; place < nodeCount; place += 1) {
    const node = queue.pop();
    graph.gather(node);
    order[place] = node;
    start[place + 1] = graph.memberCount();
  }
  return { order, eliminated, left: { start, node: graph.members() } };
}
