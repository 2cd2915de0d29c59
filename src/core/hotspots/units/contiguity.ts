import Flatbush from 'flatbush';
import type { Geometry } from '../../geo/geometry.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { listsOfPairs, unitsAlone } from '../local-statistics/neighbour-lists.ts';
import type { NeighbourLists } from '../local-statistics/neighbour-lists.ts';
import { borderSegments, segmentsDistanceM } from './border-segments.ts';
import type { BorderSegments } from './border-segments.ts';

export type Contiguity = {
  readonly neighbours: NeighbourLists;
  /** Areas that touch no other: each was given its nearest, which has it in return. */
  readonly islands: readonly number[];
};

/** Borders drawn twice by hand, or simplified, still meet within this. */
export const BORDER_TOLERANCE_M = 50;

/**
 * Which areas touch: their borders come within the tolerance of each other somewhere, be it at a corner
 * (queen contiguity). An area that touches none gets the one whose border is nearest. Areas without a
 * border (no geometry) stay alone. Segments are found by a tree over their boxes; pairs of areas already
 * known are not looked at again: O(s log s) for s segments of the usual map.
 */
export function contiguity(
  areas: Geometry,
  features: Uint32Array,
  plane: MetricPlane,
  toleranceM = BORDER_TOLERANCE_M,
): Contiguity {
  const borders = borderSegments(areas, features, plane);
  const pairs = touchingPairs(borders, features.length, toleranceM);
  const islands = unitsAlone(listsOfPairs(features.length, pairs));
  const bridges = islands.flatMap((area) => nearestArea(borders, area));
  return { neighbours: listsOfPairs(features.length, [...pairs, ...bridges]), islands };
}

type Pair = readonly [number, number];

function touchingPairs(borders: BorderSegments, units: number, toleranceM: number): Pair[] {
  const count = borders.area.length;
  if (count === 0) return [];
  const { x0, y0, x1, y1 } = borders;
  const tree = new Flatbush(count);
  for (let s = 0; s < count; s += 1)
    tree.add(
      Math.min(f64(x0, s), f64(x1, s)),
      Math.min(f64(y0, s), f64(y1, s)),
      Math.max(f64(x0, s), f64(x1, s)),
      Math.max(f64(y0, s), f64(y1, s)),
    );
  tree.finish();
  const known = new Set<number>();
  const pairs: Pair[] = [];
  for (let s = 0; s < count; s += 1) {
    const area = u32(borders.area, s);
    tree.search(
      Math.min(f64(x0, s), f64(x1, s)) - toleranceM,
      Math.min(f64(y0, s), f64(y1, s)) - toleranceM,
      Math.max(f64(x0, s), f64(x1, s)) + toleranceM,
      Math.max(f64(y0, s), f64(y1, s)) + toleranceM,
      (other) => {
        const beside = u32(borders.area, other);
        const key = area * units + beside;
        if (beside <= area || known.has(key)) return false;
        if (segmentsDistanceM(borders, s, other) > toleranceM) return false;
        known.add(key);
        pairs.push([area, beside]);
        return false;
      },
    );
  }
  return pairs;
}

/** The pair of an island and the area whose border is nearest; none when it is the only one. */
function nearestArea(borders: BorderSegments, area: number): Pair[] {
  let best = -1;
  let bestM = Infinity;
  borders.area.forEach((own, s) => {
    if (own !== area) return;
    borders.area.forEach((other, segment) => {
      if (other === area) return;
      const distanceM = segmentsDistanceM(borders, s, segment);
      if (distanceM > bestM || (distanceM === bestM && other >= best)) return;
      best = other;
      bestM = distanceM;
    });
  });
  return best < 0 ? [] : [[area, best]];
}
