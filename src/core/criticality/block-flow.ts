import FlatQueue from 'flatqueue';
import type { RunContext } from '../basics/run-context.ts';
import type { ChainedBlock } from './chained-block.ts';
import { meetInside } from './chain-meeting.ts';
import type { Meeting } from './chain-meeting.ts';
import { addRange, addToLinks, emptySums } from './flow-sums.ts';
import type { FlowSums } from './flow-sums.ts';
import { emptyWays, waysFromInside, waysFromJunction } from './shortest-ways.ts';
import type { ShortestWays } from './shortest-ways.ts';

/**
 * Adds to `flow`, by link, the pairs of a block's nodes whose shortest way takes it, each pair weighted by
 * the masses of its two nodes. One search over the junctions from every node of the block; what the nodes
 * inside chains draw is known from where the ways over both ends of the chain meet.
 */
export async function blockFlow(
  block: ChainedBlock,
  flow: Float64Array,
  ctx: RunContext,
): Promise<void> {
  const ways = emptyWays(block);
  const queue = new FlatQueue();
  const sums = emptySums(block);
  const through = new Float64Array(block.nodeCount);
  for (let junction = 0; junction < block.nodeCount; junction += 1) {
    waysFromJunction(block, ways, junction, queue);
    sendFrom(block, ways, block.junctionMass[junction] as number, through, sums);
    await ctx.breathe();
  }
  for (let chain = 0; chain < block.edgeCount; chain += 1) {
    const last = (block.stepStart[chain + 1] as number) - 1;
    for (let step = block.stepStart[chain] as number; step < last; step += 1) {
      waysFromInside(block, ways, chain, step, queue);
      sendFrom(block, ways, block.stepMass[step] as number, through, sums);
      await ctx.breathe();
    }
  }
  addToLinks(block, sums, flow);
}

/** Spreads one source's traffic to all nodes of the block over its shortest ways. */
function sendFrom(
  block: ChainedBlock,
  ways: ShortestWays,
  mass: number,
  through: Float64Array,
  sums: FlowSums,
): void {
  through.fill(0);
  for (let chain = 0; chain < block.edgeCount; chain += 1) {
    if (chain !== ways.chain) intoWholeChain(block, ways, chain, mass, through, sums);
  }
  if (ways.chain >= 0) intoOwnChain(block, ways, mass, through, sums);
  backFromJunctions(block, ways, mass, through, sums);
}

/** What the nodes inside a chain draw, over its first end up to where the ways meet, else over its last. */
function intoWholeChain(
  block: ChainedBlock,
  { distance, ways, tolerance }: ShortestWays,
  chain: number,
  mass: number,
  through: Float64Array,
  sums: FlowSums,
): void {
  const start = block.stepStart[chain] as number;
  const inside = (block.stepStart[chain + 1] as number) - 1 - start;
  if (inside === 0) return;
  const from = block.edgeFrom[chain] as number;
  const to = block.edgeTo[chain] as number;
  const whole = block.stepOffset[start + inside] as number;
  const meet = (distance[to] as number) + whole - (distance[from] as number);
  const share = (ways[from] as number) / ((ways[from] as number) + (ways[to] as number));
  const overFirst = meetInside(block, start, 0, inside, meet, share, tolerance);
  const total = block.massBefore[start + inside] as number;
  through[from] = (through[from] as number) + overFirst.mass;
  through[to] = (through[to] as number) + total - overFirst.mass;
  drawInto(sums, start + chain, 0, inside, overFirst, mass);
}

/** The two halves of the chain the source stands in: the node itself is an end of both. */
function intoOwnChain(
  block: ChainedBlock,
  { distance, ways, tolerance, chain, step }: ShortestWays,
  mass: number,
  through: Float64Array,
  sums: FlowSums,
): void {
  const start = block.stepStart[chain] as number;
  const inside = (block.stepStart[chain + 1] as number) - 1 - start;
  const own = step - start;
  const offset = block.stepOffset[step] as number;
  const whole = block.stepOffset[start + inside] as number;
  const from = block.edgeFrom[chain] as number;
  const to = block.edgeTo[chain] as number;
  if (own > 0) {
    const share = (ways[from] as number) / ((ways[from] as number) + 1);
    const meet = offset - (distance[from] as number);
    const first = meetInside(block, start, 0, own, meet, share, tolerance);
    through[from] = (through[from] as number) + first.mass;
    drawInto(sums, start + chain, 0, own, first, mass);
  }
  if (own + 1 < inside) {
    const share = 1 / (1 + (ways[to] as number));
    const meet = (distance[to] as number) + whole + offset;
    const first = meetInside(block, start, own + 1, inside, meet, share, tolerance);
    const total = block.massBefore[start + inside] as number;
    through[to] = (through[to] as number) + total - first.mass;
    drawInto(sums, start + chain, own + 1, inside, first, mass);
  }
}

/** Steps lo … step carry what lies between them and the meeting point; steps step + 1 … hi likewise. */
function drawInto(
  sums: FlowSums,
  slot: number,
  lo: number,
  hi: number,
  { step, mass: before }: Meeting,
  mass: number,
): void {
  addRange(sums, slot, lo, step, mass * before, -mass);
  addRange(sums, slot, step + 1, hi, -mass * before, mass);
}

/** From the farthest junction back: what each draws and passes on comes in over its shortest ways. */
function backFromJunctions(
  block: ChainedBlock,
  search: ShortestWays,
  mass: number,
  through: Float64Array,
  sums: FlowSums,
): void {
  const { adjacencyStart, adjacency, edgeFrom, edgeTo, stepStart, stepOffset } = block;
  const { distance, ways, order, tolerance } = search;
  for (let i = block.nodeCount - 1; i >= 0; i -= 1) {
    const junction = order[i] as number;
    const far = distance[junction] as number;
    const perWay =
      ((block.junctionMass[junction] as number) + (through[junction] as number)) /
      (ways[junction] as number);
    const end = adjacencyStart[junction + 1] as number;
    for (let k = adjacencyStart[junction] as number; k < end; k += 1) {
      const half = adjacency[k] as number;
      const chain = half >> 1;
      const first = stepStart[chain] as number;
      const last = (stepStart[chain + 1] as number) - 1;
      const length = stepOffset[last] as number;
      if (chain === search.chain) {
        fromOwnChain(block, search, half, mass * perWay, sums);
        continue;
      }
      const other = (half & 1 ? edgeFrom[chain] : edgeTo[chain]) as number;
      const way = (distance[other] as number) + length;
      if (way > far + tolerance || way < far - tolerance) continue;
      const share = perWay * (ways[other] as number);
      through[other] = (through[other] as number) + share;
      addRange(sums, first + chain, 0, last - first, mass * share, 0);
    }
  }
}

/** Half of the own chain leads straight from the source to the junction the half-edge leaves. */
function fromOwnChain(
  block: ChainedBlock,
  { distance, tolerance, chain, step }: ShortestWays,
  half: number,
  amount: number,
  sums: FlowSums,
): void {
  const first = block.stepStart[chain] as number;
  const last = (block.stepStart[chain + 1] as number) - 1;
  const atEnd = (half & 1) === 1;
  const junction = (atEnd ? block.edgeTo[chain] : block.edgeFrom[chain]) as number;
  const offset = block.stepOffset[step] as number;
  const way = atEnd ? (block.stepOffset[last] as number) - offset : offset;
  if (Math.abs(way - (distance[junction] as number)) > tolerance) return;
  if (atEnd) addRange(sums, first + chain, step - first + 1, last - first, amount, 0);
  else addRange(sums, first + chain, 0, step - first, amount, 0);
}
