import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';
import { scoreBandwidths } from './bandwidth-scores.ts';
import type { BandwidthQuestion } from './bandwidth-scores.ts';

export type BandwidthChoice = {
  /** The candidate of the greatest score, the narrowest of equals; null with fewer than two events. */
  readonly bandwidthM: number | null;
  readonly candidatesM: Float64Array;
  readonly scores: Float64Array;
  readonly issues: readonly Issue[];
};

/** The bandwidth by which every event is best foretold from the others (see bandwidthScores). */
export async function chooseBandwidth(
  events: NetworkEvents,
  support: { readonly graph: CableGraph },
  question: BandwidthQuestion,
  ctx: RunContext,
): Promise<BandwidthChoice> {
  const { candidatesM } = question;
  const { scores, issues } = await scoreBandwidths(events, support, question, ctx);
  let best = -1;
  for (let i = 0; i < scores.length; i += 1) {
    if (best < 0 || f64(scores, i) > f64(scores, best)) best = i;
  }
  const known = best >= 0 && events.count >= 2;
  return { bandwidthM: known ? f64(candidatesM, best) : null, candidatesM, scores, issues };
}
