import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import { chainPlaces } from './chain-places.ts';
import type { Chains } from './chains.ts';
import type { DensityKernel } from './density-kernel.ts';
import type { PathSink, PathSource, Tracer } from './path-batch.ts';
import { pathTracer } from './path-tracer.ts';
import type { SortedRows } from './sorted-rows.ts';
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
 * Traces the events into the sink, in their order along the chains: neighbours read the same memory. Gives
 * the steps taken; −1 where they would have been more than mostSteps, and then the sink holds a part only.
 * An event without weight or bandwidth adds nothing.
 */
export async function traceEvents(
  events: NetworkEvents,
  tracing: Tracing,
  sink: PathSink,
  ctx: RunContext,
): Promise<number> {
  const { chains, spread, mostSteps } = tracing;
  const trace: Tracer = spread === 'simple' ? treeTracer(chains) : pathTracer(chains, spread);
  const places = chainPlaces(chains, events);
  await ctx.breathe();
  if (await isTooMuch(events, places, tracing, trace, ctx)) return -1;
  const source = emptySource();
  let steps = 0;
  let slice = 0;
  let chain = 0;
  for (let slot = 0; slot < events.count; slot += 1) {
    while (u32(places.start, chain + 1) <= slot) chain += 1;
    putSource(source, events, places, slot, chain, tracing);
    if (!(source.reachM > 0) || source.weight === 0) continue;
    const taken = trace(source, sink, mostSteps - steps);
    if (taken < 0) return -1;
    steps += taken;
    slice += taken + 10;
    if (slice < STEPS_A_SLICE) continue;
    slice = 0;
    ctx.progress('density', slot / events.count);
    await ctx.breathe();
  }
  return steps;
}

const SAMPLED = 16;
const NO_SINK: PathSink = { start: () => {}, take: () => {} };

/** Whether a sample of the events, far fewer than all, already takes its share of the budget twice over. */
async function isTooMuch(
  events: NetworkEvents,
  places: SortedRows,
  tracing: Tracing,
  trace: Tracer,
  ctx: RunContext,
): Promise<boolean> {
  if (tracing.spread === 'simple' || events.count < 8 * SAMPLED) return false;
  const most = (2 * tracing.mostSteps * SAMPLED) / events.count;
  const source = emptySource();
  let steps = 0;
  let chain = 0;
  for (let i = 0; i < SAMPLED; i += 1) {
    const slot = Math.floor(((i + 0.5) * events.count) / SAMPLED);
    while (u32(places.start, chain + 1) <= slot) chain += 1;
    putSource(source, events, places, slot, chain, tracing);
    if (!(source.reachM > 0)) continue;
    const taken = trace(source, NO_SINK, most - steps);
    if (taken < 0) return true;
    steps += taken;
    await ctx.breathe();
  }
  return false;
}

function putSource(
  source: PathSource,
  events: NetworkEvents,
  places: SortedRows,
  slot: number,
  chain: number,
  { bandwidthM, kernel }: Tracing,
): void {
  const event = u32(places.place, slot);
  const width = typeof bandwidthM === 'number' ? bandwidthM : f64(bandwidthM, event);
  source.event = event;
  source.chain = chain;
  source.atM = f64(places.atM, slot);
  source.weight = f64(events.weight, event);
  source.bandwidthM = width;
  source.reachM = width * kernel.cutoff;
}

/** NaN: fields that hold any number from the start keep one shape. */
function emptySource(): PathSource {
  return {
    event: 0,
    chain: 0,
    atM: NaN,
    weight: NaN,
    reachM: NaN,
    bandwidthM: NaN,
    overM: NaN,
    upToM: NaN,
  };
}
