import type { CableGraph, NetworkPieces } from '../../network/cable-graph.ts';

/** Every edge as one section of one lixel. */
export function wholeEdges({ edgeCount, edgeLengthM }: CableGraph): NetworkPieces {
  const numbers = Uint32Array.from({ length: edgeCount + 1 }, (_, edge) => edge);
  const own = numbers.subarray(0, edgeCount);
  const zeros = new Float64Array(edgeCount);
  return {
    sectionCount: edgeCount,
    sectionEdge: own,
    sectionFromM: zeros,
    sectionToM: edgeLengthM,
    lixelCount: edgeCount,
    lixelSection: own,
    lixelEdge: own,
    lixelFromM: zeros,
    lixelToM: edgeLengthM,
    sectionLixelStart: numbers,
    edgeSectionStart: numbers,
  };
}
