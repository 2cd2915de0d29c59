import { i32, u32 } from '../../geo/typed.ts';

/** Nodes by degree, in doubly linked lists: the least comes out in O(1) amortised. */
export type DegreeQueue = {
  /** A node of the least degree (the one that got it last), or −1 when none is left. */
  readonly pop: () => number;
  readonly move: (node: number, degree: number) => void;
};

export function degreeQueue(degrees: Uint32Array): DegreeQueue {
  const count = degrees.length;
  const degree = degrees.slice();
  /** A node has fewer than `count` neighbours. */
  const head = new Int32Array(count + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const previous = new Int32Array(count).fill(-1);
  let least = count;
  const insert = (node: number, at: number): void => {
    const first = i32(head, at);
    degree[node] = at;
    next[node] = first;
    previous[node] = -1;
    if (first >= 0) previous[first] = node;
    head[at] = node;
    if (at < least) least = at;
  };
  const unlink = (node: number): void => {
    const before = i32(previous, node);
    const after = i32(next, node);
    if (before >= 0) next[before] = after;
    else head[u32(degree, node)] = after;
    if (after >= 0) previous[after] = before;
  };
  for (let node = count - 1; node >= 0; node -= 1) insert(node, u32(degree, node));
  return {
    pop: () => {
      while (least < count && i32(head, least) < 0) least += 1;
      const node = i32(head, least);
      if (node >= 0) unlink(node);
      return node;
    },
    move: (node, to) => {
      unlink(node);
      insert(node, to);
    },
  };
}
