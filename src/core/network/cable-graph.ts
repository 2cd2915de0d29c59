/**
 * The cable network as a multigraph: edges are polylines between nodes. Parallel cables, self loops,
 * rings, dead ends and several components are all legal. All lengths and positions are metres in the
 * dataset's MetricPlane.
 */
export type CableGraph = {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly nodeX: Float64Array;
  readonly nodeY: Float64Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeLengthM: Float64Array;
  /** Row of the cable_route table each edge is a piece of. */
  readonly edgeRoute: Uint32Array;
  /** Metres along the route where the edge starts (routes of several parts run on). */
  readonly edgeStartM: Float64Array;
  /** Length edges + 1 into vertexX, vertexY, vertexM. */
  readonly vertexStart: Uint32Array;
  readonly vertexX: Float64Array;
  readonly vertexY: Float64Array;
  /** Metres along the edge at each vertex; 0 at the first, edgeLengthM at the last. */
  readonly vertexM: Float64Array;
  /** Compressed rows: half-edges leaving node n are adjacency[adjacencyStart[n] … adjacencyStart[n+1]). */
  readonly adjacencyStart: Uint32Array;
  /** edge × 2 + end, where end 0 leaves from edgeFrom and end 1 from edgeTo. */
  readonly adjacency: Uint32Array;
  /** Connected component of each node. */
  readonly component: Uint32Array;
  readonly componentCount: number;
};

/**
 * Edges cut into equal pieces. Sections (about 1 km) are what is ranked; each section is cut into
 * lixels (about 250 m), the support of the density. Both tile the network exactly.
 */
export type NetworkPieces = {
  readonly sectionCount: number;
  readonly sectionEdge: Uint32Array;
  /** Metres along the edge. */
  readonly sectionFromM: Float64Array;
  readonly sectionToM: Float64Array;
  readonly lixelCount: number;
  readonly lixelSection: Uint32Array;
  readonly lixelEdge: Uint32Array;
  readonly lixelFromM: Float64Array;
  readonly lixelToM: Float64Array;
  /** Length sections + 1. Lixels of a section are consecutive, sections of an edge are consecutive. */
  readonly sectionLixelStart: Uint32Array;
  /** Length edges + 1. */
  readonly edgeSectionStart: Uint32Array;
};

/** Events on the network: edge and metres along it, with a weight. */
export type NetworkEvents = {
  readonly count: number;
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
  readonly weight: Float64Array;
};
