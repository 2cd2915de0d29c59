import type { OrienteeringProblem } from './orienteering.ts';
import { costBetween, tourCost } from './tour.ts';

const LEAST_GAIN = 1e-9;
const LONGEST_MOVED = 3;

/** The same stops in a cheaper order: 2-opt and or-opt (runs of up to three moved, either way round). */
export function shorten(problem: OrienteeringProblem, stops: readonly number[]): readonly number[] {
  let tour = [...stops];
  for (;;) {
    const better = turned(problem, tour) ?? moved(problem, tour);
    if (!better) return tour;
    tour = better;
  }
}

/** A run turned round, where that is cheaper; the way back may cost otherwise than the way there. */
function turned(problem: OrienteeringProblem, tour: readonly number[]): number[] | null {
  for (let from = 1; from + 2 < tour.length; from += 1) {
    const before = tour[from - 1] ?? 0;
    let [there, back] = [0, 0];
    for (let to = from + 1; to + 1 < tour.length; to += 1) {
      const [previous, last, after] = [tour[to - 1] ?? 0, tour[to] ?? 0, tour[to + 1] ?? 0];
      there += costBetween(problem, previous, last);
      back += costBetween(problem, last, previous);
      const first = tour[from] ?? 0;
      const now = costBetween(problem, before, first) + there + costBetween(problem, last, after);
      const other = costBetween(problem, before, last) + back + costBetween(problem, first, after);
      if (other >= now - LEAST_GAIN) continue;
      const run = tour.slice(from, to + 1).toReversed();
      return [...tour.slice(0, from), ...run, ...tour.slice(to + 1)];
    }
  }
  return null;
}

function moved(problem: OrienteeringProblem, tour: readonly number[]): number[] | null {
  const now = tourCost(problem, tour);
  for (let length = 1; length <= LONGEST_MOVED; length += 1) {
    for (let from = 1; from + length < tour.length; from += 1) {
      const run = tour.slice(from, from + length);
      const rest = [...tour.slice(0, from), ...tour.slice(from + length)];
      for (const segment of length === 1 ? [run] : [run, run.toReversed()]) {
        const place = bestPlace(problem, rest, segment);
        if (place.cost < now - LEAST_GAIN) {
          return [...rest.slice(0, place.at), ...segment, ...rest.slice(place.at)];
        }
      }
    }
  }
  return null;
}

function bestPlace(
  problem: OrienteeringProblem,
  rest: readonly number[],
  segment: readonly number[],
): { readonly at: number; readonly cost: number } {
  const base = tourCost(problem, rest) + tourCost(problem, segment);
  const [first = 0, last = 0] = [segment[0], segment.at(-1)];
  let at = 1;
  let least = Infinity;
  for (let i = 1; i < rest.length; i += 1) {
    const [a, b] = [rest[i - 1] ?? 0, rest[i] ?? 0];
    const adds =
      costBetween(problem, a, first) + costBetween(problem, last, b) - costBetween(problem, a, b);
    if (adds < least) [at, least] = [i, adds];
  }
  return { at, cost: base + least };
}
