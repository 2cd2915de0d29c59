import { beforeAll, describe, expect, it } from 'vitest';
import { REDUNDANCY } from '../../src/core/criticality/criticality-columns.ts';
import { SERVICE_LINKS } from '../../src/core/criticality/service-graph.ts';
import type { ServiceGraph } from '../../src/core/criticality/service-graph.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { studyFiles } from '../../src/core/study/study-files.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';

let demo: Dataset;
let result: StudyResult;
let graph: ServiceGraph;
let worstEdge: Int32Array;
const memory = createStudyMemory();

beforeAll(async () => {
  demo = await openDemo();
  result = await analyse(demo, defaultStudyConfig(defaultPeriod(demo)), memory, quietContext());
  const stage = memory.service?.value;
  if (!stage) throw new Error('no service');
  ({ graph, worstEdge } = stage);
}, 120_000);

/** Nodes that reach a source without one edge or node. */
function litNodes(goneEdge: number, goneNode: number): Uint8Array {
  const at: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    if (edge === goneEdge) continue;
    const [from, to] = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
    at[from]?.push(to);
    at[to]?.push(from);
  }
  const lit = new Uint8Array(graph.nodeCount);
  const open = [...graph.sources];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (lit[node] === 1 || node === goneNode) continue;
    lit[node] = 1;
    open.push(...(at[node] ?? []));
  }
  return lit;
}

function demandLost(lit: Uint8Array): { sites: number; subscribers: number } {
  const before = litNodes(-1, -1);
  const sum = (demand: Float64Array): number =>
    demand.reduce(
      (total, value, node) => total + (before[node] === 1 && lit[node] === 0 ? value : 0),
      0,
    );
  return { sites: sum(graph.demand.sites), subscribers: sum(graph.demand.subscribers) };
}

describe('the service of the demo province', () => {
  it('reaches nearly all who ask for it, and says how far that is inferred', () => {
    const { declared, inferred, unfed, sources, radio, standby } = result.service;
    const all = declared + inferred + unfed;
    expect(all).toBeGreaterThan(3000);
    expect(unfed / all).toBeLessThan(0.03);
    expect(inferred / all).toBeGreaterThan(0.3);
    expect(inferred / all).toBeLessThan(0.6);
    expect(radio / all).toBeLessThan(0.3);
    expect(standby).toBeGreaterThan(30);
    expect(sources).toBe(39);
  });

  it('has rings, double ways and dead ends as a hill province has', () => {
    const km = new Map<string, number>();
    result.sections.fromM.forEach((fromM, section) => {
      const code = REDUNDANCY[result.criticality.redundancy[section] ?? 0] ?? '';
      const lengthKm = ((result.sections.toM[section] ?? 0) - fromM) / 1000;
      km.set(code, (km.get(code) ?? 0) + lengthKm);
    });
    const all = [...km.values()].reduce((sum, one) => sum + one, 0);
    const share = (code: string): number => (km.get(code) ?? 0) / all;
    expect(share('ring') + share('dual')).toBeGreaterThan(0.4);
    expect(share('dead_end')).toBeGreaterThan(0.2);
    expect(share('unserved')).toBeLessThan(0.08);
  });

  it('has no cable section that darkens a twentieth of the sites', () => {
    const most = Math.max(...result.criticality.sites.subarray(0, result.sections.length));
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(0.05 * 3000);
  });

  it('loses with its worst sections and points what removing them shows', () => {
    const { sites, subscribers } = result.criticality;
    const order = Array.from(sites.keys()).toSorted((a, b) => (sites[b] ?? 0) - (sites[a] ?? 0));
    const chosen = [0, 1, 2, 5, 10, 50, 200, 1000, 3000, 4000].map((rank) => order[rank] ?? 0);
    for (const target of chosen) {
      const isSection = target < result.sections.length;
      const lit = isSection
        ? litNodes(worstEdge[target] ?? -1, -1)
        : litNodes(-1, graph.targetNode[target] ?? -1);
      const lost = demandLost(lit);
      expect([sites[target], subscribers[target]]).toEqual([lost.sites, lost.subscribers]);
    }
  }, 60_000);

  it('infers no drop beyond the tolerance and has no radio link across the province', () => {
    const longestM = new Map<string, number>();
    for (let edge = 0; edge < graph.edgeCount; edge += 1) {
      const [from, to] = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
      const lengthM = Math.hypot(
        (graph.nodeX[from] ?? 0) - (graph.nodeX[to] ?? 0),
        (graph.nodeY[from] ?? 0) - (graph.nodeY[to] ?? 0),
      );
      const link = SERVICE_LINKS[graph.edgeLink[edge] ?? 0] ?? '';
      const kind = `${link} ${graph.edgeInferred[edge] === 1 ? 'inferred' : 'declared'}`;
      longestM.set(kind, Math.max(longestM.get(kind) ?? 0, lengthM));
    }
    expect(longestM.get('drop inferred')).toBeLessThan(501);
    expect(longestM.get('radio declared')).toBeLessThan(45_000);
    expect(longestM.get('backup declared')).toBeLessThan(30_001);
  });

  it('is written only when the sensitive columns are asked for', () => {
    const header = (sensitive: boolean): string => {
      const bytes = studyFiles(demo, memory, { sensitive }).find(
        ({ name }) => name === 'targets.csv',
      )?.bytes;
      return new TextDecoder().decode(bytes).split('\r\n')[0] ?? '';
    };
    expect(header(true)).toContain('redundancy,loses_sites,loses_subscribers');
    expect(header(false)).not.toMatch(/redundancy|loses_|detour/);
  });
});
