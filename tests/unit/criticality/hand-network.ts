import { cutNetwork } from '../../../src/core/criticality/cut-network.ts';
import type { CutNetwork } from '../../../src/core/criticality/cut-network.ts';
import { scenarioPlaces } from '../../../src/core/criticality/scenario-places.ts';
import type { ScenarioPlaces } from '../../../src/core/criticality/scenario-places.ts';
import { SERVICE_LINKS } from '../../../src/core/criticality/service-graph.ts';
import type { ServiceGraph } from '../../../src/core/criticality/service-graph.ts';
import type { MetricPlane } from '../../../src/core/geo/metric-plane.ts';
import type { CableGraph } from '../../../src/core/network/cable-graph.ts';

/** A network drawn by hand: kilometres, straight cables, an asset at every node. */
export type HandNetwork = {
  readonly at: readonly (readonly [xKm: number, yKm: number])[];
  /** Sections as chains of nodes; the route of section s is `r<s>`, its id `r<s>@0-<metres>`. */
  readonly sections: readonly (readonly number[])[];
  /** Routes not built yet, as chains of nodes: `p<i>`. */
  readonly planned?: readonly (readonly number[])[];
  /** Links that are no cable. */
  readonly drops?: readonly (readonly [number, number])[];
  readonly sources: readonly number[];
  readonly subscribers: readonly number[];
  readonly areas?: readonly number[];
};

export type Hand = {
  readonly network: CutNetwork;
  readonly places: ScenarioPlaces;
  readonly service: ServiceGraph;
  readonly section: (number: number) => string;
  readonly asset: (node: number) => string;
  readonly drawn: HandNetwork;
};

/** A plane where a degree is a kilometre. */
const PLANE: MetricPlane = {
  centralMeridian: 0,
  toMetres: (lonLat) => ({
    x: lonLat.filter((_, i) => i % 2 === 0).map((lon) => lon * 1000),
    y: lonLat.filter((_, i) => i % 2 === 1).map((lat) => lat * 1000),
  }),
  toDegrees: (x, y) => {
    const lonLat = new Float64Array(2 * x.length);
    x.forEach((value, i) => lonLat.set([value / 1000, (y[i] ?? 0) / 1000], 2 * i));
    return lonLat;
  },
};

export function handNetwork(drawn: HandNetwork): Hand {
  const planned = drawn.planned ?? [];
  const chains = [...drawn.sections, ...planned];
  const metres = (chain: readonly number[]): number[] => {
    const along = [0];
    for (let i = 1; i < chain.length; i += 1) {
      const [ax, ay] = drawn.at[chain[i - 1] ?? 0] ?? [0, 0];
      const [bx, by] = drawn.at[chain[i] ?? 0] ?? [0, 0];
      along.push((along[i - 1] ?? 0) + 1000 * Math.hypot(bx - ax, by - ay));
    }
    return along;
  };
  const alongs = chains.map(metres);
  const sectionIds = chains.map((_, s) => {
    const route = s < drawn.sections.length ? `r${s}` : `p${s - drawn.sections.length}`;
    return `${route}@0-${Math.round(alongs[s]?.at(-1) ?? 0)}`;
  });
  const service = serviceOf(drawn, chains.length, alongs);
  const piece = pieceNodes(drawn);
  const x = piece.flatMap((ends) => ends.map((node) => 1000 * (drawn.at[node]?.[0] ?? 0)));
  const y = piece.flatMap((ends) => ends.map((node) => 1000 * (drawn.at[node]?.[1] ?? 0)));
  const lines = {
    start: Uint32Array.from({ length: piece.length + 1 }, (_, i) => 2 * i),
    x: Float64Array.from(x),
    y: Float64Array.from(y),
  };
  const assetIds = drawn.at.map((_, node) => `n${node}`);
  const places = scenarioPlaces({
    plane: PLANE,
    bounds: [0, 0, 20, 20],
    targets: {
      id: [...sectionIds, ...assetIds],
      sectionCount: chains.length,
      planned: Uint8Array.from([...sectionIds, ...assetIds], (id) => (id.startsWith('p') ? 1 : 0)),
    },
    sections: {
      fromM: new Float64Array(chains.length),
      toM: Float64Array.from(alongs, (along) => along.at(-1) ?? 0),
    },
    pieces: {
      sectionEdge: Uint32Array.from(chains.keys()),
      sectionFromM: new Float64Array(chains.length),
    },
    cable: cableOf(drawn, chains, alongs),
    edgeOwner: new Int32Array(chains.length),
    owners: new Map([['VNPT', 0]]),
  });
  return {
    network: cutNetwork(service, lines),
    places,
    service,
    section: (number) => sectionIds[number] ?? '',
    asset: (node) => `n${node}`,
    drawn,
  };
}

