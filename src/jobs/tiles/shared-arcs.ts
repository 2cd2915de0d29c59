import type { Geometry } from '../../core/geo/geometry.ts';

/**
 * The rings of a polygon layer cut into arcs where borders meet or part, as vertex numbers. An arc that
 * two rings share is listed for each of them, in the same direction (after Bostock's TopoJSON).
 */
export function sharedArcs(geometry: Geometry, xy: Float64Array): Uint32Array[] {
  const place = placeNumbers(xy);
  const isJunction = findJunctions(geometry, place);
  const arcs: Uint32Array[] = [];
  for (let ring = 0; ring + 1 < geometry.partStart.length; ring += 1) {
    const first = geometry.partStart[ring] ?? 0;
    const size = (geometry.partStart[ring + 1] ?? 0) - first - 1;
    if (size >= 1) arcs.push(...ringArcs(first, size, place, isJunction, xy));
  }
  return arcs;
}

/** Equal coordinates get equal numbers, whatever ring they are in (open addressing over their bits). */
function placeNumbers(xy: Float64Array): Uint32Array {
  const count = xy.length / 2;
  const bits = new Uint32Array(xy.buffer, xy.byteOffset, xy.length * 2);
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1;
  const firstWith = new Int32Array(mask + 1).fill(-1);
  const place = new Uint32Array(count);
  for (let vertex = 0; vertex < count; vertex += 1) {
    let slot = hashOf(bits, vertex) & mask;
    let other = firstWith[slot] ?? -1;
    while (other >= 0 && !isSamePlace(xy, vertex, other)) {
      slot = (slot + 1) & mask;
      other = firstWith[slot] ?? -1;
    }
    if (other < 0) firstWith[slot] = vertex;
    place[vertex] = other < 0 ? vertex : other;
  }
  return place;
}

function hashOf(bits: Uint32Array, vertex: number): number {
  let hash = 0x811c9dc5;
  for (let i = 4 * vertex; i < 4 * vertex + 4; i += 1) {
    hash = Math.imul(hash ^ (bits[i] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function isSamePlace(xy: Float64Array, a: number, b: number): boolean {
  return xy[2 * a] === xy[2 * b] && xy[2 * a + 1] === xy[2 * b + 1];
}

/** By place: 1 where the neighbours along one ring are not those along another. */
function findJunctions(geometry: Geometry, place: Uint32Array): Uint8Array {
  const low = new Int32Array(place.length).fill(-1);
  const high = new Int32Array(place.length).fill(-1);
  const isJunction = new Uint8Array(place.length);
  for (let ring = 0; ring + 1 < geometry.partStart.length; ring += 1) {
    const first = geometry.partStart[ring] ?? 0;
    const size = (geometry.partStart[ring + 1] ?? 0) - first - 1;
    for (let i = 0; i < size; i += 1) {
      const here = place[first + i] ?? 0;
      const before = place[first + ((i + size - 1) % size)] ?? 0;
      const after = place[first + ((i + 1) % size)] ?? 0;
      const [a, b] = before < after ? [before, after] : [after, before];
      if (low[here] === -1) [low[here], high[here]] = [a, b];
      else if (low[here] !== a || high[here] !== b) isJunction[here] = 1;
    }
  }
  return isJunction;
}

function ringArcs(
  first: number,
  size: number,
  place: Uint32Array,
  isJunction: Uint8Array,
  xy: Float64Array,
): Uint32Array[] {
  const at = (i: number): number => first + (i % size);
  const cuts: number[] = [];
  for (let i = 0; i < size; i += 1) if (isJunction[place[at(i)] ?? 0]) cuts.push(i);
  if (cuts.length === 0) cuts.push(...islandCuts(first, size, place, xy));
  if (cuts.length === 1) cuts.push(((cuts[0] ?? 0) + Math.max(1, size >> 1)) % size);
  return cuts.map((cut, k) => {
    const next = cuts[(k + 1) % cuts.length] ?? 0;
    const steps = (next - cut + size) % size || size;
    const arc = Uint32Array.from({ length: steps + 1 }, (_, i) => at(cut + i));
    return inOneDirection(arc, place);
  });
}

/** A ring nobody touches is cut at two vertices that only its coordinates decide: the extremes. */
function islandCuts(
  first: number,
  size: number,
  place: Uint32Array,
  xy: Float64Array,
): readonly number[] {
  let start = 0;
  for (let i = 1; i < size; i += 1) {
    if ((place[first + i] ?? 0) < (place[first + start] ?? 0)) start = i;
  }
  let far = start;
  let farDistance = -1;
  for (let i = 0; i < size; i += 1) {
    const dx = (xy[2 * (first + i)] ?? 0) - (xy[2 * (first + start)] ?? 0);
    const dy = (xy[2 * (first + i) + 1] ?? 0) - (xy[2 * (first + start) + 1] ?? 0);
    const distance = dx * dx + dy * dy;
    const nearer = (place[first + i] ?? 0) < (place[first + far] ?? 0);
    if (distance > farDistance || (distance === farDistance && nearer)) {
      [far, farDistance] = [i, distance];
    }
  }
  return far === start ? [start] : [start, far].toSorted((a, b) => a - b);
}

/** The direction in which the arc's places read smaller. */
function inOneDirection(arc: Uint32Array, place: Uint32Array): Uint32Array {
  for (let i = 0, j = arc.length - 1; i < j; i += 1, j -= 1) {
    const a = place[arc[i] ?? 0] ?? 0;
    const b = place[arc[j] ?? 0] ?? 0;
    if (a !== b) return a < b ? arc : arc.toReversed();
  }
  return arc;
}
