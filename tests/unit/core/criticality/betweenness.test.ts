import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../../src/core/criticality/betweenness.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { anyNetwork, multigraphOf } from './any-multigraph.ts';
import { plainBetweenness } from './brandes.ts';

const RUNS = { numRuns: 500 };

function expectClose(found: Float64Array, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(Math.abs((found[i] ?? NaN) - value)).toBeLessThan(1e-9));
}

describe('betweenness by blocks and chains', () => {
  it('is that of every node walked from, on any network by hops', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork(), async ({ graph }) => {
        const found = await betweenness(graph, { normalised: false }, quietContext());
        const expected = plainBetweenness(graph, null);
        expectClose(found.edge, expected.edge);
        expectClose(found.node, expected.node);
      }),
      RUNS,
    );
  });

  it('is that of every node walked from, on any network by length, ties included', async () => {
    const withLengths = anyNetwork().chain(({ graph }) =>
      fc.record({
        graph: fc.constant(graph),
        lengths: fc.array(fc.integer({ min: 1, max: 4 }), {
          minLength: graph.edgeCount,
          maxLength: graph.edgeCount,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(withLengths, async ({ graph, lengths }) => {
        const lengthM = Float64Array.from(lengths);
        const found = await betweenness(graph, { lengthM, normalised: false }, quietContext());
        const expected = plainBetweenness(graph, lengthM);
        expectClose(found.edge, expected.edge);
        expectClose(found.node, expected.node);
      }),
      RUNS,
    );
  });

  it('is that of every node walked from, on rings joined by long chains', async () => {
    const ringed = fc
      .record({
        chains: fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 6 })), {
          minLength: 5,
          maxLength: 9,
        }),
        seed: fc.nat(),
      })
      .map(({ chains }) => {
        let nodeCount = 5;
        const edges: [number, number][] = [];
        for (const [a, b, inside] of chains) {
          let at = a;
          for (let i = 0; i < inside; i += 1) {
            edges.push([at, nodeCount]);
            at = nodeCount;
            nodeCount += 1;
          }
          edges.push([at, b]);
        }
        return multigraphOf(nodeCount, edges);
      });
    await fc.assert(
      fc.asyncProperty(ringed, async (graph) => {
        const found = await betweenness(graph, { normalised: false }, quietContext());
        const expected = plainBetweenness(graph, null);
        expectClose(found.edge, expected.edge);
        expectClose(found.node, expected.node);
      }),
      RUNS,
    );
  });

  it('of a row of four is the pairs on either side', async () => {
    const row = multigraphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const { node, edge } = await betweenness(row, { normalised: false }, quietContext());
    expect([...edge]).toEqual([3, 4, 3]);
    expect([...node]).toEqual([0, 2, 2, 0]);
  });

  it('gives parallel edges the same, and none to the longer one or to a self loop', async () => {
    const graph = multigraphOf(3, [
      [0, 1],
      [1, 0],
      [1, 2],
      [1, 2],
      [2, 2],
    ]);
    const lengthM = Float64Array.of(5, 5, 3, 4, 1);
    const { edge } = await betweenness(graph, { lengthM, normalised: false }, quietContext());
    expect([...edge]).toEqual([1, 1, 2, 0, 0]);
  });

  it('of nothing is nothing', async () => {
    const { node, edge } = await betweenness(
      multigraphOf(0, []),
      { normalised: true },
      quietContext(),
    );
    expect([node.length, edge.length]).toEqual([0, 0]);
  });
});
