import type { RawGeometryBuilder } from '../../raw-geometry-builder.ts';
import { signedArea } from '../../validate/ring.ts';

/**
 * Rings of one polygon record, each outer ring followed by its holes. Outer rings run clockwise in a
 * shapefile; where none does (writers that do not care) all are outer. A hole inside no ring is an outer one.
 */
export function addRings(rings: readonly Float64Array[], into: RawGeometryBuilder): void {
  const clockwise = rings.map((ring) => signedArea(ring, 0, ring.length / 2) <= 0);
  const isOuter = clockwise.includes(true) ? clockwise : rings.map(() => true);
  const outers = rings.filter((_, i) => isOuter[i] === true);
  const holesOf = outers.map((): Float64Array[] => []);
  const orphans: Float64Array[] = [];
  for (const [i, ring] of rings.entries()) {
    if (isOuter[i] === true) continue;
    const owner = outers.findIndex((outer) => contains(outer, ring[0] ?? 0, ring[1] ?? 0));
    (holesOf[owner] ?? orphans).push(ring);
  }
  for (const [i, outer] of outers.entries()) {
    addRing(outer, 0, into);
    for (const hole of holesOf[i] ?? []) addRing(hole, 1, into);
  }
  for (const orphan of orphans) addRing(orphan, 0, into);
}

function addRing(ring: Float64Array, hole: 0 | 1, into: RawGeometryBuilder): void {
  for (let i = 0; i + 1 < ring.length; i += 2) {
    into.addCoordinate(ring[i] ?? Number.NaN, ring[i + 1] ?? Number.NaN);
  }
  into.endPart(hole);
}

/** Even–odd rule; a point on the border may fall on either side. */
function contains(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  const count = ring.length / 2;
  for (let i = 0, j = count - 1; i < count; j = i, i += 1) {
    const [xi, yi] = [ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0];
    const [xj, yj] = [ring[2 * j] ?? 0, ring[2 * j + 1] ?? 0];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
