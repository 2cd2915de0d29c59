import { GrowingFloat64, GrowingUint32 } from '../basics/growing-arrays.ts';
import type { Multigraph } from './multigraph.ts';

/** A graph without self loops and with one link, the shortest, for all edges that join the same nodes. */
export type LinkBundles = Multigraph & {
  readonly length: Float64Array;
  /** How many edges are as short as the link. */
  readonly share: Uint32Array;
  /** By edge of the original: its link; NO_LINK for self loops and for edges longer than the link. */
  readonly linkOf: Uint32Array;
};

export const NO_LINK = 0x7fffffff;

/** O(nodes + edges). Without lengths every edge is 1 long. */
export function linkBundles(graph: Multigraph, lengths: Float64Array | null): LinkBundles {
  const { nodeCount, edgeCount, edgeFrom, edgeTo } = graph;
  const byLower = edgesByLowerNode(graph);
  const from = new GrowingUint32();
  const to = new GrowingUint32();
  const length = new GrowingFloat64();
  const share = new GrowingUint32();
  const linkOf = new Uint32Array(edgeCount).fill(NO_LINK);
  /** By node: the link that joins it to the node at hand, if it was made since. */
  const linkTo = new Uint32Array(nodeCount);
  let edgesDone = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const first = from.length;
    for (; edgesDone < (byLower.start[node + 1] as number); edgesDone += 1) {
      const edge = byLower.edge[edgesDone] as number;
      const other = Math.max(edgeFrom[edge] as number, edgeTo[edge] as number);
      const own = lengths ? (lengths[edge] as number) : 1;
      let link = linkTo[other] as number;
      if (link < first || link >= from.length || to.values[link] !== other) {
        link = from.length;
        linkTo[other] = link;
        from.push(node);
        to.push(other);
        length.push(own);
        share.push(0);
      }
      if (own < (length.values[link] as number)) {
        length.values[link] = own;
        share.values[link] = 0;
      }
      if (own === length.values[link]) share.values[link] = (share.values[link] as number) + 1;
      linkOf[edge] = link;
    }
  }
  const links = { length: length.finish(), linkOf };
  if (lengths) leaveOutLonger(lengths, links);
  return {
    nodeCount,
    edgeCount: from.length,
    edgeFrom: from.finish(),
    edgeTo: to.finish(),
    ...links,
    share: share.finish(),
  };
}

function leaveOutLonger(
  lengths: Float64Array,
  { length, linkOf }: Pick<LinkBundles, 'length' | 'linkOf'>,
): void {
  lengths.forEach((own, edge) => {
    const link = linkOf[edge] as number;
    if (link !== NO_LINK && own !== length[link]) linkOf[edge] = NO_LINK;
  });
}

function edgesByLowerNode({ nodeCount, edgeFrom, edgeTo }: Multigraph): {
  readonly start: Uint32Array;
  readonly edge: Uint32Array;
} {
  const start = new Uint32Array(nodeCount + 1);
  const lower = edgeFrom.map((from, edge) => Math.min(from, edgeTo[edge] as number));
  const isLoop = (edge: number): boolean => edgeFrom[edge] === edgeTo[edge];
  lower.forEach((node, edge) => {
    if (!isLoop(edge)) start[node + 1] = (start[node + 1] as number) + 1;
  });
  for (let node = 0; node < nodeCount; node += 1) {
    start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  }
  const next = start.slice();
  const edges = new Uint32Array(start[nodeCount] as number);
  lower.forEach((node, edge) => {
    if (isLoop(edge)) return;
    edges[next[node] as number] = edge;
    next[node] = (next[node] as number) + 1;
  });
  return { start, edge: edges };
}
