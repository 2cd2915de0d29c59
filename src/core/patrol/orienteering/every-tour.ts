import { f64 } from '../../geo/typed.ts';
import { costBetween } from './tour.ts';
import type { OrienteeringProblem } from './orienteering.ts';

/**
 * The best of all tours over the free points: for every set of them and every last stop the least cost
 * (Held & Karp 1962), then the set of most score that still reaches the end; of equal ones the cheapest.
 */
export function everyTour(
  problem: OrienteeringProblem,
  free: readonly number[],
): readonly number[] {
  const { start, end, budget } = problem;
  const n = free.length;
  const sets = 2 ** n;
  const least = new Float64Array(sets * n).fill(Infinity);
  const before = new Int8Array(sets * n).fill(-1);
  for (const [last, point] of free.entries()) {
    least[2 ** last * n + last] = costBetween(problem, start, point);
  }
  let best = { set: 0, last: -1, score: 0, cost: costBetween(problem, start, end) };
  const scores = setScores(problem, free);
  for (let set = 1; set < sets; set += 1) {
    for (let last = 0; last < n; last += 1) {
      const cost = f64(least, set * n + last);
      if (!(cost <= budget)) continue;
      const total = cost + costBetween(problem, free[last] ?? 0, end);
      const score = f64(scores, set);
      const better = score > best.score || (score === best.score && total < best.cost);
      if (total <= budget && better) best = { set, last, score, cost: total };
      for (let next = 0; next < n; next += 1) {
        if ((set >> next) & 1) continue;
        const place = (set + 2 ** next) * n + next;
        const onward = cost + costBetween(problem, free[last] ?? 0, free[next] ?? 0);
        if (onward >= f64(least, place)) continue;
        least[place] = onward;
        before[place] = last;
      }
    }
  }
  const stops: number[] = [];
  for (let { set, last } = best; last >= 0;) {
    stops.push(free[last] ?? 0);
    const earlier = before[set * n + last] ?? -1;
    set -= 2 ** last;
    last = earlier;
  }
  return [start, ...stops.toReversed(), end];
}

function setScores({ score }: OrienteeringProblem, free: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** free.length);
  for (const [place, point] of free.entries()) {
    const bit = 2 ** place;
    for (let set = 0; set < bit; set += 1) sums[bit + set] = f64(sums, set) + f64(score, point);
  }
  return sums;
}
