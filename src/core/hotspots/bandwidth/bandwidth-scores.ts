import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';
import { densityKernel } from '../network-density/density-kernel.ts';
import type { KernelId } from '../network-density/density-kernel.ts';
import { tooManyPaths } from '../network-density/too-many-paths.ts';
import type { SpreadId } from '../network-density/trace-events.ts';
import { heatCrossDensity } from './heat-cross-density.ts';
import { tracedCrossDensity } from './traced-cross-density.ts';

export type BandwidthQuestion = {
  readonly method: SpreadId | 'heat';
  /** Of the three kernel methods; heat is a Gaussian. */
  readonly kernel: KernelId;
  /** In the unit of the network's lengths; the scores are in their order. */
  readonly candidatesM: Float64Array;
  /** Chains that paths may enter; wider candidates get the score of the heat kernel of their deviation. */
  readonly mostSteps?: number;
};

export type BandwidthScores = {
  readonly scores: Float64Array;
  readonly issues: readonly Issue[];
};

/** A density of 0 counts as the least normal number: log −708.4, as spNetwork's `min_double`. */
export const LEAST_DENSITY = 2.2250738585072014e-308;

const MOST_STEPS = 20_000_000;

/**
 * How well each bandwidth foretells every event from the others: cv(h) = 1/n Σᵢ log Σⱼ≠ᵢ wⱼ K_h(yⱼ → yᵢ),
 * where no density (and what rounding leaves below it) counts as LEAST_DENSITY. Greatest is best. One pass
 * over the paths serves all candidates; the heat kernel is solved for each. Fewer than two events, or a
 * bandwidth that is not positive: score log LEAST_DENSITY.
 */
export async function bandwidthScores(
  events: NetworkEvents,
  support: { readonly graph: CableGraph },
  question: BandwidthQuestion,
  ctx: RunContext,
): Promise<Float64Array> {
  return (await scoreBandwidths(events, support, question, ctx)).scores;
}

/** As bandwidthScores, with what could not be done as asked. */
export async function scoreBandwidths(
  events: NetworkEvents,
  { graph }: { readonly graph: CableGraph },
  question: BandwidthQuestion,
  ctx: RunContext,
): Promise<BandwidthScores> {
  const { candidatesM, method } = question;
  const scores = new Float64Array(candidatesM.length).fill(Math.log(LEAST_DENSITY));
  if (events.count < 2) return { scores, issues: [] };
  const order = Array.from(candidatesM.keys())
    .filter((i) => f64(candidatesM, i) > 0 && Number.isFinite(f64(candidatesM, i)))
    .toSorted((a, b) => f64(candidatesM, a) - f64(candidatesM, b));
  const kernel = densityKernel(method === 'heat' ? 'gaussian' : question.kernel);
  const mostSteps = question.mostSteps ?? MOST_STEPS;
  let traced = 0;
  if (method !== 'heat') {
    const tracing = { spread: method, kernel, mostSteps };
    /** The widest decide the work: where it is too much, the wider half is left to the heat kernel. */
    for (let count = order.length; count > 0; count = Math.floor(count / 2)) {
      const widths = Float64Array.from(order.slice(0, count), (i) => f64(candidatesM, i));
      const density = await tracedCrossDensity(events, graph, widths, tracing, ctx);
      if (!density) continue;
      for (let k = 0; k < count; k += 1) {
        scores[order[k] ?? 0] = scoreOf(density.subarray(k * events.count, (k + 1) * events.count));
      }
      traced = count;
      break;
    }
  }
  const issues: Issue[] = [];
  for (let k = traced; k < order.length; k += 1) {
    ctx.progress('density', k / order.length);
    const i = order[k] ?? 0;
    const bandwidthM = f64(candidatesM, i);
    const density = await heatCrossDensity(events, graph, bandwidthM * kernel.deviation, ctx);
    scores[i] = scoreOf(density);
    if (method !== 'heat') issues.push(tooManyPaths(method, { bandwidthM, kernel, mostSteps }));
  }
  return { scores, issues };
}

function scoreOf(density: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < density.length; i += 1)
    sum += Math.log(Math.max(LEAST_DENSITY, f64(density, i)));
  return sum / density.length;
}
