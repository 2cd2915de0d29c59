import { eachNearPair } from '../geo/near-pairs.ts';
import { f64, u32 } from '../geo/typed.ts';
import { SAME_POINT_M } from './part-ends.ts';
import type { RouteParts } from './route-parts.ts';
import { unionFind } from './union-find.ts';

/** Interior vertices at which a part must be split because routes meet or part there. */
export type SharedVertices = {
  readonly count: number;
  /** In the order of parts and vertices. */
  readonly part: Uint32Array;
  readonly alongM: Float64Array;
  /** Equal for vertices at the same place: these become one node. */
  readonly place: Uint32Array;
};

/**
 * Vertices of several lines at the same place (within 1 cm) are a node where the lines meet, part or
 * turn. Along a run in which the same lines go on side by side through the same two neighbours (a shared
 * duct) no node is made: the lines stay whole between the places where the company changes.
 */
export function sharedVertices(parts: RouteParts): SharedVertices {
  const place = placesOfVertices(parts);
  const isNode = meetingPlaces(parts, place);
  const capacity = place.length;
  const part = new Uint32Array(capacity);
  const alongM = new Float64Array(capacity);
  const placeOf = new Uint32Array(capacity);
  let count = 0;
  eachInterior(parts, (vertex, ofPart) => {
    if (isNode[u32(place, vertex)] !== MEETING) return;
    part[count] = ofPart;
    alongM[count] = f64(parts.alongM, vertex);
    placeOf[count] = u32(place, vertex);
    count += 1;
  });
  return {
    count,
    part: part.subarray(0, count),
    alongM: alongM.subarray(0, count),
    place: placeOf.subarray(0, count),
  };
}

const SEEN = 1;
const MEETING = 2;

/** The smallest vertex at the same place as each vertex. */
function placesOfVertices(parts: RouteParts): Uint32Array {
  const places = unionFind(parts.x.length);
  eachNearPair(parts.x, parts.y, SAME_POINT_M, (vertex, other, squareM) => {
    places.union(vertex, other);
    return squareM === 0;
  });
  const place = new Uint32Array(parts.x.length);
  for (let vertex = 0; vertex < place.length; vertex += 1) place[vertex] = places.find(vertex);
  return place;
}

/** Marks the places that two visits pass between different pairs of neighbours. */
function meetingPlaces(parts: RouteParts, place: Uint32Array): Uint8Array {
  const mark = new Uint8Array(place.length);
  const low = new Uint32Array(place.length);
  const high = new Uint32Array(place.length);
  eachInterior(parts, (vertex) => {
    const here = u32(place, vertex);
    const before = u32(place, vertex - 1);
    const after = u32(place, vertex + 1);
    const a = Math.min(before, after);
    const b = Math.max(before, after);
    if (mark[here] === 0) {
      mark[here] = SEEN;
      low[here] = a;
      high[here] = b;
    } else if (u32(low, here) !== a || u32(high, here) !== b) mark[here] = MEETING;
  });
  return mark;
}

function eachInterior(parts: RouteParts, visit: (vertex: number, part: number) => void): void {
  for (let part = 0; part < parts.partCount; part += 1) {
    const last = u32(parts.vertexStart, part + 1) - 1;
    for (let vertex = u32(parts.vertexStart, part) + 1; vertex < last; vertex += 1) {
      visit(vertex, part);
    }
  }
}
