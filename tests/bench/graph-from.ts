import type { NetworkSupport } from '../../src/core/hotspots/contract.ts';
import { componentsOf } from '../../src/core/network/adjacency.ts';
import type { DensityNetwork } from './density-network.ts';

/** A whole graph and its lixels from the bare network; the shape of edges is left out. */
export function graphFrom({ graph, lixels }: DensityNetwork): NetworkSupport {
  const { nodeCount, edgeCount, edgeLengthM } = graph;
  const edges = Uint32Array.from({ length: edgeCount }, (_, edge) => edge);
  const perEdge = lixels.lixelCount / edgeCount;
  const lixelEdge = Uint32Array.from({ length: lixels.lixelCount }, (_, k) =>
    Math.floor(k / perEdge),
  );
  return {
    graph: {
      ...graph,
      nodeX: new Float64Array(nodeCount),
      nodeY: new Float64Array(nodeCount),
      edgeRoute: edges,
      edgeStartM: new Float64Array(edgeCount),
      vertexStart: new Uint32Array(edgeCount + 1),
      vertexX: new Float64Array(0),
      vertexY: new Float64Array(0),
      vertexM: new Float64Array(0),
      ...componentsOf(graph),
    },
    pieces: {
      ...lixels,
      sectionCount: edgeCount,
      sectionEdge: edges,
      sectionFromM: new Float64Array(edgeCount),
      sectionToM: edgeLengthM,
      lixelSection: lixelEdge,
      lixelEdge,
      lixelFromM: lixels.lixelToM.map((_, k) =>
        k % perEdge === 0 ? 0 : (lixels.lixelToM[k - 1] ?? 0),
      ),
    },
  };
}
