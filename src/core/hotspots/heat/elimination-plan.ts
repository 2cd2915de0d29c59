import { u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';

/**
 * The order in which nodes are eliminated from the node equations, and where each elimination adds to.
 * Depends on the graph's shape alone, so one plan serves every pole. A slot is an unordered pair of
 * neighbouring nodes, those of the graph first, then those that elimination creates.
 */
export type EliminationPlan = {
  readonly slotCount: number;
  /** Slot of each edge; −1 for a self loop. Parallel edges share one. */
  readonly edgeSlot: Int32Array;
  /** Eliminated nodes, in order. */
  readonly order: Uint32Array;
  /** Length order + 1: neighbours of each eliminated node at its turn. */
  readonly neighbourStart: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly neighbourSlot: Uint32Array;
  /** Slot of every pair of those neighbours: (0,1), (0,2) … (0,d−1), (1,2) … node after node. */
  readonly pairSlot: Uint32Array;
  /** Nodes left over, with the slots between them: empty for networks that are mostly trees. */
  readonly core: Uint32Array;
  readonly coreSlots: readonly CoreSlot[];
};

export type CoreSlot = { readonly a: number; readonly b: number; readonly slot: number };

/**
 * Nodes of the smallest degree first (ties: the one that got its degree last). Leaves and chains cost
 * nothing this way, and a cable network rarely leaves anything; a dense street grid would fill in, so
 * nodes with more neighbours than `degreeLimit` are left to the iterative solver.
 */
export function eliminationPlan(graph: CableGraph, degreeLimit: number): EliminationPlan {
  const net = neighbourLists(graph);
  const queue = degreeQueue(net.nodes.map((list) => list.length));
  const order: number[] = [];
  const neighbourStart = [0];
  const neighbour: number[] = [];
  const neighbourSlot: number[] = [];
  const pairSlot: number[] = [];
  const slotTo = new Int32Array(graph.nodeCount);
  const seenBy = new Int32Array(graph.nodeCount).fill(-1);
  let stamp = 0;

  for (let node = queue.pop(degreeLimit); node >= 0; node = queue.pop(degreeLimit)) {
    const around = net.nodes[node] ?? [];
    const slots = net.slots[node] ?? [];
    order.push(node);
    for (const other of around) net.remove(other, node);
    for (let i = 0; i < around.length; i += 1) {
      const a = around[i] as number;
      neighbour.push(a);
      neighbourSlot.push(slots[i] as number);
      const near = net.nodes[a] ?? [];
      const nearSlots = net.slots[a] ?? [];
      stamp += 1;
      for (let k = 0; k < near.length; k += 1) {
        const b = near[k] as number;
        seenBy[b] = stamp;
        slotTo[b] = nearSlots[k] as number;
      }
      for (let j = i + 1; j < around.length; j += 1) {
        const b = around[j] as number;
        pairSlot.push(seenBy[b] === stamp ? (slotTo[b] as number) : net.connect(a, b));
      }
    }
    neighbourStart.push(neighbour.length);
    for (const other of around) queue.move(other, net.nodes[other]?.length ?? 0);
  }
  return {
    slotCount: net.slotCount(),
    edgeSlot: net.edgeSlot,
    order: Uint32Array.from(order),
    neighbourStart: Uint32Array.from(neighbourStart),
    neighbour: Uint32Array.from(neighbour),
    neighbourSlot: Uint32Array.from(neighbourSlot),
    pairSlot: Uint32Array.from(pairSlot),
    ...coreOf(graph.nodeCount, order, net),
  };
}

type NeighbourLists = ReturnType<typeof neighbourLists>;

function neighbourLists(graph: CableGraph) {
  const nodes: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  const slots: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  const edgeSlot = new Int32Array(graph.edgeCount).fill(-1);
  let slotCount = 0;
  const connect = (a: number, b: number): number => {
    nodes[a]?.push(b);
    slots[a]?.push(slotCount);
    nodes[b]?.push(a);
    slots[b]?.push(slotCount);
    slotCount += 1;
    return slotCount - 1;
  };
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const [a, b] = [u32(graph.edgeFrom, edge), u32(graph.edgeTo, edge)];
    if (a === b) continue;
    const known = nodes[a]?.indexOf(b) ?? -1;
    edgeSlot[edge] = known < 0 ? connect(a, b) : (slots[a]?.[known] ?? 0);
  }
  const remove = (from: number, node: number): void => {
    const list = nodes[from] ?? [];
    const place = list.indexOf(node);
    const [lastNode, lastSlot] = [list.pop(), slots[from]?.pop()];
    if (place < list.length && lastNode !== undefined && lastSlot !== undefined) {
      list[place] = lastNode;
      slots[from]?.splice(place, 1, lastSlot);
    }
  };
  return { nodes, slots, edgeSlot, connect, remove, slotCount: () => slotCount };
}

/** Nodes by degree in doubly linked lists: pops the least in O(1) amortised. */
function degreeQueue(degrees: readonly number[]) {
  const count = degrees.length;
  const degree = Int32Array.from(degrees);
  const head: number[] = [];
  const next = new Int32Array(count).fill(-1);
  const previous = new Int32Array(count).fill(-1);
  let least = 0;
  const insert = (node: number, at: number): void => {
    while (head.length <= at) head.push(-1);
    const first = head[at] as number;
    degree[node] = at;
    next[node] = first;
    previous[node] = -1;
    if (first >= 0) previous[first] = node;
    head[at] = node;
    if (at < least) least = at;
  };
  const unlink = (node: number): void => {
    const [before, after] = [previous[node] as number, next[node] as number];
    if (before >= 0) next[before] = after;
    else head[degree[node] as number] = after;
    if (after >= 0) previous[after] = before;
  };
  for (let node = count - 1; node >= 0; node -= 1) insert(node, degree[node] as number);
  return {
    /** A node of the least degree, or −1 when none is within the limit. */
    pop: (limit: number): number => {
      while (least < head.length && head[least] === -1) least += 1;
      if (least >= head.length || least > limit) return -1;
      const node = head[least] as number;
      unlink(node);
      return node;
    },
    move: (node: number, to: number): void => {
      unlink(node);
      insert(node, to);
    },
  };
}

function coreOf(nodeCount: number, order: readonly number[], net: NeighbourLists) {
  const eliminated = new Uint8Array(nodeCount);
  for (const node of order) eliminated[node] = 1;
  const core = Uint32Array.from({ length: nodeCount }, (_, node) => node).filter(
    (node) => eliminated[node] === 0,
  );
  const coreSlots: CoreSlot[] = [];
  for (const a of core) {
    const near = net.nodes[a] ?? [];
    near.forEach((b, k) => {
      if (a < b) coreSlots.push({ a, b, slot: net.slots[a]?.[k] ?? 0 });
    });
  }
  return { core, coreSlots };
}
