import { neighbourEdges } from './neighbour-edges.ts';
import type { NeighbourEdges } from './neighbour-edges.ts';
import type { RingChains } from './ring-chains.ts';

/**
 * The ends of chains, numbered without gaps, and what joins them: one link for all chains that run between
 * the same two joints. Chains that end where they begin join nothing.
 */
export type JointLinks = {
  readonly jointCount: number;
  readonly linkCount: number;
  /** Joint of a node, −1 where no chain ends. */
  readonly jointOf: Int32Array;
  /** Link of each chain, −1 of a chain that ends where it begins. */
  readonly ofChain: Int32Array;
  /** By link: its two joints, lower number first. */
  readonly lower: Uint32Array;
  readonly upper: Uint32Array;
  /** By link: the shortest of its chains (the first of equals), that one's length, and the next one's. */
  readonly shortest: Uint32Array;
  readonly lengthM: Float64Array;
  readonly nextM: Float64Array;
  /** Links at each joint; and side by side with them where each leads, and its length. */
  readonly ways: NeighbourEdges;
  readonly wayTo: Uint32Array;
  readonly wayM: Float64Array;
};

/** O(nodes + chains). */
export function jointLinks(chains: RingChains, nodeCount: number): JointLinks {
  const { jointOf, jointCount } = numberJoints(chains, nodeCount);
  const from = new Uint32Array(chains.count);
  const to = new Uint32Array(chains.count);
  for (let chain = 0; chain < chains.count; chain += 1) {
    from[chain] = jointOf[chains.from[chain] as number] as number;
    to[chain] = jointOf[chains.to[chain] as number] as number;
  }
  const kernel = { nodeCount: jointCount, edgeCount: chains.count, edgeFrom: from, edgeTo: to };
  const chainsAt = neighbourEdges(kernel);
  const ofChain = new Int32Array(chains.count).fill(-1);
  const lower = new Uint32Array(chains.count);
  const upper = new Uint32Array(chains.count);
  const shortest = new Uint32Array(chains.count);
  const lengthM = new Float64Array(chains.count).fill(Infinity);
  const nextM = new Float64Array(chains.count).fill(Infinity);
  let count = 0;
  /** By joint: the last link made to it. */
  const linkTo = new Int32Array(jointCount).fill(-1);
  for (let joint = 0; joint < jointCount; joint += 1) {
    const first = count;
    const end = chainsAt.start[joint + 1] as number;
    for (let at = chainsAt.start[joint] as number; at < end; at += 1) {
      const chain = chainsAt.edge[at] as number;
      const other = (from[chain] as number) ^ (to[chain] as number) ^ joint;
      if (other < joint) continue;
      if ((linkTo[other] as number) < first) {
        linkTo[other] = count;
        lower[count] = joint;
        upper[count] = other;
        count += 1;
      }
      const link = linkTo[other] as number;
      ofChain[chain] = link;
      const ownM = chains.lengthM[chain] as number;
      if (ownM < (lengthM[link] as number)) {
        nextM[link] = lengthM[link] as number;
        lengthM[link] = ownM;
        shortest[link] = chain;
      } else if (ownM < (nextM[link] as number)) nextM[link] = ownM;
    }
  }
  const ways = neighbourEdges({
    nodeCount: jointCount,
    edgeCount: count,
    edgeFrom: lower,
    edgeTo: upper,
  });
  const wayTo = new Uint32Array(ways.edge.length);
  const wayM = new Float64Array(ways.edge.length);
  for (let joint = 0; joint < jointCount; joint += 1) {
    const end = ways.start[joint + 1] as number;
    for (let at = ways.start[joint] as number; at < end; at += 1) {
      const link = ways.edge[at] as number;
      wayTo[at] = (lower[link] as number) ^ (upper[link] as number) ^ joint;
      wayM[at] = lengthM[link] as number;
    }
  }
  return {
    jointCount,
    linkCount: count,
    jointOf,
    ofChain,
    lower,
    upper,
    shortest,
    lengthM,
    nextM,
    ways,
    wayTo,
    wayM,
  };
}

/** In the order of the nodes. */
function numberJoints(
  { count, from, to }: RingChains,
  nodeCount: number,
): Pick<JointLinks, 'jointOf' | 'jointCount'> {
  const jointOf = new Int32Array(nodeCount).fill(-1);
  for (let chain = 0; chain < count; chain += 1) {
    jointOf[from[chain] as number] = 0;
    jointOf[to[chain] as number] = 0;
  }
  let jointCount = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (jointOf[node] !== 0) continue;
    jointOf[node] = jointCount;
    jointCount += 1;
  }
  return { jointOf, jointCount };
}
