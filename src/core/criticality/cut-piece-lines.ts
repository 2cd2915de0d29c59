import type { PlaneLines } from '../geo/segment-index.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { ServiceGraph } from './service-graph.ts';

/** The polyline of every cable piece of a service graph: the part of its cable between its two ends. */
export function cutPieceLines(service: ServiceGraph, cable: CableGraph): PlaneLines {
  const pieceCount = u32(service.sectionEdgeStart, service.sectionEdgeStart.length - 1);
  const start = new Uint32Array(pieceCount + 1);
  const x: number[] = [];
  const y: number[] = [];
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const edge = i32(service.edgeCable, piece);
    addPart(cable, edge, f64(service.edgeFromM, piece), f64(service.edgeToM, piece), x, y);
    start[piece + 1] = x.length;
  }
  return { start, x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** Adds the vertices of an edge from `fromM` to `toM` along it, ends included. */
function addPart(
  { vertexStart, vertexX, vertexY, vertexM }: CableGraph,
  edge: number,
  fromM: number,
  toM: number,
  x: number[],
  y: number[],
): void {
  let vertex = lastVertexBefore(
    vertexM,
    u32(vertexStart, edge),
    u32(vertexStart, edge + 1) - 2,
    fromM,
  );
  const last = u32(vertexStart, edge + 1) - 2;
  const pushAt = (alongM: number): void => {
    const startM = f64(vertexM, vertex);
    const lengthM = f64(vertexM, vertex + 1) - startM;
    const t = lengthM > 0 ? Math.min(1, Math.max(0, (alongM - startM) / lengthM)) : 0;
    const [ax, ay] = [f64(vertexX, vertex), f64(vertexY, vertex)];
    x.push(t === 1 ? f64(vertexX, vertex + 1) : ax + t * (f64(vertexX, vertex + 1) - ax));
    y.push(t === 1 ? f64(vertexY, vertex + 1) : ay + t * (f64(vertexY, vertex + 1) - ay));
  };
  pushAt(fromM);
  while (vertex < last && f64(vertexM, vertex + 1) < toM) {
    vertex += 1;
    x.push(f64(vertexX, vertex));
    y.push(f64(vertexY, vertex));
  }
  pushAt(toM);
}

/** The segment's first vertex that `alongM` lies on, by halving. */
function lastVertexBefore(
  vertexM: Float64Array,
  first: number,
  last: number,
  alongM: number,
): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (f64(vertexM, middle) <= alongM) low = middle;
    else high = middle - 1;
  }
  return low;
}
