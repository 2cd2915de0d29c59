import type { Geometry } from '../../geo/geometry.ts';

export type Position = readonly [lon: number, lat: number];

/** Positions of each part of a feature. */
export function linesOf(geometry: Geometry, row: number): readonly (readonly Position[])[] {
  const parts: (readonly Position[])[] = [];
  const last = geometry.featureStart[row + 1] ?? 0;
  for (let part = geometry.featureStart[row] ?? 0; part < last; part += 1) {
    parts.push(positionsOf(geometry, part));
  }
  return parts;
}

/** Rings of each polygon of a feature: the outer one, then its holes. */
export function polygonsOf(
  geometry: Geometry,
  row: number,
): readonly (readonly (readonly Position[])[])[] {
  const polygons: (readonly Position[])[][] = [];
  const last = geometry.featureStart[row + 1] ?? 0;
  for (let part = geometry.featureStart[row] ?? 0; part < last; part += 1) {
    const ring = positionsOf(geometry, part);
    const current = polygons.at(-1);
    if (geometry.holes?.[part] === 1 && current) current.push(ring);
    else polygons.push([ring]);
  }
  return polygons;
}

function positionsOf(geometry: Geometry, part: number): readonly Position[] {
  const from = geometry.partStart[part] ?? 0;
  const to = geometry.partStart[part + 1] ?? 0;
  return Array.from({ length: to - from }, (_, i): Position => {
    const at = 2 * (from + i);
    return [geometry.coordinates[at] ?? 0, geometry.coordinates[at + 1] ?? 0];
  });
}
