import type { RunContext } from '../basics/run-context.ts';
import { bandwidthScores } from '../hotspots/bandwidth/bandwidth-scores.ts';
import type { BandwidthQuestion } from '../hotspots/bandwidth/bandwidth-scores.ts';
import type { ParamValues } from '../hotspots/contract.ts';
import { KERNEL_IDS, densityKernel } from '../hotspots/network-density/density-kernel.ts';
import { isSpreadId } from '../hotspots/network-density/trace-events.ts';
import { DENSITY_METHOD, hotspotMethod } from '../hotspots/registry.ts';
import type { NetworkEvents } from '../network/cable-graph.ts';
import type { StudyNetwork } from './study-network.ts';

export type BandwidthCurve = {
  readonly method: string;
  /** Metres, ascending, and the score of each: greater is better. */
  readonly candidatesM: readonly number[];
  readonly scores: readonly number[];
  /** The best of them; null with fewer than two incidents, or when all do equally well. */
  readonly bestM: number | null;
  /** The best lies at an end of the candidates: the data asks for less, or for more, than was tried. */
  readonly atEnd: boolean;
  /** Incidents it was tried on. */
  readonly records: number;
};

/**
 * Standard deviations tried, by about a quarter to a half more each: finer steps are within the noise of
 * the score.
 */
const DEVIATIONS_M: readonly number[] = [
  150, 200, 300, 400, 500, 700, 1000, 1400, 2000, 2800, 4000, 6000, 9000,
];

/** A sum of logarithms of small densities: engines agree on eight digits of it. */
const SCORE_DIGITS = 7;

/**
 * Which bandwidth foretells each incident best from all the others (likelihood cross-validation, see
 * bandwidthScores). An answer about the shape of the density; it is not a test of what comes next.
 */
export async function bandwidthCurve(
  events: NetworkEvents,
  network: StudyNetwork,
  asked: { readonly method: string; readonly params: ParamValues },
  ctx: RunContext,
): Promise<BandwidthCurve> {
  const method = (hotspotMethod(asked.method) ?? DENSITY_METHOD).id;
  ctx.progress('bandwidth', 0);
  const spread = spreadOf(method);
  const kernel = kernelOf(asked.params);
  const candidatesM = candidatesOf(spread === 'heat' ? 1 : densityKernel(kernel).deviation);
  const question = { method: spread, kernel, candidatesM };
  const exact = await bandwidthScores(events, network, question, ctx);
  const scores = Array.from(exact, (score) => Number(score.toPrecision(SCORE_DIGITS)));
  ctx.progress('bandwidth', 1);
  const best = scores.indexOf(Math.max(...scores));
  const decided = events.count > 1 && scores.some((score) => score !== scores[0]);
  return {
    method,
    candidatesM: [...candidatesM],
    scores,
    bestM: decided ? (candidatesM[best] ?? null) : null,
    atEnd: decided && (best === 0 || best === scores.length - 1),
    records: events.count,
  };
}

/** Bandwidths of a kernel that smooth as much, to two figures. */
function candidatesOf(deviation: number): Float64Array {
  const wide = DEVIATIONS_M.map((sdM) => Number((sdM / deviation).toPrecision(2)));
  return Float64Array.from(wide.filter((metres) => metres <= WIDEST_M));
}

/** What the methods accept. */
const WIDEST_M = 20_000;

function spreadOf(method: string): BandwidthQuestion['method'] {
  return isSpreadId(method) ? method : 'heat';
}

function kernelOf({ kernel }: ParamValues): BandwidthQuestion['kernel'] {
  return KERNEL_IDS.find((one) => one === kernel) ?? 'quartic';
}
