import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import { chainPlaces } from '../network-density/chain-places.ts';
import { chainsOf } from '../network-density/chains.ts';
import type { Topology } from '../network-density/chains.ts';
import { crossSink } from '../network-density/cross-sink.ts';
import { densityKernel } from '../network-density/density-kernel.ts';
import type { KernelId } from '../network-density/density-kernel.ts';
import { traceEvents } from '../network-density/trace-events.ts';
import type { SpreadId } from '../network-density/trace-events.ts';

export type BandwidthQuestion = {
  readonly method: SpreadId | 'heat';
  /** Of the three kernel methods; heat is a Gaussian. */
  readonly kernel: KernelId;
  /** In the unit of the network's lengths; the result is in their order. */
  readonly candidatesM: Float64Array;
  /** Path steps before the search gives up the widest candidates. */
  readonly mostSteps?: number;
};

/** A density of 0 counts as the least normal number: log −708.4, as spNetwork's `min_double`. */
export const LEAST_DENSITY = 2.2250738585072014e-308;

const MOST_STEPS = 50_000_000;

/**
 * How well each bandwidth foretells every event from the others: cv(h) = 1/n Σᵢ log Σⱼ≠ᵢ wⱼ K_h(yⱼ → yᵢ),
 * where no density (and what rounding leaves below it) counts as LEAST_DENSITY. Greatest is best. One pass over
 * the paths serves all candidates. Fewer than two events: all scores 0.
 */
export async function bandwidthScores(
  events: NetworkEvents,
  support: { readonly graph: Topology },
  question: BandwidthQuestion,
  ctx: RunContext,
): Promise<Float64Array> {
  const { candidatesM } = question;
  const scores = new Float64Array(candidatesM.length);
  if (events.count < 2) return scores;
  const heat = question.method === 'heat';
  const kernel = densityKernel(heat ? 'gaussian' : question.kernel);
  const chains = chainsOf(support.graph);
  const places = chainPlaces(chains, events);
  const order = [...candidatesM.keys()].toSorted(
    (a, b) => f64(candidatesM, a) - f64(candidatesM, b),
  );
  const ascending = Float64Array.from(order, (i) => f64(candidatesM, i));
  const sums = new Float64Array(events.count * ascending.length);
  const sink = crossSink(chains, places, kernel, ascending, sums);
  const tracing = {
    chains,
    spread: question.method === 'heat' ? ('esc' as const) : question.method,
    kernel,
    bandwidthM: ascending.at(-1) ?? 0,
    mostSteps: question.mostSteps ?? MOST_STEPS,
  };
  await traceEvents(events, tracing, sink, ctx);
  for (let slot = 0; slot < events.count; slot += 1) {
    order.forEach((i, k) => {
      const density = Math.max(LEAST_DENSITY, f64(sums, slot * order.length + k));
      scores[i] = f64(scores, i) + Math.log(density) / events.count;
    });
  }
  return scores;
}
