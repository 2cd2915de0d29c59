import { f64 } from '../../geo/typed.ts';
import type { OrienteeringProblem } from './orienteering.ts';

export function costBetween({ points, cost }: OrienteeringProblem, a: number, b: number): number {
  return a === b ? 0 : f64(cost, a * points + b);
}

export function tourCost(problem: OrienteeringProblem, stops: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < stops.length; i += 1) {
    sum += costBetween(problem, stops[i - 1] ?? 0, stops[i] ?? 0);
  }
  return sum;
}

/** Of the stops, each once: only start and end may be the same point. */
export function scoreOf({ score }: OrienteeringProblem, stops: readonly number[]): number {
  let sum = 0;
  for (const [place, stop] of stops.entries()) {
    if (place === 0 || stop !== stops[0]) sum += f64(score, stop);
  }
  return sum;
}
