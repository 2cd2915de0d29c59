import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discCases } from '../../src/core/criticality/corridor-cases.ts';
import { discLosses } from '../../src/core/criticality/corridor-worst.ts';
import { discCut } from '../../src/core/criticality/cut-elements.ts';
import { lossBeyond } from '../../src/core/criticality/cut-loss.ts';
import { darkNodes } from '../../src/core/criticality/cut-pass.ts';
import { ScenarioBuilder } from '../../src/core/criticality/scenario-network.ts';
import { handNetwork } from '../unit/criticality/hand-network.ts';
import { quietContext } from '../support/quiet-context.ts';

/** Brute force with shapely and networkx; how it was made is in the file. */
type Discs = Readonly<
  Record<'x' | 'y' | 'links' | 'nodesHit' | 'btsLost' | 'subsLost', readonly number[]>
>;
type Reference = {
  readonly xyKm: readonly (readonly [number, number])[];
  readonly edges: readonly (readonly [number, number])[];
  readonly sources: readonly number[];
  readonly subscribers: readonly number[];
  readonly gridRadius1Km: Discs;
  readonly nodesRadius05Km: Discs;
};

const path = new URL('corr-failure.json', import.meta.url);
const reference = JSON.parse(readFileSync(path, 'utf8')) as Reference;

const { network } = handNetwork({
  at: reference.xyKm,
  sections: reference.edges,
  sources: reference.sources,
  subscribers: reference.subscribers,
});

describe.each([
  ['2,500 discs of 1 km on a grid', reference.gridRadius1Km, 1000],
  ['300 discs of 500 m at the nodes', reference.nodesRadius05Km, 500],
] as const)('%s', (_, discs, radiusM) => {
  const centres = {
    x: Float64Array.from(discs.x, (km) => km * 1000),
    y: Float64Array.from(discs.y, (km) => km * 1000),
  };

  it('take the links and nodes that shapely finds', async () => {
    const { links, nodes } = await discCases(network, centres, radiusM, quietContext());
    expect([...links]).toEqual(discs.links);
    expect([...nodes]).toEqual(discs.nodesHit);
  });

  it('lose what networkx finds, swept together', async () => {
    const [sites, subscribers] = await discLosses(network, centres, radiusM, quietContext());
    expect([...(sites ?? [])]).toEqual(discs.btsLost);
    expect([...(subscribers ?? [])]).toEqual(discs.subsLost);
  });

  it('lose what networkx finds, one by one', () => {
    const built = new ScenarioBuilder(network).finish();
    const losses = discs.x.map((__, at) => {
      const { edges, nodes } = discCut(
        network,
        built,
        centres.x[at] ?? 0,
        centres.y[at] ?? 0,
        radiusM,
      );
      const edge = new Uint8Array(network.service.edgeCount);
      const node = new Uint8Array(network.service.nodeCount);
      for (const one of edges) edge[one] = 1;
      for (const one of nodes) node[one] = 1;
      const dark = darkNodes(network.service, { edge, node });
      return lossBeyond(network, dark, network.darkBefore);
    });
    expect(losses.map(({ sites }) => sites)).toEqual(discs.btsLost);
    expect(losses.map(({ subscribers }) => subscribers)).toEqual(discs.subsLost);
  });
});
