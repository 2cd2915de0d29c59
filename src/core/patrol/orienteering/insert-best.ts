import { f64 } from '../../geo/typed.ts';
import type { OrienteeringProblem } from './orienteering.ts';
import { costBetween, tourCost } from './tour.ts';

/**
 * Puts points into a tour while they fit: each time the one of most score^greed for the cost it adds, at
 * its cheapest place. A point that adds nothing comes first.
 */
export function insertBest(
  problem: OrienteeringProblem,
  free: readonly number[],
  stops: readonly number[],
  greed: number,
): readonly number[] {
  const tour = [...stops];
  const left = new Set(free.filter((point) => !tour.includes(point)));
  let cost = tourCost(problem, tour);
  while (left.size > 0) {
    let best: { point: number; at: number; adds: number } | null = null;
    let most = -1;
    for (const point of left) {
      const { at, adds } = cheapestPlace(problem, tour, point);
      if (!(cost + adds <= problem.budget)) continue;
      const worth = f64(problem.score, point) ** greed / Math.max(adds, 1e-9);
      if (worth > most) [best, most] = [{ point, at, adds }, worth];
    }
    if (!best) break;
    tour.splice(best.at, 0, best.point);
    cost += best.adds;
    left.delete(best.point);
  }
  return tour;
}

/** Where a point costs least between two stops. */
export function cheapestPlace(
  problem: OrienteeringProblem,
  tour: readonly number[],
  point: number,
): { readonly at: number; readonly adds: number } {
  let at = 1;
  let adds = Infinity;
  for (let i = 1; i < tour.length; i += 1) {
    const [a, b] = [tour[i - 1] ?? 0, tour[i] ?? 0];
    const more =
      costBetween(problem, a, point) + costBetween(problem, point, b) - costBetween(problem, a, b);
    if (more < adds) [at, adds] = [i, more];
  }
  return { at, adds };
}
