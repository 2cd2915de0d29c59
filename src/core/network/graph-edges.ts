import { f64, u32 } from '../geo/typed.ts';
import type { CableGraph } from './cable-graph.ts';
import { partLengthM, SAME_POINT_M } from './part-ends.ts';
import type { PartSplits } from './part-splits.ts';
import type { RouteParts } from './route-parts.ts';

export type GraphEdges = Omit<
  CableGraph,
  'adjacencyStart' | 'adjacency' | 'component' | 'componentCount'
>;

/**
 * Cuts the parts at their splits. Nodes are numbered in the order in which the parts reach them and
 * stand at the mean of their anchors; edges keep the parts' own vertices, so lengths are unchanged.
 */
export function graphEdges(parts: RouteParts, splits: PartSplits): GraphEdges {
  const columns = edgeColumns(parts, splits);
  const nodes = nodeTable(splits, 2 * parts.partCount + splits.alongM.length);
  const cursor: Cursor = { edges: 0, vertices: 0, vertex: 0, fromM: 0, x: 0, y: 0 };
  for (let part = 0; part < parts.partCount; part += 1) {
    const lengthM = partLengthM(parts, part);
    cursor.vertex = u32(parts.vertexStart, part);
    cursor.fromM = 0;
    cursor.x = f64(parts.x, cursor.vertex);
    cursor.y = f64(parts.y, cursor.vertex);
    let node = nodes.touch(2 * part, cursor.x, cursor.y);
    const lastSplit = u32(splits.start, part + 1);
    for (let split = u32(splits.start, part); split <= lastSplit; split += 1) {
      const toEnd = split === lastSplit;
      const toM = toEnd ? lengthM : f64(splits.alongM, split);
      if (!toEnd && !isInside(cursor.fromM, toM, lengthM)) continue;
      const { edges, fromM } = cursor;
      columns.edgeRoute[edges] = u32(parts.route, part);
      columns.edgeStartM[edges] = f64(parts.routeOffsetM, part) + fromM;
      columns.edgeLengthM[edges] = toM - fromM;
      putEdge(parts, columns, cursor, toM);
      columns.edgeFrom[edges] = node;
      node = nodes.touch(toEnd ? 2 * part + 1 : u32(splits.anchor, split), cursor.x, cursor.y);
      columns.edgeTo[edges] = node;
    }
  }
  columns.vertexStart[cursor.edges] = cursor.vertices;
  return {
    ...nodes.finish(),
    ...trimmed(columns, cursor.edges, cursor.vertices),
    edgeCount: cursor.edges,
  };
}

/** Edges and vertices written so far; the vertex of the part reached, and where the next edge starts. */
type Cursor = {
  edges: number;
  vertices: number;
  vertex: number;
  fromM: number;
  x: number;
  y: number;
};

/** Splits that coincide with the last one or with the part's end are already its node. */
function isInside(fromM: number, toM: number, lengthM: number): boolean {
  return toM - fromM > SAME_POINT_M && lengthM - toM > SAME_POINT_M;
}

/** Vertices this near a split are the split. */
const ON_SPLIT_M = SAME_POINT_M / 10;

/** Writes the vertices of the edge from the cursor to `toM` along the part and moves the cursor there. */
function putEdge(parts: RouteParts, columns: EdgeColumns, cursor: Cursor, toM: number): void {
  const putVertex = (x: number, y: number, alongM: number): void => {
    columns.vertexX[cursor.vertices] = x;
    columns.vertexY[cursor.vertices] = y;
    columns.vertexM[cursor.vertices] = alongM - cursor.fromM;
    cursor.vertices += 1;
  };
  columns.vertexStart[cursor.edges] = cursor.vertices;
  putVertex(cursor.x, cursor.y, cursor.fromM);
  let { vertex } = cursor;
  while (f64(parts.alongM, vertex + 1) < toM - ON_SPLIT_M) {
    vertex += 1;
    const alongM = f64(parts.alongM, vertex);
    if (alongM > cursor.fromM + ON_SPLIT_M) {
      putVertex(f64(parts.x, vertex), f64(parts.y, vertex), alongM);
    }
  }
  const segmentM = f64(parts.alongM, vertex + 1) - f64(parts.alongM, vertex);
  const t = Math.min(1, (toM - f64(parts.alongM, vertex)) / segmentM);
  cursor.x = mix(f64(parts.x, vertex), f64(parts.x, vertex + 1), t);
  cursor.y = mix(f64(parts.y, vertex), f64(parts.y, vertex + 1), t);
  putVertex(cursor.x, cursor.y, toM);
  cursor.vertex = vertex;
  cursor.fromM = toM;
  cursor.edges += 1;
}

function mix(from: number, to: number, t: number): number {
  return t === 1 ? to : from + t * (to - from);
}

type EdgeColumns = ReturnType<typeof edgeColumns>;

function edgeColumns(parts: RouteParts, splits: PartSplits) {
  const edges = parts.partCount + splits.alongM.length;
  const vertices = parts.x.length + 2 * splits.alongM.length;
  return {
    edgeFrom: new Uint32Array(edges),
    edgeTo: new Uint32Array(edges),
    edgeLengthM: new Float64Array(edges),
    edgeRoute: new Uint32Array(edges),
    edgeStartM: new Float64Array(edges),
    vertexStart: new Uint32Array(edges + 1),
    vertexX: new Float64Array(vertices),
    vertexY: new Float64Array(vertices),
    vertexM: new Float64Array(vertices),
  };
}

function trimmed(edges: EdgeColumns, edgeCount: number, vertices: number) {
  return {
    edgeFrom: edges.edgeFrom.slice(0, edgeCount),
    edgeTo: edges.edgeTo.slice(0, edgeCount),
    edgeLengthM: edges.edgeLengthM.slice(0, edgeCount),
    edgeRoute: edges.edgeRoute.slice(0, edgeCount),
    edgeStartM: edges.edgeStartM.slice(0, edgeCount),
    vertexStart: edges.vertexStart.slice(0, edgeCount + 1),
    vertexX: edges.vertexX.slice(0, vertices),
    vertexY: edges.vertexY.slice(0, vertices),
    vertexM: edges.vertexM.slice(0, vertices),
  };
}

/** Numbers the sets of anchors as they are first touched and averages the points they are touched at. */
function nodeTable(splits: PartSplits, anchorCount: number) {
  const nodeOf = new Int32Array(anchorCount).fill(-1);
  const sumX = new Float64Array(anchorCount);
  const sumY = new Float64Array(anchorCount);
  const touches = new Uint32Array(anchorCount);
  let nodeCount = 0;
  return {
    touch: (anchor: number, x: number, y: number): number => {
      const set = splits.anchors.find(anchor);
      let node = nodeOf[set] as number;
      if (node < 0) {
        node = nodeCount;
        nodeOf[set] = node;
        nodeCount += 1;
      }
      sumX[node] = f64(sumX, node) + x;
      sumY[node] = f64(sumY, node) + y;
      touches[node] = u32(touches, node) + 1;
      return node;
    },
    finish: () => {
      const nodeX = sumX.slice(0, nodeCount);
      const nodeY = sumY.slice(0, nodeCount);
      for (let node = 0; node < nodeCount; node += 1) {
        nodeX[node] = f64(nodeX, node) / u32(touches, node);
        nodeY[node] = f64(nodeY, node) / u32(touches, node);
      }
      return { nodeCount, nodeX, nodeY };
    },
  };
}
