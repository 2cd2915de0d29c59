import type { PlaneLines } from '../../geo/segment-index.ts';
import type { CableGraph } from '../cable-graph.ts';

/** The edges of a graph as lines: line i is edge i. */
export function graphLines({ vertexStart, vertexX, vertexY }: CableGraph): PlaneLines {
  return { start: vertexStart, x: vertexX, y: vertexY };
}
