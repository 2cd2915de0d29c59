import type { Geometry } from '../../geo/geometry.ts';
import { degrees } from './degrees.ts';
import { linesOf, polygonsOf } from './feature-parts.ts';
import type { Position } from './feature-parts.ts';

/** One feature as Well-Known Text; the MULTI form only where there is more than one. */
export function wktOf(
  geometry: Geometry,
  row: number,
  round: (value: number) => number = degrees,
): string {
  const listOf = (positions: readonly Position[]): string =>
    `(${positions.map(([x, y]) => `${round(x)} ${round(y)}`).join(', ')})`;
  if (geometry.type === 'polygon') {
    const polygons = polygonsOf(geometry, row).map((rings) => `(${rings.map(listOf).join(', ')})`);
    return named('POLYGON', polygons);
  }
  const lists = linesOf(geometry, row).map(listOf);
  return named(geometry.type === 'point' ? 'POINT' : 'LINESTRING', lists);
}

function named(name: string, bodies: readonly string[]): string {
  const [only] = bodies;
  if (bodies.length === 1 && only !== undefined) return `${name} ${only}`;
  return `MULTI${name} (${bodies.join(', ')})`;
}
