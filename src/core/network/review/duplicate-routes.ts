import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../cable-graph.ts';
import { placeAlong } from '../place-along.ts';
import type { NetworkFinding } from './network-review.ts';

/** Lines this close all along are one line written twice. */
const SAME_LINE_M = 1;
const PLACES_COMPARED = 9;

/**
 * Routes alike in what they are (`likeness`) that lie on each other between the same two nodes, or one
 * route that holds a part twice: told once a pair of routes, with the metres they share.
 */
export function duplicateRoutes(
  graph: CableGraph,
  likeness: Uint32Array,
): readonly NetworkFinding[] {
  const byPair = new Map<string, NetworkFinding>();
  for (const edges of edgesBetween(graph).values()) {
    for (const [i, edge] of edges.entries()) {
      for (const other of edges.slice(i + 1)) {
        const routes = [u32(graph.edgeRoute, edge), u32(graph.edgeRoute, other)];
        const [first = 0, second = 0] = routes;
        if (u32(likeness, first) !== u32(likeness, second)) continue;
        if (!lieOnEachOther(graph, edge, other)) continue;
        const pair = [...new Set(routes)].toSorted((a, b) => a - b);
        const metres = f64(graph.edgeLengthM, edge);
        const known = byPair.get(pair.join(' '));
        const at = known ?? placeAlong(graph, edge, metres / 2);
        byPair.set(pair.join(' '), {
          code: 'duplicate',
          x: at.x,
          y: at.y,
          routes: pair,
          site: -1,
          metres: metres + (known?.metres ?? 0),
        });
      }
    }
  }
  return [...byPair.values()];
}

/** Edges by their two nodes, where there are several. */
function edgesBetween({ edgeCount, edgeFrom, edgeTo }: CableGraph): Map<string, number[]> {
  const between = new Map<string, number[]>();
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const [from, to] = [u32(edgeFrom, edge), u32(edgeTo, edge)];
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const known = between.get(key);
    if (known) known.push(edge);
    else between.set(key, [edge]);
  }
  for (const [key, edges] of between) if (edges.length < 2) between.delete(key);
  return between;
}

function lieOnEachOther(graph: CableGraph, edge: number, other: number): boolean {
  const [lengthM, otherM] = [f64(graph.edgeLengthM, edge), f64(graph.edgeLengthM, other)];
  if (Math.abs(lengthM - otherM) > 2 * SAME_LINE_M + lengthM / 100) return false;
  const isClose = (turned: boolean): boolean =>
    Array.from({ length: PLACES_COMPARED }, (_, i) => (i + 1) / (PLACES_COMPARED + 1)).every(
      (share) => {
        const a = placeAlong(graph, edge, share * lengthM);
        const b = placeAlong(graph, other, (turned ? 1 - share : share) * otherM);
        return Math.hypot(a.x - b.x, a.y - b.y) <= SAME_LINE_M;
      },
    );
  return isClose(false) || isClose(true);
}
