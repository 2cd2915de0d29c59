import type { Geometry } from '../../core/geo/geometry.ts';
import { sharedArcs } from './shared-arcs.ts';

/**
 * How far each vertex stands off the line that would be drawn without it (Douglas–Peucker), squared, in
 * the units of `xy`; Infinity for those that must stay. Keeping the vertices above a limit simplifies the
 * line for that limit, so one pass serves every zoom.
 *
 * Polygons are measured arc by arc between the places where borders meet, always in the same direction:
 * two neighbours keep the same vertices of their common border, and no sliver opens between them.
 */
export function vertexImportance(geometry: Geometry, xy: Float64Array): Float64Array {
  const importance = new Float64Array(xy.length / 2);
  if (geometry.type === 'polygon') {
    for (const arc of sharedArcs(geometry, xy)) measureArc(xy, arc, importance);
    return importance;
  }
  for (let part = 0; part + 1 < geometry.partStart.length; part += 1) {
    const first = geometry.partStart[part] ?? 0;
    const last = (geometry.partStart[part + 1] ?? 0) - 1;
    if (last >= first) measureArc(xy, consecutive(first, last), importance);
  }
  return importance;
}

function consecutive(first: number, last: number): Uint32Array {
  return Uint32Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Vertices by their place in `arc`; iterative, since lines can be long. */
function measureArc(xy: Float64Array, arc: Uint32Array, importance: Float64Array): void {
  const end = arc.length - 1;
  importance[arc[0] ?? 0] = Infinity;
  importance[arc[end] ?? 0] = Infinity;
  const stack = [0, end];
  while (stack.length > 0) {
    const last = stack.pop() ?? 0;
    const first = stack.pop() ?? 0;
    const far = farthest(xy, arc, first, last);
    if (far < 0) continue;
    const [vertex, a, b] = [arc[far] ?? 0, arc[first] ?? 0, arc[last] ?? 0];
    importance[vertex] = squaredDistance(xy, vertex * 2, a * 2, b * 2);
    stack.push(first, far, far, last);
  }
}

/** Place of the vertex between `first` and `last` farthest from their segment, the first of equals; −1. */
function farthest(xy: Float64Array, arc: Uint32Array, first: number, last: number): number {
  const a = (arc[first] ?? 0) * 2;
  const b = (arc[last] ?? 0) * 2;
  let far = -1;
  let farDistance = -1;
  for (let i = first + 1; i < last; i += 1) {
    const distance = squaredDistance(xy, (arc[i] ?? 0) * 2, a, b);
    if (distance > farDistance) {
      far = i;
      farDistance = distance;
    }
  }
  return far;
}

function squaredDistance(xy: Float64Array, p: number, a: number, b: number): number {
  const ax = xy[a] ?? 0;
  const ay = xy[a + 1] ?? 0;
  const dx = (xy[b] ?? 0) - ax;
  const dy = (xy[b + 1] ?? 0) - ay;
  const px = (xy[p] ?? 0) - ax;
  const py = (xy[p + 1] ?? 0) - ay;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  const offX = px - t * dx;
  const offY = py - t * dy;
  return offX * offX + offY * offY;
}
