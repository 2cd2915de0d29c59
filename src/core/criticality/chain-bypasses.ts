import { hubTree, waysOverHub } from './hub-tree.ts';
import type { HubTree } from './hub-tree.ts';
import { jointLinks } from './joint-links.ts';
import type { JointLinks } from './joint-links.ts';
import { JointQueue } from './joint-queue.ts';
import type { RingChains } from './ring-chains.ts';

/** A search that has settled so many joints ends with the best way known. */
const SEARCH_LIMIT = 100;

/**
 * A way between the ends of each chain that does not use it, in metres: 0 for a chain that ends where it
 * begins, infinite where there is none. The shortest one, unless more than a hundred joints are nearer than
 * it: then the best way over the hub or along a chain between the same two joints. `isWanted`: 1 for the
 * chains asked about; the others get 0.
 *
 * All chains between the same two joints are answered by one search for a way over other joints, as far as
 * the longest of their ways over the hub and along each other allows.
 */
export function chainBypasses(
  chains: RingChains,
  nodeCount: number,
  hub: number,
  isWanted: Uint8Array,
): Float64Array {
  const links = jointLinks(chains, nodeCount);
  const hubJoint = links.jointOf[hub] as number;
  const tree = hubTree(links, hubJoint);
  const bypassM = waysOverHub(chains, links, tree);
  const mostM = new Float64Array(links.linkCount).fill(-Infinity);
  for (let chain = 0; chain < chains.count; chain += 1) {
    const link = links.ofChain[chain] as number;
    if (link < 0 || isWanted[chain] !== 1) {
      bypassM[chain] = 0;
      continue;
    }
    const { shortest, lengthM, nextM } = links;
    const besideM = (shortest[link] === chain ? nextM : lengthM)[link] as number;
    const knownM = Math.min(bypassM[chain] as number, besideM);
    bypassM[chain] = knownM;
    if (knownM > (mostM[link] as number)) mostM[link] = knownM;
  }
  const aroundM = waysAround(links, tree, mostM, hubJoint);
  for (let chain = 0; chain < chains.count; chain += 1) {
    const link = links.ofChain[chain] as number;
    if (link < 0 || isWanted[chain] !== 1) continue;
    bypassM[chain] = Math.min(bypassM[chain] as number, aroundM[link] as number);
  }
  return bypassM;
}

/**
 * The shortest way between the joints of each link over other joints that is shorter than `mostM` of the
 * link; infinite where there is none, or a hundred joints are nearer.
 *
 * Searches are A* with one landmark, the hub: |distance to the hub of a joint − that of the goal| is never
 * more than the way between them (Goldberg & Harrelson, SODA 2005).
 */
function waysAround(
  { jointCount, linkCount, lower, upper, ways, wayTo, wayM }: JointLinks,
  tree: HubTree,
  mostM: Float64Array,
  hub: number,
): Float64Array {
  const distanceM = new Float64Array(jointCount);
  const reachedBy = new Int32Array(jointCount).fill(-1);
  const settledBy = new Int32Array(jointCount).fill(-1);
  const queue = new JointQueue();

  const search = (searched: number): number => {
    const root = lower[searched] as number;
    const goal = upper[searched] as number;
    const goalM = tree.distanceM[goal] as number;
    const isLed = goalM < Infinity;
    const least = isLed ? Math.abs((tree.distanceM[root] as number) - goalM) : 0;
    let foundM = mostM[searched] as number;
    // At the hub itself the best way over the hub is the best there is.
    if (root === hub || goal === hub || least >= foundM) return Infinity;
    queue.length = 0;
    queue.push(root, least);
    reachedBy[root] = searched;
    distanceM[root] = 0;
    for (let settled = 0; settled < SEARCH_LIMIT;) {
      if (queue.leastValue >= foundM) break;
      const joint = queue.pop();
      if (settledBy[joint] === searched) continue;
      settledBy[joint] = searched;
      settled += 1;
      const hereM = distanceM[joint] as number;
      const end = ways.start[joint + 1] as number;
      for (let at = ways.start[joint] as number; at < end; at += 1) {
        const other = wayTo[at] as number;
        if (other === goal && joint === root) continue;
        const atM = hereM + (wayM[at] as number);
        if (reachedBy[other] === searched && (distanceM[other] as number) <= atM) continue;
        const leastM = isLed ? Math.abs((tree.distanceM[other] as number) - goalM) : 0;
        if (atM + leastM >= foundM) continue;
        reachedBy[other] = searched;
        distanceM[other] = atM;
        if (other === goal) foundM = atM;
        else queue.push(other, atM + leastM);
      }
    }
    return foundM < (mostM[searched] as number) ? foundM : Infinity;
  };

  const aroundM = new Float64Array(linkCount);
  for (let link = 0; link < linkCount; link += 1) aroundM[link] = search(link);
  return aroundM;
}
