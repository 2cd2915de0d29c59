import { depthFirstForest } from './depth-first-forest.ts';
import type { DepthFirstForest } from './depth-first-forest.ts';
import type { LinkBundles } from './link-bundles.ts';
import { neighbourLists } from './neighbour-lists.ts';

/**
 * The blocks of a simple graph: parts that no single node splits. Two nodes joined by one link are a
 * block; every link is in exactly one.
 */
export type Blocks = {
  readonly blockCount: number;
  /** Links of block b: link[linkStart[b]] … link[linkStart[b + 1] − 1]. */
  readonly linkStart: Uint32Array;
  readonly link: Uint32Array;
  /** By block: the node of it that is highest in the forest, and how many nodes reach the block by it. */
  readonly head: Uint32Array;
  readonly headMass: Float64Array;
  /** By node: how many nodes, itself included, reach a block by it, but for the block it heads. */
  readonly mass: Float64Array;
  /** By node: how many nodes its connected part has. */
  readonly partSize: Uint32Array;
};

/** Hopcroft & Tarjan, "Efficient algorithms for graph manipulation", CACM 16 (1973). O(nodes + links). */
export function blocksOf(links: LinkBundles): Blocks {
  const forest = depthFirstForest(links.nodeCount, neighbourLists(links), new Uint32Array());
  const { size, root } = subtrees(forest);
  const { blockAt, heads } = blockBelow(forest);
  const mass = new Float64Array(links.nodeCount).fill(1);
  const head = new Uint32Array(heads.length);
  const headMass = new Float64Array(heads.length);
  heads.forEach((child, block) => {
    const above = forest.node[forest.parent[child] as number] as number;
    const below = size[child] as number;
    head[block] = above;
    headMass[block] = (size[root[child] as number] as number) - below;
    mass[above] = (mass[above] as number) + below;
  });
  const partSize = new Uint32Array(links.nodeCount);
  forest.node.forEach((node, at) => {
    partSize[node] = size[root[at] as number] as number;
  });
  const byBlock = linksByBlock(links, forest, blockAt, heads.length);
  return { blockCount: heads.length, head, headMass, mass, partSize, ...byBlock };
}

/** By position: nodes in the subtree; position of the root. */
function subtrees({ parent }: DepthFirstForest): {
  readonly size: Uint32Array;
  readonly root: Uint32Array;
} {
  const size = new Uint32Array(parent.length).fill(1);
  const root = new Uint32Array(parent.length);
  for (let at = parent.length - 1; at >= 0; at -= 1) {
    const up = parent[at] as number;
    if (up !== at) size[up] = (size[up] as number) + (size[at] as number);
  }
  for (let at = 0; at < parent.length; at += 1) {
    const up = parent[at] as number;
    root[at] = up === at ? at : (root[up] as number);
  }
  return { size, root };
}

/** By position: block of the link to the parent; and of every block the highest position but its head. */
function blockBelow({ parent, low }: DepthFirstForest): {
  readonly blockAt: Uint32Array;
  readonly heads: readonly number[];
} {
  const blockAt = new Uint32Array(parent.length);
  const heads: number[] = [];
  for (let at = 0; at < parent.length; at += 1) {
    const up = parent[at] as number;
    if (up === at) continue;
    if ((low[at] as number) < up) blockAt[at] = blockAt[up] as number;
    else {
      blockAt[at] = heads.length;
      heads.push(at);
    }
  }
  return { blockAt, heads };
}

function linksByBlock(
  { edgeFrom, edgeTo, nodeCount }: LinkBundles,
  { node }: DepthFirstForest,
  blockAt: Uint32Array,
  blockCount: number,
): Pick<Blocks, 'linkStart' | 'link'> {
  const position = new Uint32Array(nodeCount);
  for (let at = 0; at < nodeCount; at += 1) position[node[at] as number] = at;
  const blockOf = edgeFrom.map((from, link) => {
    const lower = Math.max(position[from] as number, position[edgeTo[link] as number] as number);
    return blockAt[lower] as number;
  });
  const linkStart = new Uint32Array(blockCount + 1);
  for (const block of blockOf) linkStart[block + 1] = (linkStart[block + 1] as number) + 1;
  for (let block = 0; block < blockCount; block += 1) {
    linkStart[block + 1] = (linkStart[block + 1] as number) + (linkStart[block] as number);
  }
  const next = linkStart.slice();
  const link = new Uint32Array(blockOf.length);
  blockOf.forEach((block, at) => {
    link[next[block] as number] = at;
    next[block] = (next[block] as number) + 1;
  });
  return { linkStart, link };
}
