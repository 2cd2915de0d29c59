import { arc } from 'd3-shape';

const SECTOR = arc();

/** A sector between two parts 0…1 of the way round, clockwise from the top. */
export function sectorPath(from: number, to: number, inner: number, outer: number): string {
  return (
    SECTOR({
      startAngle: 2 * Math.PI * from,
      endAngle: 2 * Math.PI * to,
      innerRadius: inner,
      outerRadius: Math.max(inner, outer),
    }) ?? ''
  );
}

/** The point at this part of the way round. */
export function pointAt(part: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = 2 * Math.PI * part;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}
