import type { RunContext } from '../basics/run-context.ts';
import { blockFlow } from './block-flow.ts';
import { blocksOf } from './blocks.ts';
import type { Blocks } from './blocks.ts';
import { chainedBlock } from './chained-block.ts';
import { linkBundles, NO_LINK } from './link-bundles.ts';
import type { LinkBundles } from './link-bundles.ts';
import type { Multigraph } from './multigraph.ts';

export type Betweenness = { readonly node: Float64Array; readonly edge: Float64Array };

export type BetweennessOptions = {
  /** Positive length of every edge; without it every edge counts as 1. */
  readonly lengthM?: Float64Array;
  /** Share of all pairs of other nodes (edge: of all pairs), as networkx; else the number of pairs. */
  readonly normalised: boolean;
};

/**
 * How many pairs of nodes have their shortest way over each edge and through each node, exactly. Equally
 * short ways share a pair by their number; a way is a row of nodes, so that parallel edges count as one
 * way and share it evenly, as in networkx. Lengths that differ by 1e-12 of the longest count as equal.
 * Pairs without a way count nowhere; a self loop carries nothing.
 *
 * Brandes, J. Math. Sociol. 25 (2001), made smaller without loss: every block is taken alone, its nodes
 * weighted by how many nodes reach the block by them (a link that is a bridge is then a product of two
 * sizes); inside a block only junctions are walked, and of each chain between them it is known where the
 * ways over its two ends meet. Node values follow: what enters and leaves a node, less what starts there,
 * is twice what passes. For blocks of b nodes, j junctions and c chains: Σ b (c + j log j). Result order is
 * that of the graph; an empty graph gives empty arrays.
 */
export async function betweenness(
  graph: Multigraph,
  { lengthM, normalised }: BetweennessOptions,
  ctx: RunContext,
): Promise<Betweenness> {
  const links = linkBundles(graph, lengthM ?? null);
  const blocks = blocksOf(links);
  const flow = await linkFlow(links, blocks, ctx);
  const edge = new Float64Array(graph.edgeCount);
  for (let at = 0; at < graph.edgeCount; at += 1) {
    const link = links.linkOf[at] as number;
    if (link !== NO_LINK) edge[at] = (flow[link] as number) / (links.share[link] as number);
  }
  const node = passing(links, blocks, flow);
  if (!normalised) return { node, edge };
  const n = graph.nodeCount;
  return {
    node: n > 2 ? node.map((pairs) => pairs / (((n - 1) * (n - 2)) / 2)) : node,
    edge: n > 1 ? edge.map((pairs) => pairs / ((n * (n - 1)) / 2)) : edge,
  };
}

/** Pairs whose shortest way takes each link. */
async function linkFlow(
  links: LinkBundles,
  blocks: Blocks,
  ctx: RunContext,
): Promise<Float64Array> {
  const flow = new Float64Array(links.edgeCount);
  const local = new Uint32Array(links.nodeCount);
  for (let block = 0; block < blocks.blockCount; block += 1) {
    const first = blocks.linkStart[block] as number;
    const end = blocks.linkStart[block + 1] as number;
    if (end - first === 1) {
      const link = blocks.link[first] as number;
      const ends = [links.edgeFrom[link] as number, links.edgeTo[link] as number];
      const lower = ends.find((node) => node !== blocks.head[block]) ?? 0;
      flow[link] = (blocks.headMass[block] as number) * (blocks.mass[lower] as number);
    } else await blockFlow(chainedBlock(links, blocks, block, local), flow, ctx);
    if ((block & 1023) === 0) await ctx.breathe();
    ctx.progress('betweenness', end / links.edgeCount);
  }
  return flow;
}

/** Pairs that pass each node: half of what its links carry less the pairs the node is an end of. */
function passing(links: LinkBundles, blocks: Blocks, flow: Float64Array): Float64Array {
  const passes = new Float64Array(links.nodeCount);
  for (let link = 0; link < links.edgeCount; link += 1) {
    for (const node of [links.edgeFrom[link] as number, links.edgeTo[link] as number]) {
      passes[node] = (passes[node] as number) + (flow[link] as number);
    }
  }
  return passes.map((carried, node) =>
    Math.max(0, (carried - ((blocks.partSize[node] as number) - 1)) / 2),
  );
}
