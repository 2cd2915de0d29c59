import { seededRandom } from '../../src/core/basics/random.ts';
import type { Topology } from '../../src/core/hotspots/network-density/chains.ts';
import { adjacencyOf } from '../../src/core/network/adjacency.ts';
import type { NetworkEvents } from '../../src/core/network/cable-graph.ts';
import { cableNetwork } from './cable-network.ts';

export type DensityNetwork = {
  readonly graph: Topology;
  readonly events: NetworkEvents;
  /** One lixel an edge, or as many as asked: first[e] … first[e + 1). */
  readonly lixels: Lixels;
};

export type Lixels = {
  readonly lixelCount: number;
  readonly lixelToM: Float64Array;
  readonly sectionLixelStart: Uint32Array;
  readonly edgeSectionStart: Uint32Array;
};

/** Cables as they are laid, 0.1 to 1.9 km a piece; one event in three on one piece of cable in a hundred. */
export function provinceNetwork(
  edgeCount: number,
  eventCount: number,
  shuffled: boolean,
): DensityNetwork {
  const { graph } = cableNetwork(edgeCount, shuffled);
  const random = seededRandom(`density of ${edgeCount}`);
  const edgeLengthM = new Float64Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge += 1) edgeLengthM[edge] = 100 + 1800 * random();
  const bare = { ...graph, edgeLengthM };
  return withEvents({ ...bare, ...adjacencyOf(bare) }, eventCount, random, 1);
}

/** A town of 72 × 72 crossings, 10,224 streets of about 105 m. */
export function townNetwork(eventCount: number): DensityNetwork & { readonly places: TownPlaces } {
  const across = 72;
  const spacingM = 105;
  const random = seededRandom('town');
  const jitter = (): number => (random() - 0.5) * 0.6 * spacingM;
  const x = Float64Array.from(
    { length: across ** 2 },
    (_, i) => spacingM * (i % across) + jitter(),
  );
  const y = x.map((_, i) => spacingM * Math.floor(i / across) + jitter());
  const pairs: [number, number][] = [];
  for (let i = 0; i < x.length; i += 1) {
    if (i % across < across - 1) pairs.push([i, i + 1]);
    if (i + across < x.length) pairs.push([i, i + across]);
  }
  const bare = {
    nodeCount: x.length,
    edgeCount: pairs.length,
    edgeFrom: Uint32Array.from(pairs, (pair) => pair[0]),
    edgeTo: Uint32Array.from(pairs, (pair) => pair[1]),
    edgeLengthM: Float64Array.from(pairs, ([a, b]) =>
      Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)),
    ),
  };
  const network = withEvents({ ...bare, ...adjacencyOf(bare) }, eventCount, random, 2);
  return { ...network, places: { x, y } };
}

export type TownPlaces = { readonly x: Float64Array; readonly y: Float64Array };

function withEvents(
  graph: Topology,
  count: number,
  random: () => number,
  lixelsAnEdge: number,
): DensityNetwork {
  const { edgeCount, edgeLengthM } = graph;
  const edge = new Uint32Array(count);
  const alongM = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const hot = i % 3 === 0;
    const at = hot
      ? 100 * Math.floor((random() * edgeCount) / 100)
      : Math.floor(random() * edgeCount);
    edge[i] = at;
    alongM[i] = random() * (edgeLengthM[at] ?? 0);
  }
  const lixelCount = lixelsAnEdge * edgeCount;
  const numbers = new Uint32Array(edgeCount + 1);
  const starts = lixelsAnEdge === 1 ? numbers : new Uint32Array(edgeCount + 1);
  for (let i = 0; i <= edgeCount; i += 1) {
    numbers[i] = i;
    starts[i] = i * lixelsAnEdge;
  }
  const lixelToM = new Float64Array(lixelCount);
  for (let lixel = 0; lixel < lixelCount; lixel += 1) {
    const part = (lixel % lixelsAnEdge) + 1;
    lixelToM[lixel] = ((edgeLengthM[Math.floor(lixel / lixelsAnEdge)] ?? 0) * part) / lixelsAnEdge;
  }
  return {
    graph,
    events: { count, edge, alongM, weight: new Float64Array(count).fill(1) },
    lixels: { lixelCount, lixelToM, sectionLixelStart: starts, edgeSectionStart: numbers },
  };
}
