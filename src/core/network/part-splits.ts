import { f64, u32 } from '../geo/typed.ts';
import type { EndOnLine } from './ends-on-lines.ts';
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

export type Split = {
  readonly part: number;
  readonly alongM: number;
  readonly ends: readonly number[];
};

/**
 * Ends of one node on one part closer together than twice the tolerance split it once, at their mean:
 * otherwise the part would get a loop of a few metres.
 */
export function mergeEndsOnLine(
  found: readonly EndOnLine[],
  toleranceM: number,
  joined: UnionFind,
): Split[] {
  const sorted = found
    .map((item) => ({ ...item, set: joined.find(item.end) }))
    .toSorted((a, b) => a.part - b.part || a.set - b.set || a.alongM - b.alongM || a.end - b.end);
  const groups: (typeof sorted)[] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const together =
      last?.part === item.part &&
      last.set === item.set &&
      item.alongM - last.alongM <= 2 * toleranceM;
    if (group && together) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => ({
    part: group[0]?.part ?? 0,
    alongM: group.reduce((sum, item) => sum + item.alongM, 0) / group.length,
    ends: group.map((item) => item.end),
  }));
}

export function partSplits(
  parts: RouteParts,
  endSets: UnionFind,
  atEnds: readonly Split[],
  shared: SharedVertices,
): PartSplits {
  const endCount = 2 * parts.partCount;
  const splitCount = shared.count + atEnds.length;
  const anchors = unionFind(endCount + splitCount);
  for (let end = 0; end < endCount; end += 1) anchors.union(end, endSets.find(end));
  const firstOfPlace = new Map<number, number>();
  for (let i = 0; i < shared.count; i += 1) {
    const first = firstOfPlace.get(u32(shared.place, i));
    if (first === undefined) firstOfPlace.set(u32(shared.place, i), endCount + i);
    else anchors.union(first, endCount + i);
  }
  atEnds.forEach((split, i) => {
    for (const end of split.ends) anchors.union(end, endCount + shared.count + i);
  });
  const sorted = sortByPart(parts, atEnds, shared);
  joinCoincident(parts, sorted, anchors);
  return { ...sorted, anchors };
}

type SortedSplits = Omit<PartSplits, 'anchors'>;

function sortByPart(
  parts: RouteParts,
  atEnds: readonly Split[],
  shared: SharedVertices,
): SortedSplits {
  const { partCount } = parts;
  const total = shared.count + atEnds.length;
  const start = new Uint32Array(partCount + 1);
  const count = (part: number): void => {
    start[part + 1] = u32(start, part + 1) + 1;
  };
  for (let i = 0; i < shared.count; i += 1) count(u32(shared.part, i));
  for (const split of atEnds) count(split.part);
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
  atEnds.forEach((split, i) => {
    insert(split.part, split.alongM, 2 * partCount + shared.count + i);
  });
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
