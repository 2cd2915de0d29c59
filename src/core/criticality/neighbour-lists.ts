import type { Multigraph } from './multigraph.ts';

/** Neighbours of node v: neighbour[start[v]] … neighbour[start[v + 1] − 1]; a parallel edge repeats them. */
export type NeighbourLists = { readonly start: Uint32Array; readonly neighbour: Uint32Array };

/** Both directions of every edge, by counting sort. Self loops are left out. O(nodes + edges). */
export function neighbourLists({ nodeCount, edgeFrom, edgeTo }: Multigraph): NeighbourLists {
  const start = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeFrom.length; edge += 1) {
    const a = edgeFrom[edge] as number;
    const b = edgeTo[edge] as number;
    if (a === b) continue;
    start[a] = (start[a] as number) + 1;
    start[b] = (start[b] as number) + 1;
  }
  let sum = 0;
  for (let node = 0; node <= nodeCount; node += 1) {
    sum += start[node] as number;
    start[node] = sum;
  }
  const neighbour = new Uint32Array(sum);
  for (let edge = edgeFrom.length - 1; edge >= 0; edge -= 1) {
    const a = edgeFrom[edge] as number;
    const b = edgeTo[edge] as number;
    if (a === b) continue;
    const atA = (start[a] as number) - 1;
    const atB = (start[b] as number) - 1;
    start[a] = atA;
    start[b] = atB;
    neighbour[atA] = b;
    neighbour[atB] = a;
  }
  return { start, neighbour };
}
