import type FlatQueue from 'flatqueue';
import type { ChainedBlock } from './chained-block.ts';

/**
 * Shortest ways from one node of a block to every junction. While the node stands inside a chain, that
 * chain is two shorter ones that meet at it.
 */
export type ShortestWays = {
  /** By junction. */
  readonly distance: Float64Array;
  /** Number of equally short ways, by junction. */
  readonly ways: Float64Array;
  /** Junctions by distance, the nearest first. */
  readonly order: Uint32Array;
  /** Chain the node is inside of, and the step that arrives at it; −1 for a junction. */
  chain: number;
  step: number;
  /** Distances nearer than this are equal. */
  readonly tolerance: number;
};

export function emptyWays(block: ChainedBlock): ShortestWays {
  let longest = 0;
  for (const offset of block.stepOffset) longest = Math.max(longest, offset);
  return {
    distance: new Float64Array(block.nodeCount),
    ways: new Float64Array(block.nodeCount),
    order: new Uint32Array(block.nodeCount),
    chain: -1,
    step: -1,
    tolerance: 1e-12 * longest * Math.sqrt(block.nodeCount),
  };
}

export function waysFromJunction(
  block: ChainedBlock,
  search: ShortestWays,
  junction: number,
  queue: FlatQueue,
): void {
  begin(search, -1, -1);
  reach(search, queue, junction, 0, 1);
  settle(block, search, queue);
}

/** From the node that a step of a chain arrives at. */
export function waysFromInside(
  block: ChainedBlock,
  search: ShortestWays,
  chain: number,
  step: number,
  queue: FlatQueue,
): void {
  begin(search, chain, step);
  const offset = block.stepOffset[step] as number;
  const whole = block.stepOffset[(block.stepStart[chain + 1] as number) - 1] as number;
  reach(search, queue, block.edgeFrom[chain] as number, offset, 1);
  reach(search, queue, block.edgeTo[chain] as number, whole - offset, 1);
  settle(block, search, queue);
}

function begin(search: ShortestWays, chain: number, step: number): void {
  search.chain = chain;
  search.step = step;
  search.distance.fill(Infinity);
}

function reach(
  { distance, ways, tolerance }: ShortestWays,
  queue: FlatQueue,
  junction: number,
  far: number,
  count: number,
): void {
  const known = distance[junction] as number;
  if (far < known - tolerance || known === Infinity) {
    distance[junction] = far;
    ways[junction] = count;
    queue.push(junction, far);
  } else if (far <= known + tolerance) ways[junction] = (ways[junction] as number) + count;
}

function settle(block: ChainedBlock, search: ShortestWays, queue: FlatQueue): void {
  const { edgeFrom, edgeTo, adjacencyStart, adjacency, stepStart, stepOffset } = block;
  const { distance, ways, order } = search;
  let settled = 0;
  while (queue.length > 0) {
    const far = queue.peekValue() as number;
    const junction = queue.pop() as number;
    if (far !== distance[junction]) continue;
    order[settled] = junction;
    settled += 1;
    const end = adjacencyStart[junction + 1] as number;
    for (let k = adjacencyStart[junction] as number; k < end; k += 1) {
      const half = adjacency[k] as number;
      const chain = half >> 1;
      if (chain === search.chain) continue;
      const other = (half & 1 ? edgeFrom[chain] : edgeTo[chain]) as number;
      const length = stepOffset[(stepStart[chain + 1] as number) - 1] as number;
      reach(search, queue, other, far + length, ways[junction] as number);
    }
  }
}
