import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import { alongChain } from './chain-places.ts';
import type { Chains } from './chains.ts';
import type { DensityKernel } from './density-kernel.ts';
import type { PathSink, PathSource, Tracer } from './path-batch.ts';
import { pathTracer } from './path-tracer.ts';
import { treeTracer } from './tree-tracer.ts';

/** How the weight of an event spreads at junctions. */
export const SPREAD_IDS = ['simple', 'esd', 'esc'] as const;

export type SpreadId = (typeof SPREAD_IDS)[number];

export function isSpreadId(id: string): id is SpreadId {
  return SPREAD_IDS.some((spread) => spread === id);
}

export type Tracing = {
  readonly chains: Chains;
  readonly spread: SpreadId;
  readonly kernel: DensityKernel;
  /** One for all events, or one for each. */
  readonly bandwidthM: number | Float64Array;
  /** Steps of paths, over all events, after which to give up. */
  readonly mostSteps: number;
};

/** Steps between two breaths: some milliseconds. */
const STEPS_A_SLICE = 200_000;

/**
 * Traces every event in turn into the sink. Gives the steps taken; −1 where they would have been more than
 * mostSteps, and then the sink holds a part only. An event without weight or bandwidth adds nothing.
 */
export async function traceEvents(
  events: NetworkEvents,
  tracing: Tracing,
  sink: PathSink,
  ctx: RunContext,
): Promise<number> {
  const { chains, spread, bandwidthM, mostSteps, kernel } = tracing;
  const trace: Tracer = spread === 'simple' ? treeTracer(chains) : pathTracer(chains, spread);
  const source = emptySource();
  if (await isTooMuch(events, tracing, trace, ctx)) return -1;
  let steps = 0;
  let slice = 0;
  await ctx.breathe();
  for (let event = 0; event < events.count; event += 1) {
    const width = typeof bandwidthM === 'number' ? bandwidthM : f64(bandwidthM, event);
    putSource(source, events, event, chains);
    if (!(width > 0) || source.weight === 0) continue;
    source.bandwidthM = width;
    source.reachM = width * kernel.cutoff;
    const taken = trace(source, sink, mostSteps - steps);
    if (taken < 0) return -1;
    steps += taken;
    slice += taken + 10;
    if (slice < STEPS_A_SLICE) continue;
    slice = 0;
    ctx.progress('density', event / events.count);
    await ctx.breathe();
  }
  return steps;
}

const SAMPLED = 16;
const NO_SINK: PathSink = { start: () => {}, take: () => {} };

/** Whether a sample of the events, far fewer than all, already takes its share of the budget twice over. */
async function isTooMuch(
  events: NetworkEvents,
  { chains, spread, bandwidthM, mostSteps, kernel }: Tracing,
  trace: Tracer,
  ctx: RunContext,
): Promise<boolean> {
  if (spread === 'simple' || events.count < 8 * SAMPLED) return false;
  const most = (2 * mostSteps * SAMPLED) / events.count;
  const source = emptySource();
  let steps = 0;
  for (let i = 0; i < SAMPLED; i += 1) {
    const event = Math.floor(((i + 0.5) * events.count) / SAMPLED);
    putSource(source, events, event, chains);
    const width = typeof bandwidthM === 'number' ? bandwidthM : f64(bandwidthM, event);
    source.bandwidthM = width;
    source.reachM = width * kernel.cutoff;
    const taken = trace(source, NO_SINK, most - steps);
    if (taken < 0) return true;
    steps += taken;
    await ctx.breathe();
  }
  return false;
}

function putSource(source: PathSource, events: NetworkEvents, event: number, chains: Chains): void {
  const edge = u32(events.edge, event);
  source.event = event;
  source.chain = u32(chains.edgeChain, edge) >> 1;
  source.atM = alongChain(chains, edge, f64(events.alongM, event));
  source.weight = f64(events.weight, event);
}

function emptySource(): PathSource {
  return {
    event: 0,
    chain: 0,
    atM: 0,
    weight: 0,
    reachM: 0,
    bandwidthM: 0,
    overM: 0,
    upToM: 0,
  };
}
