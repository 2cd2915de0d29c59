import { f64 } from '../../geo/typed.ts';
import { cheapestPlace } from './insert-best.ts';
import type { OrienteeringProblem } from './orienteering.ts';
import { tourCost } from './tour.ts';

/** Swaps one stop for a point of more score that fits, or of the same score for less cost, while one gains. */
export function exchangeStops(
  problem: OrienteeringProblem,
  free: readonly number[],
  stops: readonly number[],
): readonly number[] {
  let tour = [...stops];
  for (;;) {
    const better = bestExchange(problem, free, tour);
    if (!better) return tour;
    tour = better;
  }
}

function bestExchange(
  problem: OrienteeringProblem,
  free: readonly number[],
  tour: readonly number[],
): number[] | null {
  const now = tourCost(problem, tour);
  const inside = new Set(tour);
  let best: number[] | null = null;
  let most = { gain: 1e-9, saves: 0 };
  for (let out = 1; out + 1 < tour.length; out += 1) {
    const rest = [...tour.slice(0, out), ...tour.slice(out + 1)];
    const restCost = tourCost(problem, rest);
    const lost = f64(problem.score, tour[out] ?? 0);
    for (const point of free) {
      if (inside.has(point)) continue;
      const gain = f64(problem.score, point) - lost;
      if (gain < most.gain - 1e-9) continue;
      const { at, adds } = cheapestPlace(problem, rest, point);
      const saves = now - restCost - adds;
      if (restCost + adds > problem.budget) continue;
      if (gain > most.gain || saves > most.saves + 1e-9) {
        most = { gain: Math.max(gain, most.gain), saves };
        best = [...rest.slice(0, at), point, ...rest.slice(at)];
      }
    }
  }
  return best;
}
