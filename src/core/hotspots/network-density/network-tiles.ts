import { f64, u32 } from '../../geo/typed.ts';
import { adjacencyOf } from '../../network/adjacency.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import type { Topology } from './chains.ts';

type Drawn = Topology & Pick<CableGraph, 'vertexStart' | 'vertexX' | 'vertexY'>;

/** The network cut into squares, each with the edges whose first vertex lies in it. */
export type NetworkTiles = {
  readonly count: number;
  /** Edges of a tile, ascending. */
  readonly edgesOf: (tile: number) => Uint32Array;
  /** A tile's edges and all others within the halo of them, as a network of its own. */
  readonly partOf: (tile: number, haloM: number) => TilePart;
};

export type TilePart = {
  readonly graph: Topology;
  /** Edge of the whole network of each edge, ascending. */
  readonly edge: Uint32Array;
  /** 1 for the tile's own edges. */
  readonly own: Uint8Array;
};

/**
 * Lengths of edges must be at least the straight distance between their ends. A path that ends on a tile's
 * edge and is no longer than the halo then lies inside the part, so the density there is that of the whole
 * network.
 */
export function networkTiles(graph: Drawn, tileM: number): NetworkTiles {
  const boxes = edgeBoxes(graph);
  const grid = gridOf(boxes, tileM);
  const first = rowsBy(graph.edgeCount, grid.cells, (edge, put) => {
    const vertex = u32(graph.vertexStart, edge);
    put(grid.cellAt(f64(graph.vertexX, vertex), f64(graph.vertexY, vertex)));
  });
  const touching = rowsBy(graph.edgeCount, grid.cells, (edge, put) => {
    grid.eachCell(boxAt(boxes, edge), put);
  });
  const tiles = Uint32Array.from({ length: grid.cells }, (_, cell) => cell).filter(
    (cell) => u32(first.start, cell) < u32(first.start, cell + 1),
  );
  const seenBy = new Uint32Array(graph.edgeCount);
  const nodeIn = new Uint32Array(graph.nodeCount);
  let stamp = 0;
  const edgesOf = (tile: number): Uint32Array => rowAt(first, u32(tiles, tile));
  return {
    count: tiles.length,
    edgesOf,
    partOf: (tile, haloM) => {
      const own = edgesOf(tile);
      const around = widened(boxes, own, haloM);
      const found: number[] = [];
      stamp += 1;
      grid.eachCell(around, (cell) => {
        for (const edge of rowAt(touching, cell)) {
          if (u32(seenBy, edge) === stamp) continue;
          seenBy[edge] = stamp;
          if (meets(boxAt(boxes, edge), around)) found.push(edge);
        }
      });
      const edges = Uint32Array.from(found).toSorted((a, b) => a - b);
      const mark = new Set(own);
      return {
        graph: subnetwork(graph, edges, nodeIn),
        edge: edges,
        own: Uint8Array.from(edges, (edge) => (mark.has(edge) ? 1 : 0)),
      };
    },
  };
}

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Four numbers an edge. */
function edgeBoxes({ edgeCount, vertexStart, vertexX, vertexY }: Drawn): Float64Array {
  const boxes = new Float64Array(4 * edgeCount);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = u32(vertexStart, edge); v < u32(vertexStart, edge + 1); v += 1) {
      minX = Math.min(minX, f64(vertexX, v));
      minY = Math.min(minY, f64(vertexY, v));
      maxX = Math.max(maxX, f64(vertexX, v));
      maxY = Math.max(maxY, f64(vertexY, v));
    }
    boxes.set([minX, minY, maxX, maxY], 4 * edge);
  }
  return boxes;
}

function boxAt(boxes: Float64Array, edge: number): Box {
  const at = 4 * edge;
  return [f64(boxes, at), f64(boxes, at + 1), f64(boxes, at + 2), f64(boxes, at + 3)];
}

function widened(boxes: Float64Array, edges: Uint32Array, byM: number): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const edge of edges) {
    const [x0, y0, x1, y1] = boxAt(boxes, edge);
    minX = Math.min(minX, x0);
    minY = Math.min(minY, y0);
    maxX = Math.max(maxX, x1);
    maxY = Math.max(maxY, y1);
  }
  return [minX - byM, minY - byM, maxX + byM, maxY + byM];
}

function meets(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

const MOST_ACROSS = 4096;

function gridOf(boxes: Float64Array, tileM: number) {
  const edges = Uint32Array.from({ length: boxes.length / 4 }, (_, edge) => edge);
  const [minX, minY, maxX, maxY] = widened(boxes, edges, 0);
  const sideM = Math.max(tileM, (maxX - minX) / MOST_ACROSS, (maxY - minY) / MOST_ACROSS);
  const countOf = (spanM: number): number =>
    spanM >= 0 && sideM > 0 ? Math.floor(spanM / sideM) + 1 : 1;
  const [across, up] = [countOf(maxX - minX), countOf(maxY - minY)];
  const place = (value: number, least: number, count: number): number =>
    Math.min(count - 1, Math.max(0, sideM > 0 ? Math.floor((value - least) / sideM) : 0));
  return {
    cells: across * up,
    cellAt: (x: number, y: number): number => place(y, minY, up) * across + place(x, minX, across),
    eachCell: ([x0, y0, x1, y1]: Box, put: (cell: number) => void): void => {
      for (let row = place(y0, minY, up); row <= place(y1, minY, up); row += 1) {
        for (let column = place(x0, minX, across); column <= place(x1, minX, across); column += 1) {
          put(row * across + column);
        }
      }
    },
  };
}

type Rows = { readonly start: Uint32Array; readonly items: Uint32Array };

function rowAt({ start, items }: Rows, row: number): Uint32Array {
  return items.subarray(u32(start, row), u32(start, row + 1));
}

/** Items in the rows that `place` puts them in, ascending. */
function rowsBy(
  count: number,
  rows: number,
  place: (item: number, put: (row: number) => void) => void,
): Rows {
  const start = new Uint32Array(rows + 1);
  for (let item = 0; item < count; item += 1) {
    place(item, (row) => {
      start[row + 1] = u32(start, row + 1) + 1;
    });
  }
  for (let row = 0; row < rows; row += 1) start[row + 1] = u32(start, row + 1) + u32(start, row);
  const filled = start.slice();
  const items = new Uint32Array(u32(start, rows));
  for (let item = 0; item < count; item += 1) {
    place(item, (row) => {
      items[u32(filled, row)] = item;
      filled[row] = u32(filled, row) + 1;
    });
  }
  return { start, items };
}

/** `nodeIn` is all 0 and is left so. */
function subnetwork(
  { edgeFrom, edgeTo, edgeLengthM }: Topology,
  edges: Uint32Array,
  nodeIn: Uint32Array,
): Topology {
  let nodeCount = 0;
  const number = (node: number): number => {
    if (u32(nodeIn, node) === 0) {
      nodeCount += 1;
      nodeIn[node] = nodeCount;
    }
    return u32(nodeIn, node) - 1;
  };
  const from = edges.map((edge) => number(u32(edgeFrom, edge)));
  const to = edges.map((edge) => number(u32(edgeTo, edge)));
  for (const edge of edges) {
    nodeIn[u32(edgeFrom, edge)] = 0;
    nodeIn[u32(edgeTo, edge)] = 0;
  }
  const ends = { nodeCount, edgeCount: edges.length, edgeFrom: from, edgeTo: to };
  const lengthM = Float64Array.from(edges, (edge) => f64(edgeLengthM, edge));
  return { ...ends, edgeLengthM: lengthM, ...adjacencyOf(ends) };
}
