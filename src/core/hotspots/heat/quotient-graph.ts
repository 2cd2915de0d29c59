import { u32 } from '../../geo/typed.ts';
import type { NodeRows } from './distinct-neighbours.ts';

/**
 * A graph while its nodes are being eliminated. A node that is eliminated becomes an element: the clique of
 * its neighbours, kept as their list alone, which takes in the elements the node was in.
 */
export type QuotientGraph = {
  /** Neighbours of a node now, in `member` from `memberCount` before the call to that after it. */
  readonly gather: (node: number) => void;
  readonly memberCount: () => number;
  /** Makes the neighbours just gathered, from `first` on, the node's element. */
  readonly eliminate: (node: number, first: number) => void;
  readonly member: (place: number) => number;
  /** At most as many neighbours as this has a member of the newest element outside of it. */
  readonly cover: (node: number) => number;
  readonly members: () => Uint32Array;
};

export function quotientGraph({ start, node: neighbours }: NodeRows): QuotientGraph {
  const nodeCount = start.length - 1;
  /** Of each node: the elements it is in, then its neighbours outside them. */
  const list = neighbours.slice();
  const firstPlain = start.slice(0, nodeCount);
  const listEnd = start.slice(1);
  let member = new Uint32Array(4 * list.length + nodeCount);
  let count = 0;
  const memberStart = new Uint32Array(nodeCount);
  const memberEnd = new Uint32Array(nodeCount);
  const isAbsorbed = new Uint8Array(nodeCount);
  /** Number of the last gathering that this node was in. */
  const gatheredAt = new Uint32Array(nodeCount);
  let gathering = 0;
  /** Of an element: its members outside the newest one, and the gathering they were counted at. */
  const outside = new Uint32Array(nodeCount);
  const countedAt = new Uint32Array(nodeCount);
  let newest = 0;

  const add = (node: number): void => {
    if (u32(gatheredAt, node) === gathering) return;
    gatheredAt[node] = gathering;
    member[count] = node;
    count += 1;
  };
  const countOutside = (node: number): void => {
    for (let k = u32(start, node); k < u32(firstPlain, node); k += 1) {
      const element = u32(list, k);
      if (u32(countedAt, element) !== gathering) {
        countedAt[element] = gathering;
        outside[element] = u32(memberEnd, element) - u32(memberStart, element);
      }
      outside[element] = u32(outside, element) - 1;
    }
  };
  return {
    memberCount: () => count,
    member: (place) => u32(member, place),
    members: () => member.slice(0, count),
    gather: (node) => {
      gathering += 1;
      gatheredAt[node] = gathering;
      if (count + nodeCount > member.length) {
        const larger = new Uint32Array(2 * member.length + nodeCount);
        larger.set(member);
        member = larger;
      }
      for (let k = u32(start, node); k < u32(firstPlain, node); k += 1) {
        const element = u32(list, k);
        for (let m = u32(memberStart, element); m < u32(memberEnd, element); m += 1) {
          add(u32(member, m));
        }
      }
      for (let k = u32(firstPlain, node); k < u32(listEnd, node); k += 1) add(u32(list, k));
    },
    eliminate: (node, first) => {
      newest = node;
      for (let k = u32(start, node); k < u32(firstPlain, node); k += 1)
        isAbsorbed[u32(list, k)] = 1;
      memberStart[node] = first;
      memberEnd[node] = count;
      for (let m = first; m < count; m += 1) countOutside(u32(member, m));
    },
    cover: (node) => {
      const from = u32(start, node);
      let bound = 0;
      let to = from;
      for (let k = from; k < u32(firstPlain, node); k += 1) {
        const element = u32(list, k);
        if (u32(outside, element) === 0) isAbsorbed[element] = 1;
        if (isAbsorbed[element] === 1) continue;
        bound += u32(outside, element);
        list[to] = element;
        to += 1;
      }
      const plain = to;
      for (let k = u32(firstPlain, node); k < u32(listEnd, node); k += 1) {
        const other = u32(list, k);
        if (u32(gatheredAt, other) === gathering) continue;
        bound += 1;
        list[to] = other;
        to += 1;
      }
      // The newest goes first; what stands there makes room at the end of its own kind.
      list[to] = u32(list, plain);
      list[plain] = u32(list, from);
      list[from] = newest;
      firstPlain[node] = plain + 1;
      listEnd[node] = to + 1;
      return bound;
    },
  };
}
