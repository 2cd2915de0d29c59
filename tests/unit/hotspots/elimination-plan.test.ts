import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eliminationPlan } from '../../../src/core/hotspots/heat/elimination-plan.ts';
import type { EliminationPlan } from '../../../src/core/hotspots/heat/elimination-plan.ts';
import type { CableGraph } from '../../../src/core/network/cable-graph.ts';
import { graphOf } from '../network/network-case.ts';
import type { EdgeCase } from '../network/network-case.ts';

const network = fc.integer({ min: 1, max: 20 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const edge = fc.tuple(node, node, fc.integer({ min: 50, max: 3000 }));
  return fc
    .array(edge, { maxLength: 3 * nodes })
    .map((edges: readonly EdgeCase[]) => graphOf(nodes, [...edges]));
});

/** Neighbours of every row after it, by joining the neighbours of each eliminated row with each other. */
function joinedByHand({ edgeFrom, edgeTo, eliminated, rowOfNode }: EliminationPlan): number[][] {
  const later = Array.from(rowOfNode, () => new Set<number>());
  edgeFrom.forEach((from, edge) => {
    const to = edgeTo[edge] ?? 0;
    if (from !== to) later[Math.min(from, to)]?.add(Math.max(from, to));
  });
  later.slice(0, eliminated).forEach((around) => {
    const rows = [...around].toSorted((a, b) => a - b);
    rows.forEach((row, i) => rows.slice(i + 1).forEach((other) => later[row]?.add(other)));
  });
  return later.map((rows) => [...rows].toSorted((a, b) => a - b));
}

function rowsOf({ rowStart, later }: EliminationPlan): number[][] {
  return Array.from({ length: rowStart.length - 1 }, (_, row) =>
    Array.from(later.subarray(rowStart[row], rowStart[row + 1])),
  );
}

const star = (arms: number): CableGraph =>
  graphOf(
    arms + 1,
    Array.from({ length: arms }, (_, arm): EdgeCase => [0, arm + 1, 500]),
  );

describe('the plan of an elimination', () => {
  it('gives every row the neighbours that it has when its turn comes', () => {
    fc.assert(
      fc.property(network, fc.constantFrom(-1, 2, 20, Infinity), (graph, mostPairs) => {
        const plan = eliminationPlan(graph, mostPairs);
        expect(rowsOf(plan)).toEqual(joinedByHand(plan));
        expect(Array.from(plan.rowOfNode).toSorted((a, b) => a - b)).toEqual(
          Array.from(plan.rowOfNode, (_, row) => row),
        );
      }),
    );
  });

  it('gives every edge the slot between its two ends, and self loops none', () => {
    fc.assert(
      fc.property(network, (graph) => {
        const { edgeFrom, edgeTo, edgeSlot, rowStart, later } = eliminationPlan(graph, 5);
        edgeSlot.forEach((slot, edge) => {
          const rows = [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0].toSorted((a, b) => a - b);
          const earlier = rowStart.findLastIndex((start) => start <= slot);
          const ends = slot < 0 ? undefined : [earlier, later[slot]];
          expect(ends).toEqual(rows[0] === rows[1] ? undefined : rows);
        });
      }),
    );
  });

  it('couples the rows left over both ways', () => {
    fc.assert(
      fc.property(network, fc.constantFrom(-1, 2, 10), (graph, mostPairs) => {
        const plan = eliminationPlan(graph, mostPairs);
        const { nodes, start, upper, column, slot } = plan.core;
        const found = Array.from(nodes).flatMap((row, i) =>
          Array.from({ length: (start[i + 1] ?? 0) - (start[i] ?? 0) }, (_, k) => {
            const at = (start[i] ?? 0) + k;
            const other = nodes[column[at] ?? -1] ?? -1;
            expect(other > row).toBe(at >= (upper[i] ?? 0));
            expect(plan.later[slot[at] ?? -1]).toBe(Math.max(row, other));
            return `${Math.min(row, other)}-${Math.max(row, other)}`;
          }),
        );
        const wanted = rowsOf(plan).flatMap((others, row) =>
          row < plan.eliminated ? [] : others.map((other) => `${row}-${other}`),
        );
        expect(found.toSorted()).toEqual([...wanted, ...wanted].toSorted());
      }),
    );
  });

  it('fills nothing in on trees and chains', () => {
    const plan = eliminationPlan(star(9), Infinity);
    expect(plan.later.length).toBe(9);
    expect(plan.core.nodes.length).toBe(0);
  });
});
