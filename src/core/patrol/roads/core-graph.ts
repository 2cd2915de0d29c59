import { i32, u32, f64 } from '../../geo/typed.ts';

/** Directed costs between nodes: arcs of node n are [start[n], start[n + 1]). */
export type ArcGraph = {
  readonly nodeCount: number;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly cost: Float64Array;
};

/** Both ways of an edge; Infinity: not that way. */
export type TwoWayEdges = {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
};

/** Nodes of more neighbours stay: taking them out would add more arcs than it saves. */
const MOST_NEIGHBOURS = 8;

/**
 * A smaller graph with the same least costs between the nodes that are kept: every other node of few
 * neighbours is taken out, the least connected first, and the ways through it become arcs between its
 * neighbours (the contraction of Geisberger et al. 2008 without witness searches, stopped early). In road
 * networks a few percent of the nodes remain. `node[i]` is the old number of new node i; O(n log n).
 */
export function coreGraph(
  edges: TwoWayEdges,
  keep: Uint8Array,
): ArcGraph & { readonly node: Uint32Array; readonly newNumber: Int32Array } {
  const links = linksOf(edges);
  takeOut(links, keep);
  return compact(links, edges.nodeCount);
}

/** Half-links in rows: link l of node n goes to `to[l]` at `cost[l]`; its way back is l ^ 1. */
type Links = {
  head: Int32Array;
  next: Int32Array;
  to: Uint32Array;
  cost: Float64Array;
  degree: Uint32Array;
  count: number;
  /** 1 where the node was taken out. */
  gone: Uint8Array;
};

function linksOf({ nodeCount, from, to, forward, backward }: TwoWayEdges): Links {
  const links: Links = {
    head: new Int32Array(nodeCount).fill(-1),
    next: new Int32Array(4 * from.length + 64),
    to: new Uint32Array(4 * from.length + 64),
    cost: new Float64Array(4 * from.length + 64),
    degree: new Uint32Array(nodeCount),
    count: 0,
    gone: new Uint8Array(nodeCount),
  };
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a, b] = [u32(from, edge), u32(to, edge)];
    if (a !== b) join(links, a, b, f64(forward, edge), f64(backward, edge));
  }
  return links;
}

/** Lays a way between two nodes, or makes the one there cheaper. */
function join(links: Links, a: number, b: number, there: number, back: number): void {
  if (there === Infinity && back === Infinity) return;
  for (let l = i32(links.head, a); l >= 0; l = i32(links.next, l)) {
    if (u32(links.to, l) !== b) continue;
    if (there < f64(links.cost, l)) links.cost[l] = there;
    if (back < f64(links.cost, l ^ 1)) links.cost[l ^ 1] = back;
    return;
  }
  if (links.count + 2 > links.next.length) grow(links);
  put(links, links.count, a, b, there);
  put(links, links.count + 1, b, a, back);
  links.count += 2;
}

function put(links: Links, l: number, from: number, to: number, cost: number): void {
  links.to[l] = to;
  links.cost[l] = cost;
  links.next[l] = i32(links.head, from);
  links.head[from] = l;
  links.degree[from] = u32(links.degree, from) + 1;
}

function grow(links: Links): void {
  const size = 2 * links.next.length;
  const next = new Int32Array(size);
  const to = new Uint32Array(size);
  const cost = new Float64Array(size);
  next.set(links.next);
  to.set(links.to);
  cost.set(links.cost);
  Object.assign(links, { next, to, cost });
}

/** Takes out nodes of few neighbours in rounds of rising degree, each as soon as it qualifies. */
function takeOut(links: Links, keep: Uint8Array): void {
  const nodeCount = keep.length;
  const waiting: number[][] = Array.from({ length: MOST_NEIGHBOURS + 1 }, () => []);
  const enlist = (node: number): void => {
    if (keep[node] === 0 && links.gone[node] === 0) {
      waiting[u32(links.degree, node)]?.push(node);
    }
  };
  for (let node = 0; node < nodeCount; node += 1) enlist(node);
  const neighbours = new Int32Array(MOST_NEIGHBOURS);
  for (let degree = 0; degree <= MOST_NEIGHBOURS;) {
    const node = waiting[degree]?.pop();
    if (node === undefined) {
      degree += 1;
      continue;
    }
    if (links.gone[node] === 1 || u32(links.degree, node) !== degree) continue;
    const count = bypass(links, node, neighbours);
    for (let i = 0; i < count; i += 1) {
      const near = u32(links.to, i32(neighbours, i));
      enlist(near);
      degree = Math.min(degree, u32(links.degree, near));
    }
  }
}

/** Takes one node out: its half-links go into `neighbours`, and how many they are is given. */
function bypass(links: Links, node: number, neighbours: Int32Array): number {
  let count = 0;
  for (let l = i32(links.head, node); l >= 0; l = i32(links.next, l)) {
    neighbours[count] = l;
    count += 1;
  }
  links.gone[node] = 1;
  for (let i = 0; i < count; i += 1) unlink(links, i32(neighbours, i) ^ 1, node);
  for (let i = 0; i < count; i += 1) {
    const a = i32(neighbours, i);
    for (let k = i + 1; k < count; k += 1) {
      const b = i32(neighbours, k);
      const there = f64(links.cost, a ^ 1) + f64(links.cost, b);
      const back = f64(links.cost, b ^ 1) + f64(links.cost, a);
      join(links, u32(links.to, a), u32(links.to, b), there, back);
    }
  }
  return count;
}

/** Takes a half-link out of the row of the node it leaves. */
function unlink(links: Links, half: number, towards: number): void {
  const owner = u32(links.to, half ^ 1);
  let before = -1;
  for (let l = i32(links.head, owner); l >= 0; l = i32(links.next, l)) {
    if (u32(links.to, l) === towards) {
      if (before < 0) links.head[owner] = i32(links.next, l);
      else links.next[before] = i32(links.next, l);
      links.degree[owner] = u32(links.degree, owner) - 1;
      return;
    }
    before = l;
  }
}

function compact(links: Links, nodeCount: number) {
  const newNumber = new Int32Array(nodeCount).fill(-1);
  const node: number[] = [];
  let arcs = 0;
  for (let old = 0; old < nodeCount; old += 1) {
    if (links.gone[old] === 1) continue;
    newNumber[old] = node.length;
    node.push(old);
    arcs += u32(links.degree, old);
  }
  const start = new Uint32Array(node.length + 1);
  const to = new Uint32Array(arcs);
  const cost = new Float64Array(arcs);
  let at = 0;
  for (const [i, old] of node.entries()) {
    for (let l = i32(links.head, old); l >= 0; l = i32(links.next, l)) {
      if (f64(links.cost, l) === Infinity) continue;
      to[at] = i32(newNumber, u32(links.to, l));
      cost[at] = f64(links.cost, l);
      at += 1;
    }
    start[i + 1] = at;
  }
  return {
    nodeCount: node.length,
    start,
    to: to.subarray(0, at),
    cost: cost.subarray(0, at),
    node: Uint32Array.from(node),
    newNumber,
  };
}
