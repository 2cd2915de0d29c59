import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { lixelsByChain } from '../../../../src/core/hotspots/network-density/chain-pieces.ts';
import { chainsOf } from '../../../../src/core/hotspots/network-density/chains.ts';
import { densityKernel } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import { networkMass } from '../../../../src/core/hotspots/network-density/network-mass.ts';
import { networkTiles } from '../../../../src/core/hotspots/network-density/network-tiles.ts';
import { tileMass } from '../../../../src/core/hotspots/network-density/tile-mass.ts';
import { SPREAD_IDS } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import type { CableGraph } from '../../../../src/core/network/cable-graph.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { equalPieces, eventsOn, graphOf } from '../../network/network-case.ts';
import type { EdgeCase, EventCase } from '../../network/network-case.ts';

const ACROSS = 12;
const SPACING_M = 1000;

/** A town of streets with some missing, so that there are forks, dead ends and joints of two. */
function town(seed: string): { graph: CableGraph; events: EventCase[] } {
  const random = seededRandom(seed);
  const x = Float64Array.from(
    { length: ACROSS ** 2 },
    (_, i) => SPACING_M * ((i % ACROSS) + 0.6 * random()),
  );
  const y = x.map((_, i) => SPACING_M * (Math.floor(i / ACROSS) + 0.6 * random()));
  const edges: EdgeCase[] = [];
  x.forEach((_, i) => {
    for (const other of [i + 1, i + ACROSS]) {
      const apart = other >= x.length || (other === i + 1 && other % ACROSS === 0);
      if (apart || random() < 0.3) continue;
      const straight = Math.hypot((x[i] ?? 0) - (x[other] ?? 0), (y[i] ?? 0) - (y[other] ?? 0));
      edges.push([i, other, straight * (random() < 0.5 ? 1 : 1.2)]);
    }
  });
  const bare = graphOf(x.length, edges);
  const ends = [...bare.vertexX.keys()].map((k) =>
    k & 1 ? (bare.edgeTo[k >> 1] ?? 0) : (bare.edgeFrom[k >> 1] ?? 0),
  );
  const graph = {
    ...bare,
    nodeX: x,
    nodeY: y,
    vertexX: Float64Array.from(ends, (node) => x[node] ?? 0),
    vertexY: Float64Array.from(ends, (node) => y[node] ?? 0),
  };
  const events = Array.from({ length: 200 }, (): EventCase => [
    Math.floor(random() * edges.length),
    random(),
    1 + random(),
  ]);
  return { graph, events };
}

describe.each(SPREAD_IDS)('tiles with a halo of one bandwidth, by %s', (spread) => {
  it.each([700, 2500, 50_000])('of %i m give the mass of the whole', async (tileM) => {
    const { graph, events: places } = town(`tiles ${tileM}`);
    const events = eventsOn(graph, places);
    const pieces = equalPieces(graph, (edge) => 1 + (edge % 4));
    const bandwidthM = 1800;
    const tracing = { spread, kernel: densityKernel('quartic'), bandwidthM, mostSteps: 1e8 };
    const chains = chainsOf(graph);
    const whole = await networkMass(
      events,
      lixelsByChain(chains, pieces, graph.edgeLengthM),
      { ...tracing, chains },
      quietContext(),
    );
    const tiles = networkTiles(graph, tileM);
    const seen = new Uint8Array(pieces.lixelCount);
    let farthest = 0;
    for (let tile = 0; tile < tiles.count; tile += 1) {
      const part = tiles.partOf(tile, bandwidthM);
      const found = await tileMass(part, events, pieces, tracing, quietContext());
      found?.lixel.forEach((lixel, k) => {
        seen[lixel] = (seen[lixel] ?? 0) + 1;
        const apart = Math.abs((found.mass[k] ?? NaN) - (whole?.[lixel] ?? NaN));
        farthest = Math.max(farthest, apart);
      });
    }
    expect(seen.every((times) => times === 1)).toBe(true);
    expect(farthest).toBeLessThan(1e-14 * Math.max(1, ...(whole ?? [])));
  });
});

it('a small tile needs a part of the network alone', () => {
  const { graph } = town('part');
  const tiles = networkTiles(graph, 700);
  expect(tiles.partOf(0, 1800).edge.length).toBeLessThan(graph.edgeCount / 3);
});
