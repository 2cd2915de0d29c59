import type { NeighbourLists } from './neighbour-lists.ts';

/**
 * A depth-first forest by position: position 0 is the first node reached, a parent stands before its
 * children, and a subtree is a run of positions.
 */
export type DepthFirstForest = {
  /** Node at each position. */
  readonly node: Uint32Array;
  /** Position of the parent; a root is its own parent. */
  readonly parent: Uint32Array;
  /** Least position reached from the subtree by one edge that is not of the forest; else its own. */
  readonly low: Uint32Array;
  /** Positions before this one are in components that hold a given root. */
  readonly reached: number;
};

const UNSEEN = 0x7fffffff;

/**
 * Walks every component in depth-first order: first from the given roots that are not reached yet, then
 * from the nodes left over. One edge to the parent is the tree's own; a parallel one counts for `low`.
 * Tarjan, "A note on finding the bridges of a graph", Inf. Proc. Letters 2 (1974). O(nodes + edges), no
 * recursion.
 */
export function depthFirstForest(
  nodeCount: number,
  { start, neighbour }: NeighbourLists,
  roots: Uint32Array,
): DepthFirstForest {
  const node = new Uint32Array(nodeCount);
  const parent = new Uint32Array(nodeCount);
  const low = new Uint32Array(nodeCount);
  /** By node, side by side so that one look fetches both: where its neighbours start, its position. */
  const state = new Uint32Array(2 * nodeCount + 2).fill(UNSEEN);
  for (let at = 0; at <= nodeCount; at += 1) state[2 * at] = start[at] as number;
  /** Next neighbour to look at, by position; and whether the tree's own edge to the parent is passed. */
  const next = new Uint32Array(nodeCount);
  const passed = new Uint8Array(nodeCount);
  let count = 0;

  const enter = (entered: number, from: number): void => {
    state[2 * entered + 1] = count;
    node[count] = entered;
    parent[count] = from;
    low[count] = count;
    next[count] = state[2 * entered] as number;
    count += 1;
  };

  const walk = (root: number): void => {
    const first = count;
    enter(root, first);
    let at = first;
    for (;;) {
      const here = node[at] as number;
      const end = state[2 * here + 2] as number;
      const up = parent[at] as number;
      let least = low[at] as number;
      let k = next[at] as number;
      let child = UNSEEN;
      while (k < end && child === UNSEEN) {
        const other = neighbour[k] as number;
        const seen = state[2 * other + 1] as number;
        k += 1;
        if (seen === UNSEEN) child = other;
        else if (seen === up && passed[at] === 0) passed[at] = 1;
        else if (seen < least) least = seen;
      }
      low[at] = least;
      next[at] = k;
      if (child !== UNSEEN) {
        enter(child, at);
        at = count - 1;
      } else if (at === first) return;
      else {
        if (least < (low[up] as number)) low[up] = least;
        at = up;
      }
    }
  };

  for (const root of roots) if (state[2 * root + 1] === UNSEEN) walk(root);
  const reached = count;
  for (let root = 0; root < nodeCount; root += 1) if (state[2 * root + 1] === UNSEEN) walk(root);
  return { node, parent, low, reached };
}
