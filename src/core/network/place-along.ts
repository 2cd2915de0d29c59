import { f64, u32 } from '../geo/typed.ts';
import type { CableGraph } from './cable-graph.ts';

/** The place `alongM` metres along an edge; beyond an end it is that end. O(log vertices). */
export function placeAlong(
  graph: CableGraph,
  edge: number,
  alongM: number,
): { readonly x: number; readonly y: number } {
  const { vertexStart, vertexX, vertexY, vertexM } = graph;
  let low = u32(vertexStart, edge);
  let high = u32(vertexStart, edge + 1) - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (f64(vertexM, middle) <= alongM) low = middle;
    else high = middle;
  }
  const lengthM = f64(vertexM, high) - f64(vertexM, low);
  const share = lengthM > 0 ? (alongM - f64(vertexM, low)) / lengthM : 0;
  const inside = Math.min(1, Math.max(0, share));
  const between = (from: number, to: number): number => from + inside * (to - from);
  return {
    x: between(f64(vertexX, low), f64(vertexX, high)),
    y: between(f64(vertexY, low), f64(vertexY, high)),
  };
}
