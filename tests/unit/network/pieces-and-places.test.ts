import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces } from '../../../src/core/network/cut-pieces.ts';
import { networkPlacer, placeIncidents } from '../../../src/core/network/place-incidents.ts';
import type { CableGraph } from '../../../src/core/network/cable-graph.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { anyNetwork, graphOf } from './network-case.ts';

describe('cutting edges into sections and lixels', () => {
  it('tiles every edge exactly, in equal pieces near the wished length', () => {
    const lengths = fc.record({
      sectionLengthM: fc.double({ min: 50, max: 5000, noNaN: true }),
      lixelLengthM: fc.double({ min: 20, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(anyNetwork, lengths, ({ nodeCount, edges }, options) => {
        const small = edges.map(([a, b, lengthM]) => [a, b, Math.min(lengthM, 8000)] as const);
        const graph = graphOf(nodeCount, small);
        const pieces = cutPieces(graph, options);
        for (let edge = 0; edge < graph.edgeCount; edge += 1) {
          const lengthM = graph.edgeLengthM[edge] ?? NaN;
          const [first, last] = [
            pieces.edgeSectionStart[edge] ?? 0,
            pieces.edgeSectionStart[edge + 1] ?? 0,
          ];
          let atM = 0;
          for (let section = first; section < last; section += 1) {
            expect(pieces.sectionEdge[section]).toBe(edge);
            expect(pieces.sectionFromM[section]).toBe(atM);
            for (
              let lixel = pieces.sectionLixelStart[section] ?? 0;
              lixel < (pieces.sectionLixelStart[section + 1] ?? 0);
              lixel += 1
            ) {
              expect([pieces.lixelEdge[lixel], pieces.lixelSection[lixel]]).toEqual([
                edge,
                section,
              ]);
              expect(pieces.lixelFromM[lixel]).toBe(atM);
              atM = pieces.lixelToM[lixel] ?? NaN;
              expect(atM - (pieces.lixelFromM[lixel] ?? NaN)).toBeLessThanOrEqual(
                options.lixelLengthM * 1.0001,
              );
            }
            expect(pieces.sectionToM[section]).toBe(atM);
            const sectionM = atM - (pieces.sectionFromM[section] ?? NaN);
            expect(sectionM).toBeLessThanOrEqual(options.sectionLengthM * 1.5001);
            expect(sectionM).toBeGreaterThanOrEqual(
              Math.min(lengthM, options.sectionLengthM / 1.5001),
            );
          }
          expect(atM).toBe(lengthM);
        }
        expect(pieces.sectionLixelStart[pieces.sectionCount]).toBe(pieces.lixelCount);
      }),
    );
  });

  it('cuts nothing into nothing', () => {
    const pieces = cutPieces(graphOf(0, []), { sectionLengthM: 1000, lixelLengthM: 250 });
    expect([pieces.sectionCount, pieces.lixelCount]).toEqual([0, 0]);
  });
});

/** Two routes: route 0 from (0,0) over (100,0) to (200,0) in two edges, route 1 parallel to it at y = 50. */
function twoRoutes(): CableGraph {
  return {
    ...graphOf(5, [
      [0, 1, 100],
      [1, 2, 100],
      [3, 4, 200],
    ]),
    edgeRoute: Uint32Array.of(0, 0, 1),
    vertexX: Float64Array.of(0, 100, 100, 200, 0, 200),
    vertexY: Float64Array.of(0, 0, 0, 0, 50, 50),
  };
}

describe('placing incidents', () => {
  const place = (x: number[], y: number[], route: number[], maxDistanceM: number) =>
    placeIncidents(
      networkPlacer(twoRoutes()),
      { x: Float64Array.from(x), y: Float64Array.from(y), route: Int32Array.from(route) },
      maxDistanceM,
      quietContext(),
    );

  it('puts them on the nearest cable within the limit, and leaves the others out', async () => {
    const places = await place(
      [30, 150, 60, 90, NaN],
      [10, -5, 45, 900, NaN],
      [-1, -1, -1, -1, -1],
      20,
    );
    expect([...places.edge]).toEqual([0, 1, 2, -1, -1]);
    expect([...places.alongM]).toEqual([30, 50, 60, 0, 0]);
    expect([...places.distanceM]).toEqual([10, 5, 5, 0, 0]);
  });

  it('puts them on their own route when it is known, however far, and says how far', async () => {
    const places = await place([150, 60], [2, 800], [1, 0], 20);
    expect([...places.edge]).toEqual([2, 0]);
    expect([...places.alongM]).toEqual([150, 60]);
    expect([...places.distanceM]).toEqual([48, 800]);
  });

  it('falls back to the nearest cable when the route has no edge', async () => {
    const places = await place([30], [10], [7], 20);
    expect(places.edge[0]).toBe(0);
  });

  it('gives a point between two edges to the lower one, always', async () => {
    const places = await place([100, 100], [3, 25], [-1, -1], 30);
    expect([...places.edge]).toEqual([0, 0]);
    expect([...places.alongM]).toEqual([100, 100]);
  });

  it('can be told which routes count', () => {
    const placer = networkPlacer(twoRoutes());
    expect(placer.nearest(30, 10, 100, (route) => route === 1)?.edge).toBe(2);
    expect(placer.nearest(30, 10, 20, (route) => route === 1)).toBeUndefined();
  });
});
