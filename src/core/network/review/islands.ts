import type { SegmentIndex } from '../../geo/segment-index.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../cable-graph.ts';
import { placeAlong } from '../place-along.ts';
import type { NetworkFinding, ReviewedSites } from './network-review.ts';

/** Routes named in one finding. */
const MOST_ROUTES = 20;

/**
 * Pieces of the network apart from where service comes from: connected pieces no exchange stands by
 * (within `reachM`); without any exchange, all but the longest. Told at the middle of the longest edge.
 */
export function islands(
  graph: CableGraph,
  index: SegmentIndex,
  sites: ReviewedSites,
  reachM: number,
): readonly NetworkFinding[] {
  const { componentCount, component, edgeFrom, edgeLengthM, edgeCount, edgeRoute } = graph;
  const lengthM = new Float64Array(componentCount);
  const longest = new Int32Array(componentCount).fill(-1);
  const routes: Set<number>[] = Array.from({ length: componentCount }, () => new Set());
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const piece = u32(component, u32(edgeFrom, edge));
    const edgeM = f64(edgeLengthM, edge);
    lengthM[piece] = f64(lengthM, piece) + edgeM;
    const known = longest[piece] ?? -1;
    if (known < 0 || edgeM > f64(edgeLengthM, known)) longest[piece] = edge;
    routes[piece]?.add(u32(edgeRoute, edge));
  }
  const fed = fedPieces(graph, index, sites, reachM);
  if (fed.size === 0 && componentCount > 0) fed.add(indexOfMost(lengthM));
  return Array.from({ length: componentCount }, (_, piece) => piece)
    .filter((piece) => !fed.has(piece))
    .map((piece) => ({
      code: 'island' as const,
      ...middleOf(graph, longest[piece] ?? 0),
      routes: [...(routes[piece] ?? [])].toSorted((a, b) => a - b).slice(0, MOST_ROUTES),
      site: -1,
      metres: f64(lengthM, piece),
    }));
}

function fedPieces(
  { component, edgeFrom }: CableGraph,
  index: SegmentIndex,
  { x, y, feeds }: ReviewedSites,
  reachM: number,
): Set<number> {
  const fed = new Set<number>();
  for (let site = 0; site < x.length; site += 1) {
    if (feeds[site] === 0) continue;
    const near = index.nearest(f64(x, site), f64(y, site), reachM);
    if (near) fed.add(u32(component, u32(edgeFrom, near.line)));
  }
  return fed;
}

function indexOfMost(values: Float64Array): number {
  return values.reduce((best, value, i) => (value > f64(values, best) ? i : best), 0);
}

function middleOf(graph: CableGraph, edge: number): { readonly x: number; readonly y: number } {
  return placeAlong(graph, edge, f64(graph.edgeLengthM, edge) / 2);
}
