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

/** A run put into another gap, either way round, where that is cheaper. */
function moved(problem: OrienteeringProblem, tour: readonly number[]): number[] | null {
  for (let length = 1; length <= LONGEST_MOVED; length += 1) {
    for (let from = 1; from + length < tour.length; from += 1) {
      const to = from + length;
      const [first, last] = [tour[from] ?? 0, tour[to - 1] ?? 0];
      const [before, after] = [tour[from - 1] ?? 0, tour[to] ?? 0];
      const freed =
        costBetween(problem, before, first) +
        costBetween(problem, last, after) -
        costBetween(problem, before, after);
      const run = tour.slice(from, to);
      const turnedRun = run.toReversed();
      const turning = tourCost(problem, turnedRun) - tourCost(problem, run);
      for (let gap = 1; gap < tour.length; gap += 1) {
        if (gap >= from && gap <= to) continue;
        const [a, b] = [tour[gap - 1] ?? 0, tour[gap] ?? 0];
        const open = costBetween(problem, a, b) + freed - LEAST_GAIN;
        const straight = costBetween(problem, a, first) + costBetween(problem, last, b);
        const turnedM = costBetween(problem, a, last) + costBetween(problem, first, b) + turning;
        if (straight >= open && turnedM >= open) continue;
        const rest = [...tour.slice(0, from), ...tour.slice(to)];
        const at = gap < from ? gap : gap - length;
        return [
          ...rest.slice(0, at),
          ...(straight <= turnedM ? run : turnedRun),
          ...rest.slice(at),
        ];
      }
    }
  }
  return null;
}
