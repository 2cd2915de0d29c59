import { i32, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { doubled } from './growing-list.ts';

/**
 * Pairs of neighbouring nodes while nodes are being eliminated. Pair (slot) s is two half-entries, 2s in
 * the list of one node and 2s + 1 in that of the other, so that the way from a node's entry to its
 * neighbour's is h ^ 1.
 */
export type SlotLists = {
  readonly slotCount: () => number;
  readonly degree: (node: number) => number;
  /** First half-entry of a node's list, and the next one; −1 at the end. */
  readonly first: (node: number) => number;
  readonly next: (half: number) => number;
  /** The node at the other side of a half-entry. */
  readonly other: (half: number) => number;
  readonly connect: (a: number, b: number) => number;
  /** Takes the half-entry out of its node's list. */
  readonly unlink: (half: number) => void;
};

export function slotLists(nodeCount: number, expectedSlots: number): SlotLists {
  const head = new Int32Array(nodeCount).fill(-1);
  const degree = new Uint32Array(nodeCount);
  /** Node of the list each half-entry is in, and its links plus 1 (0 is none). */
  let owner = new Uint32Array(2 * expectedSlots + 2);
  let after = new Uint32Array(owner.length);
  let before = new Uint32Array(owner.length);
  let halves = 0;
  const link = (node: number): void => {
    const old = i32(head, node);
    owner[halves] = node;
    after[halves] = old + 1;
    before[halves] = 0;
    if (old >= 0) before[old] = halves + 1;
    head[node] = halves;
    degree[node] = u32(degree, node) + 1;
    halves += 1;
  };
  return {
    slotCount: () => halves >> 1,
    degree: (node) => u32(degree, node),
    first: (node) => i32(head, node),
    next: (half) => u32(after, half) - 1,
    other: (half) => u32(owner, half ^ 1),
    connect: (a, b) => {
      if (halves + 2 > owner.length) {
        owner = doubled(owner);
        after = doubled(after);
        before = doubled(before);
      }
      link(a);
      link(b);
      return (halves >> 1) - 1;
    },
    unlink: (half) => {
      const node = u32(owner, half);
      const [left, right] = [u32(before, half), u32(after, half)];
      if (left > 0) after[left - 1] = right;
      else head[node] = right - 1;
      if (right > 0) before[right - 1] = left;
      degree[node] = u32(degree, node) - 1;
    },
  };
}

/** Connects the graph's neighbours: gives the slot of each edge, −1 for self loops; parallels share one. */
export function connectEdges(graph: CableGraph, lists: SlotLists): Int32Array {
  const edgeSlot = new Int32Array(graph.edgeCount).fill(-1);
  const slotTo = new Int32Array(graph.nodeCount);
  const seenBy = new Int32Array(graph.nodeCount).fill(-1);
  for (let node = 0; node < graph.nodeCount; node += 1) {
    for (let k = u32(graph.adjacencyStart, node); k < u32(graph.adjacencyStart, node + 1); k += 1) {
      const half = u32(graph.adjacency, k);
      const edge = half >> 1;
      const other = half & 1 ? u32(graph.edgeFrom, edge) : u32(graph.edgeTo, edge);
      if (other <= node) continue;
      if (i32(seenBy, other) !== node) {
        seenBy[other] = node;
        slotTo[other] = lists.connect(node, other);
      }
      edgeSlot[edge] = i32(slotTo, other);
    }
  }
  return edgeSlot;
}
