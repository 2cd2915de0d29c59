import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalPass } from '../../../../src/core/criticality/critical-pass.ts';
import { anyNetwork, multigraphOf } from './any-multigraph.ts';
import { groupsLost, lossOf, partsWithout, servedWithout } from './remove-one.ts';

const RUNS = { numRuns: 400 };
const isIn = (list: Uint32Array, size: number): boolean[] =>
  Array.from({ length: size }, (_, i) => list.includes(i));

describe('on any network, one pass and removing one thing at a time agree on', () => {
  it('what is served before anything fails', () => {
    fc.assert(
      fc.property(anyNetwork(), ({ graph, sources, demand }) => {
        const { served } = criticalPass(graph, sources, [demand]);
        expect([...served].map(Boolean)).toEqual(servedWithout(graph, sources, {}));
      }),
      RUNS,
    );
  });

  it('which edges and nodes hold a part together', () => {
    fc.assert(
      fc.property(anyNetwork(), ({ graph, sources, demand }) => {
        const pass = criticalPass(graph, sources, [demand]);
        const whole = partsWithout(graph, {});
        const alone = (node: number): number =>
          graph.edgeFrom.some(
            (a, e) => a !== graph.edgeTo[e] && (a === node || graph.edgeTo[e] === node),
          )
            ? 0
            : 1;
        expect(isIn(pass.bridges, graph.edgeCount)).toEqual(
          Array.from(
            { length: graph.edgeCount },
            (_, edge) => partsWithout(graph, { edge }) > whole,
          ),
        );
        expect(isIn(pass.articulationPoints, graph.nodeCount)).toEqual(
          Array.from(
            { length: graph.nodeCount },
            (_, node) => partsWithout(graph, { node }) > whole - alone(node),
          ),
        );
      }),
      RUNS,
    );
  });

  it('the demand each edge and node failure darkens', () => {
    fc.assert(
      fc.property(anyNetwork(), ({ graph, sources, demand }) => {
        const ones = demand.map(() => 1);
        const pass = criticalPass(graph, sources, [demand, ones]);
        [demand, ones].forEach((column, c) => {
          const byEdge = Array.from({ length: graph.edgeCount }, () => 0);
          pass.bridges.forEach((edge, i) => {
            byEdge[edge] = pass.bridgeLoss[c]?.[i] ?? NaN;
          });
          expect(byEdge).toEqual(byEdge.map((_, edge) => lossOf(graph, sources, column, { edge })));
          const withOwn = [...(pass.nodeLoss[c] ?? [])].map(
            (loss, node) => loss + (pass.served[node] === 1 ? (column[node] ?? NaN) : 0),
          );
          expect(withOwn).toEqual(
            withOwn.map((_, node) => lossOf(graph, sources, column, { node })),
          );
        });
      }),
      RUNS,
    );
  });

  it('the groups each edge and node failure leaves without a served node', () => {
    fc.assert(
      fc.property(anyNetwork(), ({ graph, sources, groups }) => {
        const pass = criticalPass(graph, sources, [], groups);
        const byEdge = Array.from({ length: graph.edgeCount }, () => 0);
        pass.bridges.forEach((edge, i) => {
          byEdge[edge] = pass.bridgeGroups[i] ?? NaN;
        });
        expect(byEdge).toEqual(
          byEdge.map((_, edge) => groupsLost(graph, sources, groups.nodeGroup, { edge })),
        );
        expect([...pass.nodeGroups]).toEqual(
          [...pass.nodeGroups].map((_, node) =>
            groupsLost(graph, sources, groups.nodeGroup, { node }),
          ),
        );
      }),
      RUNS,
    );
  });
});

describe('the critical pass', () => {
  it('of nothing is nothing', () => {
    const pass = criticalPass(multigraphOf(0, []), new Uint32Array(), [new Float64Array()]);
    expect([...pass.bridges, ...pass.articulationPoints, ...pass.served]).toEqual([]);
    expect(pass.bridgeLoss).toEqual([new Float64Array()]);
  });

  it('counts nothing where there is no source, yet finds the bridges there', () => {
    const demand = Float64Array.of(1, 1, 1);
    const pass = criticalPass(
      multigraphOf(3, [
        [0, 1],
        [1, 2],
      ]),
      new Uint32Array(),
      [demand],
    );
    expect([...pass.bridges]).toEqual([0, 1]);
    expect([...pass.articulationPoints]).toEqual([1]);
    expect(pass.bridgeLoss[0]).toEqual(Float64Array.of(0, 0));
    expect(pass.nodeLoss[0]).toEqual(Float64Array.of(0, 0, 0));
  });

  it('takes a cable doubled between the same joints for one that may be cut', () => {
    const pass = criticalPass(
      multigraphOf(3, [
        [0, 1],
        [0, 1],
        [1, 2],
      ]),
      Uint32Array.of(0),
      [Float64Array.of(0, 2, 5)],
    );
    expect([...pass.bridges]).toEqual([2]);
    expect(pass.bridgeLoss[0]).toEqual(Float64Array.of(5));
    expect(pass.nodeLoss[0]).toEqual(Float64Array.of(7, 5, 0));
  });

  it('walks a chain of half a million nodes without running out of stack', () => {
    const nodeCount = 500_000;
    const edgeFrom = Uint32Array.from({ length: nodeCount - 1 }, (_, i) => i);
    const edgeTo = edgeFrom.map((a) => a + 1);
    const pass = criticalPass(
      { nodeCount, edgeCount: nodeCount - 1, edgeFrom, edgeTo },
      Uint32Array.of(0),
      [new Float64Array(nodeCount).fill(1)],
      { nodeGroup: new Int32Array(nodeCount), groupCount: 1 },
    );
    expect(pass.bridges.length).toBe(nodeCount - 1);
    expect(pass.bridgeLoss[0]?.[0]).toBe(nodeCount - 1);
    expect(pass.nodeGroups[0]).toBe(1);
    expect(pass.nodeGroups[1]).toBe(0);
  });
});
