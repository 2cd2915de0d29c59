import { eachNearPair } from '../../geo/near-pairs.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { adjacencyOf, componentsOf } from '../../network/adjacency.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import type { RoadGraph } from './road-graph.ts';
import type { RoadSpeeds } from './road-speeds.ts';

type Gap = { readonly a: number; readonly b: number; readonly lengthM: number };

/**
 * Parts of the roads that come within `gapM` of each other at their junctions or ends are joined there by a
 * straight piece both ways, at the speed of a street: gaps of drawing, not of the road. The narrowest gaps
 * first, one for each pair of parts that it brings together. O(nodes + pairs).
 */
export function joinIslands(
  graph: RoadGraph,
  gapM: number,
  speeds: RoadSpeeds,
): { readonly graph: RoadGraph; readonly joined: number } {
  const gaps = narrowestGaps(graph.lines, gapM);
  if (gaps.length === 0) return { graph, joined: 0 };
  const kmh = speeds.street > 0 ? speeds.street : 15;
  const seconds = gaps.map(({ lengthM }) => (lengthM / kmh) * 3.6);
  return {
    graph: {
      lines: withGaps(graph.lines, gaps),
      forwardS: Float64Array.from([...graph.forwardS, ...seconds]),
      backwardS: Float64Array.from([...graph.backwardS, ...seconds]),
    },
    joined: gaps.length,
  };
}

function narrowestGaps({ nodeX, nodeY, component, componentCount }: CableGraph, gapM: number) {
  const found: Gap[] = [];
  eachNearPair(nodeX, nodeY, gapM, (a, b, square) => {
    if (u32(component, a) !== u32(component, b)) found.push({ a, b, lengthM: Math.sqrt(square) });
    return false;
  });
  const owner = Array.from({ length: componentCount }, (_, part) => part);
  const find = (part: number): number => {
    let root = part;
    while (owner[root] !== root) root = owner[root] ?? root;
    return root;
  };
  return found
    .toSorted((one, other) => one.lengthM - other.lengthM || one.a - other.a || one.b - other.b)
    .filter(({ a, b }) => {
      const [one, other] = [find(u32(component, a)), find(u32(component, b))];
      owner[Math.max(one, other)] = Math.min(one, other);
      return one !== other;
    });
}

/** The graph with an edge more for each gap; its row is that of no road. */
function withGaps(lines: CableGraph, gaps: readonly Gap[]): CableGraph {
  const whole = (column: Uint32Array, more: readonly number[]) =>
    Uint32Array.from([...column, ...more]);
  const real = (column: Float64Array, more: readonly number[]) =>
    Float64Array.from([...column, ...more]);
  const vertices = u32(lines.vertexStart, lines.edgeCount);
  const both = (column: Float64Array) =>
    gaps.flatMap(({ a, b }) => [f64(column, a), f64(column, b)]);
  const edges = {
    ...lines,
    edgeCount: lines.edgeCount + gaps.length,
    edgeFrom: whole(
      lines.edgeFrom,
      gaps.map(({ a }) => a),
    ),
    edgeTo: whole(
      lines.edgeTo,
      gaps.map(({ b }) => b),
    ),
    edgeLengthM: real(
      lines.edgeLengthM,
      gaps.map(({ lengthM }) => lengthM),
    ),
    edgeRoute: whole(
      lines.edgeRoute,
      gaps.map(() => NO_ROAD),
    ),
    edgeStartM: real(
      lines.edgeStartM,
      gaps.map(() => 0),
    ),
    vertexStart: whole(
      lines.vertexStart,
      gaps.map((_, i) => vertices + 2 * (i + 1)),
    ),
    vertexX: real(lines.vertexX, both(lines.nodeX)),
    vertexY: real(lines.vertexY, both(lines.nodeY)),
    vertexM: real(
      lines.vertexM,
      gaps.flatMap(({ lengthM }) => [0, lengthM]),
    ),
  };
  return { ...edges, ...adjacencyOf(edges), ...componentsOf(edges) };
}

/** `edgeRoute` of a piece that closes a gap. */
export const NO_ROAD = 0xffffffff;
