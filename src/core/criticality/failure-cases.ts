import { u32 } from '../geo/typed.ts';

/** Many cases of failure: case c takes the edges edge[start[c]] … edge[start[c + 1] − 1], each once. */
export type FailureCases = {
  readonly count: number;
  readonly start: Uint32Array;
  readonly edge: Uint32Array;
};

/** The same by edge: the cases each edge fails in, ascending, from start[edge] on. */
export function casesByEdge(
  { count, start, edge }: FailureCases,
  edges: number,
): { start: Uint32Array; failCase: Uint32Array } {
  const edgeStart = new Uint32Array(edges + 1);
  for (const one of edge) edgeStart[one + 1] = u32(edgeStart, one + 1) + 1;
  for (let one = 0; one < edges; one += 1) {
    edgeStart[one + 1] = u32(edgeStart, one + 1) + u32(edgeStart, one);
  }
  const next = edgeStart.slice();
  const failCase = new Uint32Array(edge.length);
  for (let at = 0; at < count; at += 1) {
    for (let k = u32(start, at); k < u32(start, at + 1); k += 1) {
      const place = u32(next, u32(edge, k));
      failCase[place] = at;
      next[u32(edge, k)] = place + 1;
    }
  }
  return { start: edgeStart, failCase };
}
