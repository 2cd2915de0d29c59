import type { PlaneLines } from '../../geo/segment-index.ts';
import { segmentCells, within } from '../../geo/segment-cells.ts';
import type { SegmentCells } from '../../geo/segment-cells.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../cable-graph.ts';
import { SAME_POINT_M } from '../part-ends.ts';
import type { NetworkFinding } from './network-review.ts';

/** Crossings of the same two routes closer than this are told once: cables that wind about each other. */
const TOLD_ONCE_M = 20;

/** Sine of the angle (6°) under which lines run beside each other, as cables in one duct do. */
const LEAST_SINE = 0.1;

/**
 * Places where two pieces of cable of one operator cross, or one crosses itself, and no joint is there.
 * Told once where the same two routes cross again within twenty metres. Cables that go through the same vertices, or
 * wind about each other in one duct, do not cross.
 */
export function crossings(
  graph: CableGraph,
  lines: PlaneLines,
  owner: Uint32Array,
  toleranceM: number,
): readonly NetworkFinding[] {
  const cells = segmentCells(lines);
  const edgeOf = edgeByVertex(graph);
  const found: NetworkFinding[] = [];
  const told = new Map<string, NetworkFinding[]>();
  for (let cell = 0; cell < cells.columns * cells.rows; cell += 1) {
    const end = u32(cells.start, cell + 1);
    for (let i = u32(cells.start, cell); i < end; i += 1) {
      for (let k = i + 1; k < end; k += 1) {
        const [a, b] = [u32(cells.vertex, i), u32(cells.vertex, k)];
        if (!meet(lines, a, b) || cellAt(cells, met.x, met.y) !== cell) continue;
        const [edgeA, edgeB] = [u32(edgeOf, a), u32(edgeOf, b)];
        const [routeA, routeB] = [u32(graph.edgeRoute, edgeA), u32(graph.edgeRoute, edgeB)];
        if (u32(owner, routeA) !== u32(owner, routeB)) continue;
        if (isJoint(graph, edgeA, edgeB, toleranceM)) continue;
        const pair = [...new Set([routeA, routeB])].toSorted((p, q) => p - q);
        const finding: NetworkFinding = {
          code: 'crossing',
          x: met.x,
          y: met.y,
          routes: pair,
          site: -1,
          metres: 0,
        };
        const known = told.get(pair.join(' '));
        if (!known) told.set(pair.join(' '), [finding]);
        else if (known.some(({ x, y }) => Math.hypot(x - met.x, y - met.y) < TOLD_ONCE_M)) continue;
        else known.push(finding);
        found.push(finding);
      }
    }
  }
  return found;
}

/** Written by `meet`: most pairs of segments do not. */
const met = { x: 0, y: 0 };

/** Whether the segments from two vertices cross inside, their first points included and their last not. */
function meet({ x, y }: PlaneLines, a: number, b: number): boolean {
  if (Math.abs(a - b) <= 1) return false;
  const [ax, ay, bx, by] = [f64(x, a), f64(y, a), f64(x, b), f64(y, b)];
  const [adx, ady] = [f64(x, a + 1) - ax, f64(y, a + 1) - ay];
  const [bdx, bdy] = [f64(x, b + 1) - bx, f64(y, b + 1) - by];
  const cross = adx * bdy - ady * bdx;
  if (Math.abs(cross) <= LEAST_SINE * Math.hypot(adx, ady) * Math.hypot(bdx, bdy)) return false;
  const t = ((bx - ax) * bdy - (by - ay) * bdx) / cross;
  if (!(t >= 0 && t < 1)) return false;
  const u = ((bx - ax) * ady - (by - ay) * adx) / cross;
  if (!(u >= 0 && u < 1)) return false;
  met.x = ax + t * adx;
  met.y = ay + t * ady;
  return !(isAtVertex(x, y, a) && isAtVertex(x, y, b));
}

function isAtVertex(x: Float64Array, y: Float64Array, vertex: number): boolean {
  const fromM = Math.hypot(f64(x, vertex) - met.x, f64(y, vertex) - met.y);
  return (
    fromM <= SAME_POINT_M ||
    Math.hypot(f64(x, vertex + 1) - met.x, f64(y, vertex + 1) - met.y) <= SAME_POINT_M
  );
}

function cellAt({ west, south, cellM, columns, rows }: SegmentCells, x: number, y: number): number {
  return within((y - south) / cellM, rows) * columns + within((x - west) / cellM, columns);
}

/** A node of both edges (or an end of the one edge) is at the place. */
function isJoint(graph: CableGraph, a: number, b: number, toleranceM: number): boolean {
  const reachM = Math.max(toleranceM, 1);
  const nodesOf = (edge: number) => [u32(graph.edgeFrom, edge), u32(graph.edgeTo, edge)];
  const ofB = nodesOf(b);
  return nodesOf(a).some((node) => {
    if (!ofB.includes(node)) return false;
    return Math.hypot(f64(graph.nodeX, node) - met.x, f64(graph.nodeY, node) - met.y) <= reachM;
  });
}

function edgeByVertex({ edgeCount, vertexStart, vertexX }: CableGraph): Uint32Array {
  const edgeOf = new Uint32Array(vertexX.length);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    edgeOf.fill(edge, u32(vertexStart, edge), u32(vertexStart, edge + 1));
  }
  return edgeOf;
}
