import { f64, u32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';

/** Places along edges on the plane, asked for edge by edge and forward along each. */
export class EdgeWalker {
  x = 0;
  y = 0;
  readonly #graph: CableGraph;
  #edge = -1;
  #vertex = 0;

  constructor(graph: CableGraph) {
    this.#graph = graph;
  }

  /** Puts x and y to the place so many metres along the edge. */
  go(edge: number, alongM: number): void {
    const { vertexStart, vertexM, vertexX, vertexY } = this.#graph;
    if (edge !== this.#edge) {
      this.#edge = edge;
      this.#vertex = u32(vertexStart, edge);
    }
    const last = u32(vertexStart, edge + 1) - 2;
    let vertex = this.#vertex;
    while (vertex < last && f64(vertexM, vertex + 1) < alongM) vertex += 1;
    this.#vertex = vertex;
    const fromM = f64(vertexM, vertex);
    const lengthM = f64(vertexM, vertex + 1) - fromM;
    const t = lengthM > 0 ? Math.min(1, (alongM - fromM) / lengthM) : 0;
    const x = f64(vertexX, vertex);
    const y = f64(vertexY, vertex);
    this.x = x + t * (f64(vertexX, vertex + 1) - x);
    this.y = y + t * (f64(vertexY, vertex + 1) - y);
  }
}
