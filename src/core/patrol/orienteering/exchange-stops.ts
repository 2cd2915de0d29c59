import { f64, i32 } from '../../geo/typed.ts';
import type { OrienteeringProblem } from './orienteering.ts';
import { costBetween, tourCost } from './tour.ts';

const LEAST_GAIN = 1e-9;

/** Swaps one stop for a point of more score that fits, or of the same score for less cost, while one gains. */
export function exchangeStops(
  problem: OrienteeringProblem,
  free: readonly number[],
  stops: readonly number[],
): readonly number[] {
  let tour = stops;
  for (;;) {
    const swap = bestExchange(problem, free, tour);
    if (!swap) return tour;
    const rest = [...tour.slice(0, swap.out), ...tour.slice(swap.out + 1)];
    const gap = swap.gap < 0 ? swap.out : swap.gap > swap.out ? swap.gap - 1 : swap.gap;
    tour = [...rest.slice(0, gap), swap.point, ...rest.slice(gap)];
  }
}

/** `gap`: before which stop of the tour the point goes; -1: where the stop went out. */
type Exchange = { readonly out: number; readonly point: number; readonly gap: number };

/** Cheapest gaps kept for a point: taking a stop out closes two of them at most. */
const GAPS = 3;

function bestExchange(
  problem: OrienteeringProblem,
  free: readonly number[],
  tour: readonly number[],
): Exchange | null {
  const now = tourCost(problem, tour);
  const inside = new Set(tour);
  let best: Exchange | null = null;
  let most = LEAST_GAIN;
  let saved = 0;
  const gaps = new Int32Array(GAPS);
  const costs = new Float64Array(GAPS);
  for (const point of free) {
    if (inside.has(point)) continue;
    const own = f64(problem.score, point);
    cheapestGaps(problem, tour, point, gaps, costs);
    for (let out = 1; out + 1 < tour.length; out += 1) {
      const gain = own - f64(problem.score, tour[out] ?? 0);
      if (gain < most - LEAST_GAIN) continue;
      const [before, stop, after] = [tour[out - 1] ?? 0, tour[out] ?? 0, tour[out + 1] ?? 0];
      let gap = -1;
      const direct = costBetween(problem, before, after);
      let adds = costBetween(problem, before, point) + costBetween(problem, point, after) - direct;
      for (let k = 0; k < GAPS; k += 1) {
        const place = i32(gaps, k);
        if (place < 0 || place === out || place === out + 1) continue;
        if (f64(costs, k) < adds) [gap, adds] = [place, f64(costs, k)];
        break;
      }
      const freed = costBetween(problem, before, stop) + costBetween(problem, stop, after) - direct;
      const saves = freed - adds;
      if (now - saves > problem.budget) continue;
      if (gain > most || saves > saved + LEAST_GAIN) {
        best = { out, point, gap };
        most = Math.max(gain, most);
        saved = saves;
      }
    }
  }
  return best;
}

/** The gaps a point costs least in, cheapest first; -1 where there are fewer. */
function cheapestGaps(
  problem: OrienteeringProblem,
  tour: readonly number[],
  point: number,
  gaps: Int32Array,
  costs: Float64Array,
): void {
  gaps.fill(-1);
  costs.fill(Infinity);
  for (let gap = 1; gap < tour.length; gap += 1) {
    const [a, b] = [tour[gap - 1] ?? 0, tour[gap] ?? 0];
    const adds =
      costBetween(problem, a, point) + costBetween(problem, point, b) - costBetween(problem, a, b);
    let place = GAPS;
    while (place > 0 && adds < f64(costs, place - 1)) place -= 1;
    if (place === GAPS) continue;
    costs.copyWithin(place + 1, place, GAPS - 1);
    gaps.copyWithin(place + 1, place, GAPS - 1);
    costs[place] = adds;
    gaps[place] = gap;
  }
}