/** Ends of each cable piece. */
export function pieceNodes({ sections }: HandNetwork): readonly (readonly [number, number])[] {
  return sections.flatMap((chain) =>
    chain.slice(1).map((node, i): [number, number] => [chain[i] ?? 0, node]),
  );
}

function serviceOf(
  drawn: HandNetwork,
  sectionCount: number,
  alongs: readonly (readonly number[])[],
): ServiceGraph {
  const pieces = pieceNodes(drawn);
  const edges = [...pieces, ...(drawn.drops ?? [])];
  const nodeCount = drawn.at.length;
  const start = new Uint32Array(sectionCount + 1);
  for (let s = 0; s < sectionCount; s += 1) {
    start[s + 1] = (start[s] ?? 0) + Math.max(0, (drawn.sections[s]?.length ?? 1) - 1);
  }
  const sectionOfPiece = drawn.sections.flatMap((chain, s) => chain.slice(1).map(() => s));
  const alongOf = (end: 0 | 1): Float64Array =>
    Float64Array.from(edges, (_, e) => {
      const s = sectionOfPiece[e];
      return s === undefined ? 0 : (alongs[s]?.[e - (start[s] ?? 0) + end] ?? 0);
    });
  const subscribers = Float64Array.from(drawn.subscribers);
  return {
    nodeCount,
    edgeCount: edges.length,
    edgeFrom: Uint32Array.from(edges, ([a]) => a),
    edgeTo: Uint32Array.from(edges, ([, b]) => b),
    nodeX: Float64Array.from(drawn.at, ([xKm]) => 1000 * xKm),
    nodeY: Float64Array.from(drawn.at, ([, yKm]) => 1000 * yKm),
    nodeTarget: Int32Array.from({ length: nodeCount }, (_, node) => sectionCount + node),
    targetNode: Int32Array.from({ length: sectionCount + nodeCount }, (_, target) =>
      target < sectionCount ? -1 : target - sectionCount,
    ),
    edgeLink: Uint8Array.from(edges, (_, e) =>
      e < pieces.length ? 0 : SERVICE_LINKS.indexOf('drop'),
    ),
    edgeInferred: new Uint8Array(edges.length),
    edgeSection: Int32Array.from(edges, (_, e) => sectionOfPiece[e] ?? -1),
    edgeCable: Int32Array.from(edges, (_, e) => sectionOfPiece[e] ?? -1),
    edgeFromM: alongOf(0),
    edgeToM: alongOf(1),
    sectionEdgeStart: start,
    sources: Uint32Array.from(drawn.sources),
    demand: {
      sites: subscribers.map((count) => (count > 0 ? 1 : 0)),
      subscribers,
      posts: new Float64Array(nodeCount),
      works: subscribers.map((count) => (count > 50 ? 1 : 0)),
    },
    nodeArea: Int32Array.from({ length: nodeCount }, (_, node) =>
      subscribers[node] ? (drawn.areas?.[node] ?? -1) : -1,
    ),
    areaCount: 1 + Math.max(-1, ...(drawn.areas ?? [])),
    counts: {
      sources: drawn.sources.length,
      declared: 0,
      inferred: 0,
      unfed: 0,
      radio: 0,
      standby: 0,
      unknownSubscribers: 0,
      openSites: 0,
      originEnds: 0,
    },
  };
}

/** One edge of the cable graph per section. */
function cableOf(
  drawn: HandNetwork,
  chains: readonly (readonly number[])[],
  alongs: readonly (readonly number[])[],
): CableGraph {
  const place = (axis: 0 | 1, node: number): number => 1000 * (drawn.at[node]?.[axis] ?? 0);
  const vertexStart = new Uint32Array(chains.length + 1);
  chains.forEach((chain, i) => {
    vertexStart[i + 1] = (vertexStart[i] ?? 0) + chain.length;
  });
  return {
    nodeCount: drawn.at.length,
    edgeCount: chains.length,
    nodeX: Float64Array.from(drawn.at, (_, node) => place(0, node)),
    nodeY: Float64Array.from(drawn.at, (_, node) => place(1, node)),
    edgeFrom: Uint32Array.from(chains, (chain) => chain[0] ?? 0),
    edgeTo: Uint32Array.from(chains, (chain) => chain.at(-1) ?? 0),
    edgeLengthM: Float64Array.from(alongs, (along) => along.at(-1) ?? 0),
    edgeRoute: Uint32Array.from(chains.keys()),
    edgeStartM: new Float64Array(chains.length),
    vertexStart,
    vertexX: Float64Array.from(chains.flat(), (node) => place(0, node)),
    vertexY: Float64Array.from(chains.flat(), (node) => place(1, node)),
    vertexM: Float64Array.from(alongs.flat()),
    adjacencyStart: new Uint32Array(drawn.at.length + 1),
    adjacency: new Uint32Array(0),
    component: new Uint32Array(drawn.at.length),
    componentCount: 1,
  };
}
