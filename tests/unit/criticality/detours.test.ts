import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceGraph } from '../../../src/core/criticality/service-graph.ts';
import { anyService } from './any-service.ts';
import { litNodes } from './remove-and-search.ts';
import { at, cable, serviceCase } from './service-case.ts';

const VNPT = { owner: 'VNPT' };
const nothing = (): boolean => false;

/** Shortest way between two nodes without some edges, all sources being one place; by Bellman and Ford. */
function shortestM(
  graph: ServiceGraph,
  from: number,
  to: number,
  gone: (edge: number) => boolean,
): number {
  const hub = graph.sources[0] ?? -1;
  const merged = (node: number): number => (graph.sources.includes(node) ? hub : node);
  const distanceM = new Map([[merged(from), 0]]);
  for (let round = 0; round < graph.nodeCount; round += 1) {
    for (let edge = 0; edge < graph.edgeCount; edge += 1) {
      if (gone(edge)) continue;
      const [a, b] = [merged(graph.edgeFrom[edge] ?? 0), merged(graph.edgeTo[edge] ?? 0)];
      const lengthM = lengthOf(graph, edge);
      const [atA, atB] = [distanceM.get(a) ?? Infinity, distanceM.get(b) ?? Infinity];
      if (atA + lengthM < atB) distanceM.set(b, atA + lengthM);
      if (atB + lengthM < atA) distanceM.set(a, atB + lengthM);
    }
  }
  return distanceM.get(merged(to)) ?? Infinity;
}

function lengthOf(graph: ServiceGraph, edge: number): number {
  if ((graph.edgeCable[edge] ?? -1) >= 0) {
    return (graph.edgeToM[edge] ?? 0) - (graph.edgeFromM[edge] ?? 0);
  }
  const [a, b] = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
  return Math.hypot(
    (graph.nodeX[a] ?? 0) - (graph.nodeX[b] ?? 0),
    (graph.nodeY[a] ?? 0) - (graph.nodeY[b] ?? 0),
  );
}

/** Ways at a node besides the edges given that a cut would not make fatal. */
function otherWays(graph: ServiceGraph, node: number, own: ReadonlySet<number>): number {
  const lit = litNodes(graph, nothing, nothing);
  return [...graph.edgeLink.keys()].filter((edge) => {
    const ends = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
    if (own.has(edge) || !ends.includes(node) || ends[0] === ends[1]) return false;
    return litNodes(graph, (one) => one === edge, nothing).size === lit.size;
  }).length;
}

describe('the way around a section', () => {
  it('is the shortest between its ends without it, less the section', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyService(), async (records) => {
        const { graph, columns, targets, worstEdge } = await serviceCase(records);
        const lit = litNodes(graph, nothing, nothing);
        for (let section = 0; section < targets.sectionCount; section += 1) {
          const [start = 0, end = 0] = graph.sectionEdgeStart.subarray(section, section + 2);
          const own = new Set(Array.from({ length: end - start }, (_, i) => start + i));
          const inner = [...own].slice(1).map((edge) => graph.edgeFrom[edge] ?? 0);
          // A section that other ways join inside it is several pieces, each with its own way around.
          if (end === start || inner.some((node) => otherWays(graph, node, own) > 0)) continue;
          const [from, to] = [graph.edgeFrom[start] ?? 0, graph.edgeTo[end - 1] ?? 0];
          const aroundM = shortestM(graph, from, to, (edge) => own.has(edge));
          const lengthM = [...own].reduce((sum, edge) => sum + lengthOf(graph, edge), 0);
          const isRing = lit.has(from) && Number.isFinite(aroundM) && (worstEdge[section] ?? 0) < 0;
          const expected = isRing ? Math.max(0, aroundM - lengthM) : 0;
          const off = Math.abs((columns.detourM[section] ?? Number.NaN) - expected);
          expect(off).toBeLessThanOrEqual(0.0005 + 1e-6);
          if (expected > 0) compared += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it('goes through the exchanges: they are joined outside the province', async () => {
    const found = await serviceCase({
      exchange: [at([0, 0], 'EX', VNPT), at([5000, 0], 'EX2', VNPT)],
      cable_route: [
        cable(
          [
            [0, 0],
            [5000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX', to_asset: 'EX2' },
        ),
      ],
      bts_site: [at([2500, 100], 'B1', VNPT)],
    });
    // 5 sections of 1 km: 4 km back to the exchanges, less 1 km.
    expect(found.detourM('C1') / 3000).toBeCloseTo(1, 2);
  });

  it('is none behind a dead end', async () => {
    const found = await serviceCase({
      exchange: [at([0, 0], 'EX', VNPT)],
      cable_route: [
        cable(
          [
            [0, 0],
            [5000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX' },
        ),
      ],
      bts_site: [at([5000, 0], 'B1', VNPT)],
    });
    expect(found.detourM('C1')).toBe(0);
  });
});
