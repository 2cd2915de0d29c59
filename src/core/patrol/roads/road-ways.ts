import { f64, i32, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { edgeArcs } from './edge-arcs.ts';
import type { EdgeArcs } from './edge-arcs.ts';
import { edgesWithPlaces } from './edges-with-places.ts';
import type { RoadPlaces, SplitEdges } from './edges-with-places.ts';
import { leastCosts } from './least-costs.ts';
import type { RoadGraph } from './road-graph.ts';

/** The quickest way between two places: its vertices on the plane, end to end. */
export type RoadWay = {
  readonly seconds: number;
  readonly lengthM: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
};

export type RoadWays = {
  /** Null where no road leads. Ways already asked for are remembered. */
  readonly between: (from: number, to: number) => RoadWay | null;
  /** Metres of the quickest way from every place to every other, row by row; Infinity where none leads. */
  readonly lengthsM: () => Float64Array;
};

/**
 * Quickest ways between places, along the roads as they lie, one-way streets kept. A search is
 * O(edges log nodes) at most; `lengthsM` is one for each place.
 */
export function roadWays(graph: RoadGraph, places: RoadPlaces): RoadWays {
  const count = places.edge.length;
  const edges = edgesWithPlaces(graph, places);
  const arcs = edgeArcs(edges);
  const through = new Int32Array(arcs.nodeCount);
  const search = leastCosts(arcs, through);
  const wanted = new Uint8Array(arcs.nodeCount);
  const firstPlace = arcs.nodeCount - count;
  const known = new Map<number, RoadWay | null>();
  const find = (from: number, to: number): RoadWay | null => {
    const goal = firstPlace + to;
    wanted[goal] = 1;
    search.from(firstPlace + from, wanted, 1);
    wanted[goal] = 0;
    const seconds = f64(search.cost, goal);
    if (!Number.isFinite(seconds)) return null;
    const passed: number[] = [];
    for (let node = goal; node !== firstPlace + from; node = u32(arcs.source, i32(through, node))) {
      passed.push(i32(through, node));
    }
    return { seconds, ...drawn(graph.lines, edges, arcs, passed.toReversed()) };
  };
  const between = (from: number, to: number): RoadWay | null => {
    const key = from * count + to;
    let way = known.get(key);
    if (way === undefined) {
      way = find(from, to);
      known.set(key, way);
    }
    return way;
  };
  const lengthsM = (): Float64Array => {
    const metres = new Float64Array(count * count).fill(Infinity);
    wanted.fill(1, firstPlace);
    for (let from = 0; from < count; from += 1) {
      search.from(firstPlace + from, wanted, count);
      for (let to = 0; to < count; to += 1) {
        if (!Number.isFinite(f64(search.cost, firstPlace + to))) continue;
        let sum = 0;
        for (let node = firstPlace + to; node !== firstPlace + from;) {
          const arc = i32(through, node);
          sum += lengthOf(graph.lines, edges, u32(arcs.half, arc) >> 1);
          node = u32(arcs.source, arc);
        }
        metres[from * count + to] = sum;
      }
    }
    wanted.fill(0);
    return metres;
  };
  return { between, lengthsM };
}

function lengthOf(
  lines: CableGraph,
  { edge, fromShare, toShare }: SplitEdges,
  split: number,
): number {
  return (f64(toShare, split) - f64(fromShare, split)) * f64(lines.edgeLengthM, u32(edge, split));
}

function drawn(
  lines: CableGraph,
  edges: SplitEdges,
  { half }: EdgeArcs,
  passed: readonly number[],
): { readonly lengthM: number; readonly x: readonly number[]; readonly y: readonly number[] } {
  const { edge, fromShare, toShare } = edges;
  const x: number[] = [];
  const y: number[] = [];
  let lengthM = 0;
  for (const arc of passed) {
    const split = u32(half, arc) >> 1;
    const line = u32(edge, split);
    const edgeM = f64(lines.edgeLengthM, line);
    const piece = pieceOf(lines, line, f64(fromShare, split) * edgeM, f64(toShare, split) * edgeM);
    const turned = (u32(half, arc) & 1) === 1 ? piece.toReversed() : piece;
    for (const [px, py] of turned) {
      if (x.at(-1) === px && y.at(-1) === py) continue;
      x.push(px);
      y.push(py);
    }
    lengthM += lengthOf(lines, edges, split);
  }
  return { lengthM, x, y };
}

type Point = readonly [x: number, y: number];

/** Vertices of an edge between two places along it, both ends among them. */
function pieceOf(lines: CableGraph, edge: number, fromM: number, toM: number): readonly Point[] {
  const { vertexStart, vertexX, vertexY, vertexM } = lines;
  const points: Point[] = [];
  const end = u32(vertexStart, edge + 1);
  for (let vertex = u32(vertexStart, edge); vertex + 1 < end; vertex += 1) {
    const [a, b] = [f64(vertexM, vertex), f64(vertexM, vertex + 1)];
    if (b < fromM || a > toM) continue;
    const between = (m: number): Point => {
      const share = b > a ? Math.min(1, Math.max(0, (m - a) / (b - a))) : 0;
      return [
        f64(vertexX, vertex) + share * (f64(vertexX, vertex + 1) - f64(vertexX, vertex)),
        f64(vertexY, vertex) + share * (f64(vertexY, vertex + 1) - f64(vertexY, vertex)),
      ];
    };
    if (points.length === 0) points.push(between(fromM));
    points.push(between(toM));
  }
  return points;
}
