import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongChain } from '../../../../src/core/hotspots/network-density/chain-places.ts';
import { chainsOf } from '../../../../src/core/hotspots/network-density/chains.ts';
import { graphOf } from '../../network/network-case.ts';
import type { EdgeCase } from '../../network/network-case.ts';
import { anyDensityCase } from './density-case.ts';

function lengthsOf(nodeCount: number, edges: readonly EdgeCase[]): number[] {
  return [...chainsOf(graphOf(nodeCount, edges)).lengthM];
}

describe('chains', () => {
  it('join edges that meet at a node of two, whatever their direction', () => {
    const edges: EdgeCase[] = [
      [1, 0, 2],
      [1, 2, 3],
      [3, 2, 4],
    ];
    expect(lengthsOf(4, edges)).toEqual([9]);
  });

  it('end at forks and dead ends, and keep parallels and loops apart', () => {
    const edges: EdgeCase[] = [
      [0, 1, 1],
      [1, 2, 2],
      [1, 2, 3],
      [2, 2, 4],
    ];
    expect(lengthsOf(3, edges)).toEqual([1, 2, 3, 4]);
  });

  it('keep one node of a ring without forks, and of a loop alone', () => {
    const ring = chainsOf(
      graphOf(4, [
        [0, 1, 1],
        [2, 1, 2],
        [2, 0, 3],
        [3, 3, 5],
      ]),
    );
    expect([...ring.lengthM]).toEqual([6, 5]);
    expect([...ring.halfNode]).toEqual([0, 0, 1, 1]);
  });

  it('hold every edge once, at its place', () => {
    fc.assert(
      fc.property(anyDensityCase, ({ nodeCount, edges }) => {
        const graph = graphOf(nodeCount, edges);
        const chains = chainsOf(graph);
        const total = edges.reduce((sum, edge) => sum + edge[2], 0);
        const chained = chains.lengthM.reduce((sum, length) => sum + length, 0);
        expect(Math.abs(chained - total)).toBeLessThan(1e-9);
        expect([...chains.chainEdge].map((half) => half >> 1).toSorted((a, b) => a - b)).toEqual([
          ...edges.keys(),
        ]);
        edges.forEach(([, , length], edge) => {
          const ends = [alongChain(chains, edge, 0), alongChain(chains, edge, length)];
          expect(Math.abs(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)) - length)).toBeLessThan(1e-9);
        });
        expect([...chains.row].toSorted((a, b) => a - b)).toEqual([...chains.halfNode.keys()]);
      }),
    );
  });
});
