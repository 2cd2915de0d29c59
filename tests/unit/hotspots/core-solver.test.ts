import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexArray } from '../../../src/core/hotspots/heat/complex-array.ts';
import { solveCore } from '../../../src/core/hotspots/heat/core-solver.ts';
import { eliminationPlan } from '../../../src/core/hotspots/heat/elimination-plan.ts';
import { eliminate } from '../../../src/core/hotspots/heat/eliminate.ts';
import { nodeEquations } from '../../../src/core/hotspots/heat/node-equations.ts';
import { carry, substitute } from '../../../src/core/hotspots/heat/substitute.ts';
import type { CableGraph } from '../../../src/core/network/cable-graph.ts';
import { graphOf } from '../network/network-case.ts';
import type { EdgeCase } from '../network/network-case.ts';

/** Node values with 1 put in at node 0, eliminated until there are more than `mostPairs`. */
function solved(graph: CableGraph, mostPairs: number) {
  const plan = eliminationPlan(graph, mostPairs);
  const decay = complexArray(graph.edgeCount);
  graph.edgeLengthM.forEach((lengthM, edge) => {
    const size = Math.exp(-lengthM / 1000);
    decay[2 * edge] = size * Math.cos(lengthM / 2000);
    decay[2 * edge + 1] = -size * Math.sin(lengthM / 2000);
  });
  const equations = nodeEquations(plan, decay);
  equations.rhs[2 * (plan.rowOfNode[0] ?? 0)] = 1;
  const rows = complexArray(graph.nodeCount);
  const pivot = eliminate(plan, equations);
  carry(plan, equations, pivot);
  solveCore(plan.core, equations, rows);
  substitute(plan, equations, pivot, rows);
  const values = Array.from(plan.rowOfNode).flatMap((row) => [rows[2 * row], rows[2 * row + 1]]);
  return { values: values.map((value) => value ?? NaN), left: plan.core.nodes.length };
}

const network = fc.integer({ min: 3, max: 25 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const edge = fc.tuple(node, node, fc.integer({ min: 50, max: 3000 }));
  return fc.array(edge, { minLength: nodes, maxLength: 4 * nodes }).map((more) => {
    const chain = Array.from({ length: nodes - 1 }, (_, n): EdgeCase => [n, n + 1, 700]);
    return graphOf(nodes, [...chain, ...more]);
  });
});

describe('the values at the nodes', () => {
  it('are the same by elimination, by iteration, and by some of each', () => {
    fc.assert(
      fc.property(network, (graph) => {
        const direct = solved(graph, Infinity);
        const mixed = solved(graph, graph.nodeCount);
        const iterated = solved(graph, -1);
        expect([direct.left, iterated.left]).toEqual([0, graph.nodeCount]);
        const most = Math.max(...direct.values.map(Math.abs));
        direct.values.forEach((value, i) => {
          expect(Math.abs((mixed.values[i] ?? NaN) - value) / most).toBeLessThan(1e-7);
          expect(Math.abs((iterated.values[i] ?? NaN) - value) / most).toBeLessThan(1e-7);
        });
      }),
    );
  });
});
