import type { RunContext } from '../basics/run-context.ts';
import { f64, u32 } from '../geo/typed.ts';
import { adjacencyOf } from '../network/adjacency.ts';
import type { Centres } from './corridor-centres.ts';
import type { FailureCases } from './failure-cases.ts';
import type { CutNetwork } from './cut-network.ts';

/** The failures of discs one after another, and how many pieces of cable and nodes each takes. */
export type DiscCases = FailureCases & { readonly links: Uint32Array; readonly nodes: Uint32Array };

/**
 * What fails when all within `radiusM` of each centre does: every cable that comes into the disc, and every
 * node in it with all its links; a source there feeds no more (its feed is the edge after the others).
 * From centre `first` on, until `mostFailures` are gathered: `count` says how many centres that are.
 */
export async function discCases(
  { service, cells, pieceCount }: CutNetwork,
  { x, y }: Centres,
  radiusM: number,
  ctx: RunContext,
  first = 0,
  mostFailures = Infinity,
): Promise<DiscCases> {
  const incident = adjacencyOf(service);
  const sourceAt = sourceFeeds(service.sources, service.nodeCount);
  const taken = new Uint32Array(service.edgeCount + service.sources.length);
  const left = x.length - first;
  const start = new Uint32Array(left + 1);
  const links = new Uint32Array(left);
  const nodes = new Uint32Array(left);
  let edge = new Uint32Array(Math.min(mostFailures, 16 * left) + 64);
  let used = 0;
  const take = (one: number, stamp: number): void => {
    if (taken[one] === stamp) return;
    taken[one] = stamp;
    if (used === edge.length) {
      const larger = new Uint32Array(2 * used);
      larger.set(edge);
      edge = larger;
    }
    edge[used] = one;
    used += 1;
  };
  let at = 0;
  for (; at < left; at += 1) {
    if (used >= mostFailures) break;
    const hits = cells.inDisc(f64(x, first + at), f64(y, first + at), radiusM);
    for (let k = 0; k < hits; k += 1) {
      const found = u32(cells.found, k);
      if (found < pieceCount) {
        links[at] = u32(links, at) + 1;
        take(found, at + 1);
        continue;
      }
      const node = found - pieceCount;
      nodes[at] = u32(nodes, at) + 1;
      const end = u32(incident.adjacencyStart, node + 1);
      for (let half = u32(incident.adjacencyStart, node); half < end; half += 1) {
        take(u32(incident.adjacency, half) >> 1, at + 1);
      }
      const feed = sourceAt[node] ?? -1;
      if (feed >= 0) take(service.edgeCount + feed, at + 1);
    }
    start[at + 1] = used;
    if (at % 256 === 0) {
      ctx.progress('cut-discs', (first + at) / x.length);
      await ctx.breathe();
    }
  }
  return {
    count: at,
    start: start.subarray(0, at + 1),
    edge: edge.subarray(0, used),
    links: links.subarray(0, at),
    nodes: nodes.subarray(0, at),
  };
}

/** Position among the sources by node, −1 elsewhere. */
function sourceFeeds(sources: Uint32Array, nodeCount: number): Int32Array {
  const feeds = new Int32Array(nodeCount).fill(-1);
  sources.forEach((node, i) => {
    feeds[node] = i;
  });
  return feeds;
}
