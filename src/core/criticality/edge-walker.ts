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
      this.#vertex = vertexStart[edge] as number;
    }
    const last = (vertexStart[edge + 1] as number) - 2;
    let vertex = this.#vertex;
    while (vertex < last && (vertexM[vertex + 1] as number) < alongM) vertex += 1;
    this.#vertex = vertex;
    const fromM = vertexM[vertex] as number;
    const lengthM = (vertexM[vertex + 1] as number) - fromM;
    const t = lengthM > 0 ? Math.min(1, (alongM - fromM) / lengthM) : 0;
    const x = vertexX[vertex] as number;
    const y = vertexY[vertex] as number;
    this.x = x + t * ((vertexX[vertex + 1] as number) - x);
    this.y = y + t * ((vertexY[vertex + 1] as number) - y);
  }
}
