import { seededRandom } from '../../src/core/basics/random.ts';
import type { Multigraph } from '../../src/core/criticality/multigraph.ts';

export type CableNetwork = {
  readonly graph: Multigraph;
  readonly sources: Uint32Array;
  readonly demand: Float64Array;
};

/** Nodes a new spur or ring may start from: the newest, so that neighbours have near numbers. */
const NEIGHBOURHOOD = 3000;
const SOURCE_EVERY = 50_000;

/**
 * A network as cables are laid: spurs of 1–8 pieces, and rings of 4–9 pieces that come back a few pieces
 * from where they left, one of three of them to the same joint; one cable in fifty is doubled. About six
 * edges of ten are bridges. `shuffled` numbers nodes and edges by lot, as no survey does: the worst order.
 */
export function cableNetwork(edgeCount: number, shuffled: boolean): CableNetwork {
  const random = seededRandom(`cable network ${edgeCount}`);
  const below = (limit: number): number => Math.floor(random() * limit);
  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  const laid = { nodes: 1, edges: 0 };
  const lay = (from: number, to: number): void => {
    if (laid.edges === edgeCount) return;
    edgeFrom[laid.edges] = from;
    edgeTo[laid.edges] = to;
    laid.edges += 1;
    if (below(50) > 0 || laid.edges === edgeCount) return;
    edgeFrom[laid.edges] = from;
    edgeTo[laid.edges] = to;
    laid.edges += 1;
  };
  const run = (from: number, pieces: number): number => {
    let at = from;
    for (let i = 0; i < pieces && laid.edges < edgeCount; i += 1) {
      lay(at, laid.nodes);
      at = laid.nodes;
      laid.nodes += 1;
    }
    return at;
  };
  while (laid.edges < edgeCount) {
    const start = laid.nodes - 1 - below(Math.min(laid.nodes, NEIGHBOURHOOD));
    if (below(10) < 8) run(start, 1 + below(8));
    else {
      const end = run(start, 3 + below(6));
      lay(end, Math.max(0, start - below(3)));
    }
  }
  const nodeCount = laid.nodes;
  const graph = { nodeCount, edgeCount, edgeFrom, edgeTo };
  if (shuffled) shuffle(graph, below);
  const sources = Uint32Array.from({ length: Math.ceil(nodeCount / SOURCE_EVERY) }, () =>
    below(nodeCount),
  );
  const demand = new Float64Array(nodeCount).map((_, node) =>
    node % 3 === 0 ? 1 + (node % 7) : 0,
  );
  return { graph, sources, demand };
}

function shuffle(
  { nodeCount, edgeCount, edgeFrom, edgeTo }: Multigraph,
  below: (limit: number) => number,
): void {
  const number = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  for (let i = nodeCount - 1; i > 0; i -= 1) swap(number, i, below(i + 1));
  for (let edge = edgeCount - 1; edge >= 0; edge -= 1) {
    const other = below(edge + 1);
    swap(edgeFrom, edge, other);
    swap(edgeTo, edge, other);
  }
  for (const ends of [edgeFrom, edgeTo]) {
    ends.forEach((node, edge) => {
      ends[edge] = number[node] ?? 0;
    });
  }
}

function swap(values: Uint32Array, one: number, other: number): void {
  const held = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = held;
}
