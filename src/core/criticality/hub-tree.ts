import { i32 } from '../geo/typed.ts';
import type { JointLinks } from './joint-links.ts';
import { JointQueue } from './joint-queue.ts';
import { risingOrder } from './rising-order.ts';
import type { RingChains } from './ring-chains.ts';

/** Shortest ways from the hub to every joint. */
export type HubTree = {
  /** Infinite where no way leads. */
  readonly distanceM: Float64Array;
  /** Link each joint is reached by, −1 for the hub and where no way leads. */
  readonly over: Int32Array;
  /** The joint before it on its way; itself for the hub and where no way leads. */
  readonly up: Uint32Array;
  /** Links between the hub and each joint. */
  readonly depth: Uint32Array;
};

/** Dijkstra. `hub`: a joint, −1 where no ring touches the hub. */
export function hubTree(links: JointLinks, hub: number): HubTree {
  const { ways, wayTo, wayM, jointCount } = links;
  const distanceM = new Float64Array(jointCount).fill(Infinity);
  const over = new Int32Array(jointCount).fill(-1);
  const up = new Uint32Array(jointCount);
  for (let joint = 0; joint < jointCount; joint += 1) up[joint] = joint;
  const depth = new Uint32Array(jointCount);
  const queue = new JointQueue();
  if (hub >= 0) {
    distanceM[hub] = 0;
    queue.push(hub, 0);
  }
  while (queue.length > 0) {
    const atM = queue.leastValue;
    const joint = queue.pop();
    if (atM > (distanceM[joint] as number)) continue;
    const end = ways.start[joint + 1] as number;
    for (let at = ways.start[joint] as number; at < end; at += 1) {
      const other = wayTo[at] as number;
      const reachedM = atM + (wayM[at] as number);
      if (reachedM >= (distanceM[other] as number)) continue;
      distanceM[other] = reachedM;
      over[other] = ways.edge[at] as number;
      up[other] = joint;
      depth[other] = (depth[joint] as number) + 1;
      queue.push(other, reachedM);
    }
  }
  return { distanceM, over, up, depth };
}

/**
 * A way around each chain over the hub, in metres: what no shortest way is longer than. For a chain that is
 * no branch of the tree both ends go to the hub; for a branch its lower end leaves its subtree by the best
 * other chain, and both go to the hub from there. Infinite where there is none.
 *
 * The chains outside the tree, shortest round first, each cover the branches of their round not covered
 * yet; covered branches are skipped by path compression. O(chains).
 */
export function waysOverHub(chains: RingChains, links: JointLinks, tree: HubTree): Float64Array {
  const { distanceM, over, up, depth } = tree;
  const { lower, upper, shortest } = links;
  const wayM = new Float64Array(chains.count).fill(Infinity);
  const roundM = new Float64Array(chains.count).fill(Infinity);
  for (let chain = 0; chain < chains.count; chain += 1) {
    const link = links.ofChain[chain] as number;
    if (link < 0) continue;
    const a = lower[link] as number;
    const b = upper[link] as number;
    if (shortest[link] === chain && (over[a] === link || over[b] === link)) continue;
    const overM = (distanceM[a] as number) + (distanceM[b] as number);
    wayM[chain] = overM;
    roundM[chain] = overM + (chains.lengthM[chain] as number);
  }
  /** The nearest joint above (or itself) whose branch no round covers yet. */
  const open = new Int32Array(up.length);
  for (let joint = 0; joint < open.length; joint += 1) open[joint] = joint;
  const openFrom = (joint: number): number => {
    let at = joint;
    while ((open[at] as number) !== at) {
      open[at] = i32(open, open[at] as number);
      at = open[at] as number;
    }
    return at;
  };
  for (const chain of risingOrder(roundM)) {
    const wholeM = roundM[chain] as number;
    if (wholeM === Infinity) break;
    const link = links.ofChain[chain] as number;
    let a = openFrom(lower[link] as number);
    let b = openFrom(upper[link] as number);
    while (a !== b) {
      const low = (depth[a] as number) > (depth[b] as number) ? a : b;
      const above = up[low] as number;
      wayM[shortest[over[low] as number] as number] =
        wholeM - (distanceM[low] as number) + (distanceM[above] as number);
      open[low] = above;
      if (low === a) a = openFrom(above);
      else b = openFrom(above);
    }
  }
  return wayM;
}
