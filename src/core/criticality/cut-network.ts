import type { PlaneLines } from '../geo/segment-index.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import { CutCells } from './cut-cells.ts';
import { darkNodes } from './cut-pass.ts';
import { singleFedNodes } from './cut-single-fed.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceGraph } from './service-graph.ts';

/** A service graph made ready for questions of what goes dark: asked many times, built once. */
export type CutNetwork = {
  readonly service: ServiceGraph;
  /** Edges 0 … pieceCount − 1 are pieces of cable. */
  readonly pieceCount: number;
  /** Polyline of each piece, metres. */
  readonly lines: PlaneLines;
  /** Where the pieces and joints lie: owner = piece, or pieceCount + node. */
  readonly cells: CutCells;
  /** Carrier (0: open to all) whose cable meets at the node, −1 where none does. */
  readonly nodeOwner: Int32Array;
  /** 1 at sources and where more than a cable passing by and single assets hangs on the node. */
  readonly leadsOn: Uint8Array;
  /** 1 for nodes without service before anything is cut. */
  readonly darkBefore: Uint8Array;
  /** 1 for nodes that one single cut of cable darkens today. */
  readonly singleFed: Uint8Array;
  /** Nodes that ask for service or are an asset: all that is ever counted. */
  readonly served: Uint32Array;
};

/**
 * `lines` holds one polyline per cable piece, in metres; `pieceOwner` the carrier of each piece (0, open
 * to all, when left out). No pieces, no nodes: a network where nothing can go dark.
 */
export function cutNetwork(
  service: ServiceGraph,
  lines: PlaneLines,
  pieceOwner: Int32Array = new Int32Array(lines.start.length - 1),
): CutNetwork {
  const pieceCount = lines.start.length - 1;
  return {
    service,
    pieceCount,
    lines,
    cells: networkCells(service, lines),
    nodeOwner: ownersAtNodes(service, pieceOwner),
    leadsOn: nodesThatLeadOn(service, pieceCount),
    darkBefore: darkNodes(service, { edge: new Uint8Array(0), node: new Uint8Array(0) }),
    singleFed: singleFedNodes(service, new Uint8Array(service.edgeCount).fill(1, 0, pieceCount)),
    served: servedNodes(service),
  };
}

function servedNodes({ nodeCount, nodeTarget, demand }: ServiceGraph): Uint32Array {
  const nodes: number[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    const asks = SERVICE_MEASURES.some((measure) => f64(demand[measure], node) > 0);
    if (asks || i32(nodeTarget, node) >= 0) nodes.push(node);
  }
  return Uint32Array.from(nodes);
}

function nodesThatLeadOn(
  { nodeCount, edgeCount, edgeFrom, edgeTo, sources }: ServiceGraph,
  pieceCount: number,
): Uint8Array {
  const degree = new Uint32Array(nodeCount);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    degree[u32(edgeFrom, edge)] = u32(degree, u32(edgeFrom, edge)) + 1;
    degree[u32(edgeTo, edge)] = u32(degree, u32(edgeTo, edge)) + 1;
  }
  for (const source of sources) degree[source] = 2;
  const leads = new Uint8Array(nodeCount);
  for (const source of sources) leads[source] = 1;
  const cables = new Uint32Array(nodeCount);
  for (let piece = 0; piece < pieceCount; piece += 1) {
    cables[u32(edgeFrom, piece)] = u32(cables, u32(edgeFrom, piece)) + 1;
    cables[u32(edgeTo, piece)] = u32(cables, u32(edgeTo, piece)) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) if (u32(cables, node) > 2) leads[node] = 1;
  for (let edge = pieceCount; edge < edgeCount; edge += 1) {
    if (u32(degree, u32(edgeTo, edge)) > 1) leads[u32(edgeFrom, edge)] = 1;
    if (u32(degree, u32(edgeFrom, edge)) > 1) leads[u32(edgeTo, edge)] = 1;
  }
  return leads;
}

function ownersAtNodes(service: ServiceGraph, pieceOwner: Int32Array): Int32Array {
  const owner = new Int32Array(service.nodeCount).fill(-1);
  for (let piece = 0; piece < pieceOwner.length; piece += 1) {
    owner[u32(service.edgeFrom, piece)] = i32(pieceOwner, piece);
    owner[u32(service.edgeTo, piece)] = i32(pieceOwner, piece);
  }
  return owner;
}

function networkCells({ nodeCount, nodeX, nodeY }: ServiceGraph, lines: PlaneLines): CutCells {
  const pieceCount = lines.start.length - 1;
  const capacity = lines.x.length + nodeCount;
  const x0 = new Float64Array(capacity);
  const y0 = new Float64Array(capacity);
  const x1 = new Float64Array(capacity);
  const y1 = new Float64Array(capacity);
  const owner = new Uint32Array(capacity);
  let used = 0;
  const add = (who: number, ax: number, ay: number, bx: number, by: number): void => {
    x0[used] = ax;
    y0[used] = ay;
    x1[used] = bx;
    y1[used] = by;
    owner[used] = who;
    used += 1;
  };
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const last = u32(lines.start, piece + 1) - 1;
    for (let i = u32(lines.start, piece); i < last; i += 1) {
      add(piece, f64(lines.x, i), f64(lines.y, i), f64(lines.x, i + 1), f64(lines.y, i + 1));
    }
  }
  for (let node = 0; node < nodeCount; node += 1) {
    const [x, y] = [f64(nodeX, node), f64(nodeY, node)];
    if (Number.isFinite(x + y)) add(pieceCount + node, x, y, x, y);
  }
  const cut = (values: Float64Array): Float64Array => values.subarray(0, used);
  return new CutCells(
    { x0: cut(x0), y0: cut(y0), x1: cut(x1), y1: cut(y1), owner },
    pieceCount + nodeCount,
  );
}
