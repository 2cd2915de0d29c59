import { f64, u32 } from '../geo/typed.ts';
import type { EndsOnLines } from './ends-on-lines.ts';
import { partLengthM, SAME_POINT_M } from './part-ends.ts';
import type { RouteParts } from './route-parts.ts';
import type { SharedVertices } from './shared-vertices.ts';
import { unionFind } from './union-find.ts';
import type { UnionFind } from './union-find.ts';

/**
 * Where each part is cut. Anchors are the ends (2p, 2p + 1) followed by the splits (2 × parts + split);
 * anchors of one set become one node.
 */
export type PartSplits = {
  /** Length parts + 1 into alongM; ascending within a part. */
  readonly start: Uint32Array;
  readonly alongM: Float64Array;
  /** Anchor of the split at this position. */
  readonly anchor: Uint32Array;
  readonly anchors: UnionFind;
};

/** Places where lines are cut because ends lie there, part by part. */
export type EndSplits = {
  readonly count: number;
  readonly part: Uint32Array;
  readonly alongM: Float64Array;
  /** Length count + 1 into `end`. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
};

/**
 * Ends of one node on one part closer together than twice the tolerance split it once, at their mean:
 * otherwise the part would get a loop of a few metres.
 */
export function mergeEndsOnLine(
  found: EndsOnLines,
  toleranceM: number,
  joined: UnionFind,
): EndSplits {
  const set = Uint32Array.from({ length: found.count }, (_, i) => joined.find(u32(found.end, i)));
  const order = orderInParts(found, set);
  const part = new Uint32Array(found.count);
  const alongM = new Float64Array(found.count);
  const start = new Uint32Array(found.count + 1);
  const end = new Uint32Array(found.count);
  let count = 0;
  for (let from = 0, to = 0; from < found.count; from = to) {
    let last = u32(order, from);
    let sumM = f64(found.alongM, last);
    part[count] = u32(found.part, last);
    end[from] = u32(found.end, last);
    for (to = from + 1; to < found.count; to += 1) {
      const next = u32(order, to);
      if (u32(found.part, next) !== u32(found.part, last) || u32(set, next) !== u32(set, last))
        break;
      if (f64(found.alongM, next) - f64(found.alongM, last) > 2 * toleranceM) break;
      end[to] = u32(found.end, next);
      sumM += f64(found.alongM, next);
      last = next;
    }
    alongM[count] = sumM / (to - from);
    count += 1;
    start[count] = to;
  }
  return { count, part, alongM, start, end };
}

/** Order by part (as they come), set, place along and end. */
function orderInParts({ count, part, alongM, end }: EndsOnLines, set: Uint32Array): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const compare = (a: number, b: number): number =>
    u32(set, a) - u32(set, b) || f64(alongM, a) - f64(alongM, b) || u32(end, a) - u32(end, b);
  for (let from = 0, to = 0; from < count; from = to) {
    let sorted = true;
    for (to = from + 1; to < count && u32(part, to) === u32(part, from); to += 1) {
      sorted &&= compare(to - 1, to) <= 0;
    }
    if (!sorted) order.subarray(from, to).sort(compare);
  }
  return order;
}

export function partSplits(
  parts: RouteParts,
  endSets: UnionFind,
  atEnds: EndSplits,
  shared: SharedVertices,
): PartSplits {
  const endCount = 2 * parts.partCount;
  const splitCount = shared.count + atEnds.count;
  const anchors = unionFind(endCount + splitCount);
  for (let end = 0; end < endCount; end += 1) anchors.union(end, endSets.find(end));
  /** By place (a vertex number): the first anchor there plus 1. */
  const firstOfPlace = new Uint32Array(parts.x.length);
  for (let i = 0; i < shared.count; i += 1) {
    const place = u32(shared.place, i);
    const first = u32(firstOfPlace, place);
    if (first === 0) firstOfPlace[place] = endCount + i + 1;
    else anchors.union(first - 1, endCount + i);
  }
  for (let i = 0; i < atEnds.count; i += 1) {
    for (let k = u32(atEnds.start, i); k < u32(atEnds.start, i + 1); k += 1) {
      anchors.union(u32(atEnds.end, k), endCount + shared.count + i);
    }
  }
  const sorted = sortByPart(parts, atEnds, shared);
  joinCoincident(parts, sorted, anchors);
  return { ...sorted, anchors };
}

type SortedSplits = Omit<PartSplits, 'anchors'>;

function sortByPart(parts: RouteParts, atEnds: EndSplits, shared: SharedVertices): SortedSplits {
  const { partCount } = parts;
  const total = shared.count + atEnds.count;
  const start = new Uint32Array(partCount + 1);
  const count = (part: number): void => {
    start[part + 1] = u32(start, part + 1) + 1;
  };
  for (let i = 0; i < shared.count; i += 1) count(u32(shared.part, i));
  for (let i = 0; i < atEnds.count; i += 1) count(u32(atEnds.part, i));
  for (let part = 0; part < partCount; part += 1) {
    start[part + 1] = u32(start, part + 1) + u32(start, part);
  }
  const alongM = new Float64Array(total);
  const anchor = new Uint32Array(total);
  const filled = start.slice();
  /** Insertion from the back: shared vertices come sorted, the few ends move into place. */
  const insert = (part: number, positionM: number, ofAnchor: number): void => {
    let place = u32(filled, part);
    filled[part] = place + 1;
    for (; place > u32(start, part) && f64(alongM, place - 1) > positionM; place -= 1) {
      alongM[place] = f64(alongM, place - 1);
      anchor[place] = u32(anchor, place - 1);
    }
    alongM[place] = positionM;
    anchor[place] = ofAnchor;
  };
  for (let i = 0; i < shared.count; i += 1) {
    insert(u32(shared.part, i), f64(shared.alongM, i), 2 * partCount + i);
  }
  for (let i = 0; i < atEnds.count; i += 1) {
    insert(u32(atEnds.part, i), f64(atEnds.alongM, i), 2 * partCount + shared.count + i);
  }
  return { start, alongM, anchor };
}

/** Splits within 1 cm of each other, or of the part's ends, are one node. */
function joinCoincident(parts: RouteParts, splits: SortedSplits, anchors: UnionFind): void {
  for (let part = 0; part < parts.partCount; part += 1) {
    const lengthM = partLengthM(parts, part);
    const last = u32(splits.start, part + 1);
    for (let i = u32(splits.start, part); i < last; i += 1) {
      const positionM = f64(splits.alongM, i);
      const here = u32(splits.anchor, i);
      if (positionM <= SAME_POINT_M) anchors.union(here, 2 * part);
      if (lengthM - positionM <= SAME_POINT_M) anchors.union(here, 2 * part + 1);
      if (i + 1 < last && f64(splits.alongM, i + 1) - positionM <= SAME_POINT_M) {
        anchors.union(here, u32(splits.anchor, i + 1));
      }
    }
  }
}
