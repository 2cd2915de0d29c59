import type { DepthFirstForest } from './depth-first-forest.ts';

/** Nodes sorted into groups (communes, works …); −1 belongs to none. */
export type NodeGroups = { readonly nodeGroup: Int32Array; readonly groupCount: number };

export type GroupLosses = {
  /** Groups wholly inside the subtree of each position. */
  readonly behind: Uint32Array;
  /** Groups wholly lost with the node of each position: the node itself and what it cuts off. */
  readonly withNode: Uint32Array;
};

const NONE = 0x7fffffff;

/**
 * Groups lost with a subtree and with a node. Members count that are reached; a group is lost when all of
 * them are. Each group is counted once, at the lowest common ancestor of its members, then summed up the
 * forest. `cutOff` says of a position whether its subtree goes dark when its parent fails.
 * O(nodes + members · log depth): ancestors are found in the path to the position at hand.
 */
export function groupLosses(
  forest: DepthFirstForest,
  cutOff: Uint8Array,
  { nodeGroup, groupCount }: NodeGroups,
): GroupLosses {
  const ancestor = commonAncestors(forest, nodeGroup, groupCount);
  const safe = membersElsewhere(forest, cutOff, nodeGroup, ancestor);
  const behind = new Uint32Array(forest.node.length);
  const withNode = new Uint32Array(forest.node.length);
  for (let group = 0; group < groupCount; group += 1) {
    const at = ancestor[group] as number;
    if (at === NONE) continue;
    behind[at] = (behind[at] as number) + 1;
    if (safe[group] === 0) withNode[at] = (withNode[at] as number) + 1;
  }
  for (let at = forest.reached - 1; at >= 0; at -= 1) {
    const up = forest.parent[at] as number;
    if (up === at) continue;
    const inside = behind[at] as number;
    behind[up] = (behind[up] as number) + inside;
    if (cutOff[at] === 1) withNode[up] = (withNode[up] as number) + inside;
  }
  return { behind, withNode };
}

/** Position of the lowest common ancestor of each group's members; NONE without one. */
function commonAncestors(
  forest: DepthFirstForest,
  nodeGroup: Int32Array,
  groupCount: number,
): Uint32Array {
  const first = new Uint32Array(groupCount).fill(NONE);
  const ancestor = new Uint32Array(groupCount).fill(NONE);
  alongPaths(forest, nodeGroup, (at, group, path, depth) => {
    if (first[group] === NONE) first[group] = at;
    const rung = lastNotAfter(path, depth, first[group] as number);
    ancestor[group] = rung < 0 ? NONE : (path[rung] as number);
  });
  return ancestor;
}

/** 1 for a group with a member below its common ancestor that stays served when that ancestor fails. */
function membersElsewhere(
  forest: DepthFirstForest,
  cutOff: Uint8Array,
  nodeGroup: Int32Array,
  ancestor: Uint32Array,
): Uint8Array {
  const safe = new Uint8Array(ancestor.length);
  alongPaths(forest, nodeGroup, (at, group, path, depth) => {
    const top = ancestor[group] as number;
    if (top === NONE || top === at) return;
    const child = path[lastNotAfter(path, depth, top) + 1] as number;
    if (cutOff[child] === 0) safe[group] = 1;
  });
  return safe;
}

/** Visits the members in forest order with the path of positions from their root down to them. */
function alongPaths(
  { node, parent, reached }: DepthFirstForest,
  nodeGroup: Int32Array,
  visit: (at: number, group: number, path: Uint32Array, depth: number) => void,
): void {
  const path = new Uint32Array(reached);
  let depth = 0;
  for (let at = 0; at < reached; at += 1) {
    const up = parent[at] as number;
    if (up === at) depth = 0;
    else while (path[depth - 1] !== up) depth -= 1;
    path[depth] = at;
    depth += 1;
    const group = nodeGroup[node[at] as number] as number;
    if (group >= 0) visit(at, group, path, depth);
  }
}

/** Rung of the last position in the path that is not after `limit`; −1 when all are. */
function lastNotAfter(path: Uint32Array, depth: number, limit: number): number {
  let from = 0;
  let to = depth;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((path[middle] as number) <= limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
