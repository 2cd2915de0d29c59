/**
 * An undirected multigraph in typed arrays: edge e joins edgeFrom[e] and edgeTo[e]. Parallel edges, self
 * loops and several components are all legal.
 */
export type Multigraph = {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
};
