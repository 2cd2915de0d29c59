import { adjacencyOf } from '../network/adjacency.ts';
import { chainGraph } from './chain-graph.ts';
import type { ChainGraph } from './chain-graph.ts';
import { hangingTrees } from './hanging-trees.ts';
import type { Blocks } from './blocks.ts';
import type { LinkBundles } from './link-bundles.ts';

/**
 * One block as junctions joined by chains. Inside a chain of n + 1 steps stand n nodes; the arrays by step
 * tell of the node a step arrives at, and `massBefore` of the nodes inside the chain before it.
 */
export type ChainedBlock = ChainGraph & {
  readonly adjacencyStart: Uint32Array;
  readonly adjacency: Uint32Array;
  /** Link of the whole graph, by step. */
  readonly stepLink: Uint32Array;
  /** From the start of the chain to the node the step arrives at; the last is the chain's length. */
  readonly stepOffset: Float64Array;
  readonly massBefore: Float64Array;
  /** By junction; and by step of the node it arrives at. */
  readonly junctionMass: Float64Array;
  readonly stepMass: Float64Array;
};

/** `local` is scratch space, one number per node of the whole graph. */
export function chainedBlock(
  links: LinkBundles,
  blocks: Blocks,
  block: number,
  local: Uint32Array,
): ChainedBlock {
  const own = blocks.link.subarray(blocks.linkStart[block], blocks.linkStart[block + 1]);
  const node = nodesOf(links, own, local);
  const ends = (side: Uint32Array): Uint32Array =>
    own.map((link) => local[side[link] as number] as number);
  const graph = {
    nodeCount: node.length,
    edgeCount: own.length,
    edgeFrom: ends(links.edgeFrom),
    edgeTo: ends(links.edgeTo),
  };
  const mass = Float64Array.from(node, (at) =>
    at === blocks.head[block] ? (blocks.headMass[block] as number) : (blocks.mass[at] as number),
  );
  const chains = chainGraph(graph, hangingTrees(graph, new Uint32Array()));
  const stepLink = chains.stepEdge.map((edge) => own[edge] as number);
  const stepMass = Float64Array.from(chains.stepNode, (at) => mass[at] as number);
  return {
    ...chains,
    ...adjacencyOf(chains),
    stepLink,
    stepMass,
    junctionMass: Float64Array.from(chains.junction, (at) => mass[at] as number),
    ...alongChains(
      chains,
      stepMass,
      Float64Array.from(stepLink, (link) => links.length[link] as number),
    ),
  };
}

/** The nodes of a block, numbered in `local` in the order of its links. */
function nodesOf(links: LinkBundles, own: Uint32Array, local: Uint32Array): readonly number[] {
  const node: number[] = [];
  for (const link of own) {
    for (const end of [links.edgeFrom[link] as number, links.edgeTo[link] as number]) {
      if (node[local[end] as number] === end) continue;
      local[end] = node.length;
      node.push(end);
    }
  }
  return node;
}

function alongChains(
  { edgeCount, stepStart }: ChainGraph,
  stepMass: Float64Array,
  stepLength: Float64Array,
): Pick<ChainedBlock, 'stepOffset' | 'massBefore'> {
  const stepOffset = new Float64Array(stepMass.length);
  const massBefore = new Float64Array(stepMass.length);
  for (let chain = 0; chain < edgeCount; chain += 1) {
    let offset = 0;
    let before = 0;
    for (
      let step = stepStart[chain] as number;
      step < (stepStart[chain + 1] as number);
      step += 1
    ) {
      offset += stepLength[step] as number;
      stepOffset[step] = offset;
      massBefore[step] = before;
      before += stepMass[step] as number;
    }
  }
  return { stepOffset, massBefore };
}
