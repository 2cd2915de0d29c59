import * as fc from 'fast-check';
import { adjacencyOf, componentsOf } from '../../../src/core/network/adjacency.ts';
import type {
  CableGraph,
  NetworkEvents,
  NetworkPieces,
} from '../../../src/core/network/cable-graph.ts';

export type EdgeCase = readonly [from: number, to: number, lengthM: number];

/** A graph from bare ends and lengths; the vertices only carry the lengths. */
export function graphOf(nodeCount: number, edges: readonly EdgeCase[]): CableGraph {
  const ends = {
    nodeCount,
    edgeCount: edges.length,
    edgeFrom: Uint32Array.from(edges, (edge) => edge[0]),
    edgeTo: Uint32Array.from(edges, (edge) => edge[1]),
  };
  return {
    ...ends,
    nodeX: new Float64Array(nodeCount),
    nodeY: new Float64Array(nodeCount),
    edgeLengthM: Float64Array.from(edges, (edge) => edge[2]),
    edgeRoute: Uint32Array.from(edges.keys()),
    edgeStartM: new Float64Array(edges.length),
    vertexStart: Uint32Array.from({ length: edges.length + 1 }, (_, i) => 2 * i),
    vertexX: Float64Array.from(edges.flatMap((edge) => [0, edge[2]])),
    vertexY: new Float64Array(2 * edges.length),
    vertexM: Float64Array.from(edges.flatMap((edge) => [0, edge[2]])),
    ...adjacencyOf(ends),
    ...componentsOf(ends),
  };
}

/** One section per edge, cut into as many equal lixels as asked. */
export function equalPieces(graph: CableGraph, lixelsOf: (edge: number) => number): NetworkPieces {
  const lixels = Array.from({ length: graph.edgeCount }, (_, edge) =>
    Array.from({ length: lixelsOf(edge) }, (_piece, k) => {
      const lengthM = graph.edgeLengthM[edge] ?? 0;
      const count = lixelsOf(edge);
      return { edge, fromM: (lengthM * k) / count, toM: (lengthM * (k + 1)) / count };
    }),
  );
  const flat = lixels.flat();
  const starts = [0];
  for (const group of lixels) starts.push((starts.at(-1) ?? 0) + group.length);
  return {
    sectionCount: graph.edgeCount,
    sectionEdge: Uint32Array.from({ length: graph.edgeCount }, (_, edge) => edge),
    sectionFromM: new Float64Array(graph.edgeCount),
    sectionToM: graph.edgeLengthM,
    lixelCount: flat.length,
    lixelSection: Uint32Array.from(flat, (lixel) => lixel.edge),
    lixelEdge: Uint32Array.from(flat, (lixel) => lixel.edge),
    lixelFromM: Float64Array.from(flat, (lixel) => lixel.fromM),
    lixelToM: Float64Array.from(flat, (lixel) => lixel.toM),
    sectionLixelStart: Uint32Array.from(starts),
    edgeSectionStart: Uint32Array.from({ length: graph.edgeCount + 1 }, (_, edge) => edge),
  };
}

export type EventCase = readonly [edge: number, fraction: number, weight: number];

export function eventsOn(graph: CableGraph, events: readonly EventCase[]): NetworkEvents {
  return {
    count: events.length,
    edge: Uint32Array.from(events, (event) => event[0]),
    alongM: Float64Array.from(events, ([edge, t]) => t * (graph.edgeLengthM[edge] ?? 0)),
    weight: Float64Array.from(events, (event) => event[2]),
  };
}

/** Mass of each lixel: density × length. */
export function massOf(perKm: Float64Array, pieces: NetworkPieces): Float64Array {
  return perKm.map(
    (value, k) => (value * ((pieces.lixelToM[k] ?? 0) - (pieces.lixelFromM[k] ?? 0))) / 1000,
  );
}

/** Multigraphs with parallel edges, loops, several components and lengths from a centimetre to 50 km. */
export const anyNetwork = fc
  .integer({ min: 1, max: 14 })
  .chain((nodeCount) => {
    const node = fc.integer({ min: 0, max: nodeCount - 1 });
    const length = fc.double({ min: -2, max: 4.7, noNaN: true }).map((power) => 10 ** power);
    return fc.record({
      nodeCount: fc.constant(nodeCount),
      edges: fc.array(fc.tuple(node, node, length), { minLength: 1, maxLength: 30 }),
    });
  })
  .chain(({ nodeCount, edges }) => {
    const fraction = fc.oneof(
      fc.constantFrom(0, 0.25, 0.5, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const event = fc.tuple(
      fc.integer({ min: 0, max: edges.length - 1 }),
      fraction,
      fc.double({ min: 0.01, max: 10, noNaN: true }),
    );
    return fc.record({
      nodeCount: fc.constant(nodeCount),
      edges: fc.constant(edges),
      lixels: fc.array(fc.integer({ min: 1, max: 9 }), {
        minLength: edges.length,
        maxLength: edges.length,
      }),
      events: fc.array(event, { minLength: 1, maxLength: 12 }),
      bandwidthM: fc.double({ min: 50, max: 5000, noNaN: true }),
    });
  });
