import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDUNDANCY } from '../../../src/core/criticality/criticality-columns.ts';
import { OWNER_RULES, SERVICE_LINKS } from '../../../src/core/criticality/service-graph.ts';
import type { RecordWithPlace } from '../../support/small-dataset.ts';
import { anyService } from './any-service.ts';
import { litNodes, lossBetween, lossByRemoval } from './remove-and-search.ts';
import { at, serviceCase } from './service-case.ts';

const RUNS = { numRuns: 150 };
const owners = fc.constantFrom(...OWNER_RULES);
const nothing = (): boolean => false;

describe('any service graph', () => {
  it('has the N−1 columns that removing each target and searching gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyService(), owners, async (records, rule) => {
        const { graph, columns } = await serviceCase(records, { owners: rule });
        const { sites, subscribers, posts, works, communes } = columns;
        for (let target = 0; target < graph.targetNode.length; target += 1) {
          const found = [sites, subscribers, posts, works, communes].map(
            (column) => column[target],
          );
          expect(found).toEqual(lossByRemoval(graph, target));
        }
      }),
      RUNS,
    );
  });

  it('tells of each section the edge whose cut loses that much', async () => {
    await fc.assert(
      fc.asyncProperty(anyService(), async (records) => {
        const { graph, columns, worstEdge } = await serviceCase(records);
        const before = litNodes(graph, nothing, nothing);
        worstEdge.forEach((edge, section) => {
          if (edge < 0) return;
          expect(graph.edgeSection[edge]).toBe(section);
          const after = litNodes(graph, (one) => one === edge, nothing);
          expect(columns.sites[section]).toBe(lossBetween(graph, before, after)[0]);
        });
      }),
      RUNS,
    );
  });

  it('calls ring and dual what no cut of one cable or radio link darkens', async () => {
    await fc.assert(
      fc.asyncProperty(anyService(), async (records) => {
        const { graph, columns, targets } = await serviceCase(records);
        const before = litNodes(graph, nothing, nothing);
        const isOwn = (edge: number): boolean =>
          SERVICE_LINKS[graph.edgeLink[edge] ?? 0] === 'drop';
        for (let target = targets.sectionCount; target < targets.length; target += 1) {
          const node = graph.targetNode[target] ?? -1;
          if (node < 0 || graph.sources.includes(node)) continue;
          const isSafe = [...graph.edgeLink.keys()].every(
            (edge) => isOwn(edge) || litNodes(graph, (one) => one === edge, nothing).has(node),
          );
          const code = REDUNDANCY[columns.redundancy[target] ?? 0] ?? '';
          const expected = before.has(node)
            ? isSafe
              ? ['ring', 'dual']
              : ['dead_end']
            : ['unserved'];
          expect(expected).toContain(code);
        }
      }),
      RUNS,
    );
  });

  it('tiles every cable in use, piece after piece, and leaves out the others', async () => {
    await fc.assert(
      fc.asyncProperty(anyService(), async (records) => {
        const { graph, targets, network } = await serviceCase(records);
        const { pieces } = network;
        for (let section = 0; section < targets.sectionCount; section += 1) {
          const [start = 0, end = 0] = graph.sectionEdgeStart.subarray(section, section + 2);
          expect(end > start).toBe(targets.planned[section] === 0);
          if (end === start) continue;
          expect(graph.edgeFromM[start]).toBe(pieces.sectionFromM[section]);
          expect(graph.edgeToM[end - 1]).toBe(pieces.sectionToM[section]);
          for (let edge = start; edge < end; edge += 1) {
            expect(graph.edgeSection[edge]).toBe(section);
            expect(graph.edgeCable[edge]).toBe(pieces.sectionEdge[section]);
            if (edge === start) continue;
            expect(graph.edgeFromM[edge]).toBe(graph.edgeToM[edge - 1]);
            expect(graph.edgeFrom[edge]).toBe(graph.edgeTo[edge - 1]);
          }
        }
      }),
      RUNS,
    );
  });

  it('gives every point in use a node of its own and counts it once', async () => {
    await fc.assert(
      fc.asyncProperty(anyService(), owners, async (records, rule) => {
        const { graph, targets } = await serviceCase(records, { owners: rule });
        const nodes = [...graph.targetNode].filter((node) => node >= 0);
        expect(new Set(nodes).size).toBe(nodes.length);
        graph.targetNode.forEach((node, target) => {
          const isPoint = target >= targets.sectionCount && targets.planned[target] === 0;
          expect(node >= 0).toBe(isPoint);
          expect(node < 0 ? target : graph.nodeTarget[node]).toBe(target);
        });
        const { declared, inferred, unfed, sources } = graph.counts;
        expect(declared + inferred + unfed + sources).toBe(nodes.length);
        const lit = litNodes(graph, nothing, nothing);
        const fed = nodes.filter((node) => lit.has(node) && !graph.sources.includes(node));
        expect(declared + inferred).toBe(fed.length);
      }),
      RUNS,
    );
  });

  it('never lights one operator’s cable from another’s exchange that no cable names', async () => {
    const isKnown = ({ fields }: RecordWithPlace): boolean =>
      fields['owner'] === 'VNPT' || fields['owner'] === 'Viettel';
    await fc.assert(
      fc.asyncProperty(anyService(), async (records) => {
        const cables = (records.cable_route ?? []).filter(isKnown).map(withoutNames);
        const exchange = [
          at([0, 0], 'X0', { owner: 'VNPT' }),
          at([1300, 0], 'X1', { owner: 'Viettel' }),
        ];
        const bts_site = (records.bts_site ?? []).filter(isKnown);
        const { graph, node, network } = await serviceCase({
          ...records,
          exchange,
          cable_route: cables,
          bts_site,
        });
        const lit = litNodes(graph, nothing, (one) => one === node('X1'));
        const crossed = [...graph.edgeCable.keys()].filter((edge) => {
          const route = network.graph.edgeRoute[graph.edgeCable[edge] ?? -1];
          const owner = route === undefined ? '' : cables[route]?.fields['owner'];
          return owner === 'Viettel' && lit.has(graph.edgeFrom[edge] ?? 0);
        });
        expect(crossed).toEqual([]);
      }),
      RUNS,
    );
  });
});

function withoutNames({ fields, ...rest }: RecordWithPlace): RecordWithPlace {
  return { ...rest, fields: { ...fields, from_asset: '', to_asset: '' } };
}
