import { pointIndex } from '../../geo/point-index.ts';
import type { SegmentIndex } from '../../geo/segment-index.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../cable-graph.ts';
import type { NetworkFinding, NetworkReviewOptions, ReviewedSites } from './network-review.ts';

/**
 * Ends of cable that meet no other cable and no site: near misses where another line is within the gap,
 * dangling ends elsewhere. A line that leaves from the other end of a piece shorter than the gap is near
 * by nature and does not count.
 */
export function looseEnds(
  graph: CableGraph,
  index: SegmentIndex,
  sites: ReviewedSites,
  { gapM, siteReachM }: NetworkReviewOptions,
): readonly NetworkFinding[] {
  const atSites = pointIndex(sites.x, sites.y);
  const found: NetworkFinding[] = [];
  for (let node = 0; node < graph.nodeCount; node += 1) {
    const first = u32(graph.adjacencyStart, node);
    if (u32(graph.adjacencyStart, node + 1) - first !== 1) continue;
    const [x, y] = [f64(graph.nodeX, node), f64(graph.nodeY, node)];
    if (atSites.nearest(x, y, siteReachM)) continue;
    const own = u32(graph.adjacency, first) >> 1;
    const near = index.nearest(x, y, gapM, (edge) => !isNextTo(graph, own, node, edge, gapM));
    const route = u32(graph.edgeRoute, own);
    const about = { x, y, site: -1 };
    if (near) {
      const routes = [...new Set([route, u32(graph.edgeRoute, near.line)])];
      found.push({ ...about, code: 'near-miss', routes, metres: near.distanceM });
    } else found.push({ ...about, code: 'dangling-end', routes: [route], metres: 0 });
  }
  return found;
}

function isNextTo(
  { edgeFrom, edgeTo, edgeLengthM }: CableGraph,
  own: number,
  end: number,
  edge: number,
  gapM: number,
): boolean {
  if (edge === own) return true;
  if (f64(edgeLengthM, own) > gapM) return false;
  const [from, to] = [u32(edgeFrom, own), u32(edgeTo, own)];
  const other = from === end ? to : from;
  return u32(edgeFrom, edge) === other || u32(edgeTo, edge) === other;
}
