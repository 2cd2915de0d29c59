import { f64, i32, u32 } from '../geo/typed.ts';
import type { HardenTree } from './harden-tree.ts';

/** Ways through a harden tree: a second cable between two parts secures every piece on the way. */
export type HardenWays = {
  /** Lowest part above both. */
  readonly meet: (a: number, b: number) => number;
  /** Cost of the pieces on the way from one part to the other. */
  readonly between: (a: number, b: number) => number;
  /** Parts whose piece to the parent lies on the way. */
  readonly along: (a: number, b: number) => readonly number[];
  /** Whether all of the way a–b lies on the way c–d. */
  readonly within: (a: number, b: number, c: number, d: number) => boolean;
};

/** Meets in O(log parts), by chains of the child with most parts below. */
export function hardenWays({ partCount, parent, last, cost }: HardenTree): HardenWays {
  const above = new Float64Array(partCount);
  const head = chainHeads(partCount, parent, last);
  for (let part = 1; part < partCount; part += 1) {
    above[part] = f64(above, i32(parent, part)) + f64(cost, part);
  }
  const meet = (a: number, b: number): number => {
    let [one, other] = [a, b];
    while (u32(head, one) !== u32(head, other)) {
      if (u32(head, one) > u32(head, other)) one = i32(parent, u32(head, one));
      else other = i32(parent, u32(head, other));
    }
    return Math.min(one, other);
  };
  const isBelow = (part: number, top: number): boolean => part >= top && part <= u32(last, top);
  const isOn = (part: number, c: number, d: number, top: number): boolean =>
    isBelow(part, top) && (isBelow(c, part) || isBelow(d, part));
  return {
    meet,
    between: (a, b) => f64(above, a) + f64(above, b) - 2 * f64(above, meet(a, b)),
    along: (a, b) => {
      const top = meet(a, b);
      const way: number[] = [];
      for (let part = a; part !== top; part = i32(parent, part)) way.push(part);
      for (let part = b; part !== top; part = i32(parent, part)) way.push(part);
      return way;
    },
    within: (a, b, c, d) => {
      const top = meet(c, d);
      return isOn(a, c, d, top) && isOn(b, c, d, top);
    },
  };
}

/** First part of the chain each part is on: a parent goes on in its child with most parts below. */
function chainHeads(partCount: number, parent: Int32Array, last: Uint32Array): Uint32Array {
  const heir = new Int32Array(partCount).fill(-1);
  const size = (part: number): number => u32(last, part) - part;
  for (let part = 1; part < partCount; part += 1) {
    const up = i32(parent, part);
    if (i32(heir, up) < 0 || size(part) > size(i32(heir, up))) heir[up] = part;
  }
  const head = Uint32Array.from(parent.keys());
  for (let part = 1; part < partCount; part += 1) {
    const up = i32(parent, part);
    if (i32(heir, up) === part) head[part] = u32(head, up);
  }
  return head;
}
