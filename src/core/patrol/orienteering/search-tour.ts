import type { RunContext } from '../../basics/run-context.ts';
import { insertBest } from './insert-best.ts';
import { exchangeStops } from './exchange-stops.ts';
import type { OrienteeringProblem } from './orienteering.ts';
import { shorten } from './shorten.ts';
import { scoreOf, tourCost } from './tour.ts';

/** Rounds of taking a segment out and filling up again, in a row without a gain, before the search ends. */
const MOST_IDLE = 120;
const MOST_ROUNDS = 1500;
/** After so many rounds without a gain the search goes on from the best tour again. */
const BACK_TO_BEST = 25;

/** The best tour found by iterated local search; start and end stand, whatever happens between. */
export async function searchTour(
  problem: OrienteeringProblem,
  free: readonly number[],
  ctx: RunContext,
): Promise<readonly number[]> {
  let now = settled(problem, free, [problem.start, problem.end], 1);
  let best = now;
  let idle = 0;
  for (let round = 0; round < MOST_ROUNDS && idle < MOST_IDLE; round += 1) {
    if (idle > 0 && idle % BACK_TO_BEST === 0) now = best;
    const shaken = withoutSegment(now, ctx.random);
    const next = settled(problem, free, shaken, 0.5 + 1.5 * ctx.random());
    const order = compare(problem, next, now);
    if (order >= 0) now = next;
    if (compare(problem, next, best) > 0) [best, idle] = [next, 0];
    else idle += 1;
    if (round % 10 === 0) {
      ctx.progress('orienteering', Math.min(1, idle / MOST_IDLE));
      await ctx.breathe();
    }
  }
  return best;
}

/** Filled up, exchanged and shortened until nothing gains. */
function settled(
  problem: OrienteeringProblem,
  free: readonly number[],
  stops: readonly number[],
  greed: number,
): readonly number[] {
  let now = insertBest(problem, free, shorten(problem, stops), greed);
  for (;;) {
    const next = insertBest(
      problem,
      free,
      shorten(problem, exchangeStops(problem, free, now)),
      greed,
    );
    if (compare(problem, next, now) <= 0) return now;
    now = next;
  }
}

/** More score is better, then less cost. */
function compare(problem: OrienteeringProblem, a: readonly number[], b: readonly number[]): number {
  const gain = scoreOf(problem, a) - scoreOf(problem, b);
  return Math.abs(gain) > 1e-9 ? gain : tourCost(problem, b) - tourCost(problem, a) - 1e-9;
}

function withoutSegment(stops: readonly number[], random: () => number): readonly number[] {
  const inside = stops.length - 2;
  if (inside <= 0) return stops;
  const length = 1 + Math.floor(random() * Math.max(1, inside / 2));
  const from = 1 + Math.floor(random() * (inside - length + 1));
  return [...stops.slice(0, from), ...stops.slice(from + length)];
}
