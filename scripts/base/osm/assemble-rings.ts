import type { Position } from 'geojson';

export type OpenLine = { readonly refs: readonly number[] };

/**
 * Joins the ways of a multipolygon end to end into closed rings of node ids. Ways may run either way
 * round. What does not close is left out: a clipped extract often holds half a lake.
 */
export function closeRings(lines: readonly OpenLine[]): number[][] {
  const rings: number[][] = [];
  const open = new Set(lines.filter((line) => line.refs.length > 1));
  for (const line of open) {
    open.delete(line);
    const ring = extend([...line.refs], open);
    if (ring.length > 3 && ring[0] === ring.at(-1)) rings.push(ring);
  }
  return rings;
}

function extend(ring: number[], open: Set<OpenLine>): number[] {
  while (ring[0] !== ring.at(-1)) {
    const end = ring.at(-1);
    const next = [...open].find(({ refs }) => refs[0] === end || refs.at(-1) === end);
    if (!next) return ring;
    open.delete(next);
    const onward = next.refs[0] === end ? next.refs : [...next.refs].toReversed();
    ring.push(...onward.slice(1));
  }
  return ring;
}

/** Outer rings counter-clockwise, each with the holes that lie in it, clockwise. */
export function ringsToPolygons(
  outers: readonly Position[][],
  inners: readonly Position[][],
): Position[][][] {
  const polygons = outers.map((ring) => [turned(ring, true)]);
  for (const hole of inners) {
    const first = hole[0];
    const home = first && polygons.find(([outer]) => outer !== undefined && holds(outer, first));
    home?.push(turned(hole, false));
  }
  return polygons;
}

export function turned(ring: Position[], counterClockwise: boolean): Position[] {
  return signedArea(ring) > 0 === counterClockwise ? ring : [...ring].toReversed();
}

function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function holds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  ring.forEach(([ax = 0, ay = 0], at) => {
    const [bx = 0, by = 0] = ring[(at + 1) % ring.length] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
