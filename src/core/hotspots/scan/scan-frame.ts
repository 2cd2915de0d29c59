import { f64, u32 } from '../../geo/typed.ts';
import type { ScanCases, ScanOptions, ZoneOrders } from './scan-input.ts';

/** What no permutation changes: how far each centre grows, and how zones and windows are weighed. */
export type ScanFrame = {
  readonly orders: ZoneOrders;
  /** End (in the orders) of the locations each centre may grow over: the largest zone within bounds. */
  readonly end: Uint32Array;
  /** By location: its cases (permutation) or its population (Poisson). */
  readonly weight: Float64Array;
  /** Length days + 1: cases (permutation) or days (Poisson) before each day. */
  readonly before: Float64Array;
  /** Cases expected of a zone and window: weight × (before[to + 1] − before[from]) ÷ scale. */
  readonly scale: number;
  readonly total: number;
};

export function scanFrame(cases: ScanCases, orders: ZoneOrders, options: ScanOptions): ScanFrame {
  const total = cases.location.length;
  const weight = weightsOf(cases);
  const whole = weight.reduce((sum, one) => sum + one, 0);
  const { population } = cases;
  const before = population
    ? Float64Array.from({ length: cases.days + 1 }, (_, day) => day)
    : casesBefore(cases);
  const most = options.maxPopulation * whole;
  return {
    orders,
    end: Uint32Array.from(orders.centre, (_, centre) => endOf(orders, centre, weight, most)),
    weight,
    before,
    scale: population ? (whole * cases.days) / total : total,
    total,
  };
}

function weightsOf({ locations, location, population }: ScanCases): Float64Array {
  if (population) return population;
  const weight = new Float64Array(locations);
  for (const one of location) weight[one] = f64(weight, one) + 1;
  return weight;
}

function casesBefore({ day, days }: ScanCases): Float64Array {
  const before = new Float64Array(days + 1);
  for (const one of day) before[one + 1] = f64(before, one + 1) + 1;
  for (let one = 0; one < days; one += 1) before[one + 1] = f64(before, one + 1) + f64(before, one);
  return before;
}

function endOf(
  { start, location }: ZoneOrders,
  centre: number,
  weight: Float64Array,
  most: number,
) {
  let sum = 0;
  let at = u32(start, centre);
  for (; at < u32(start, centre + 1); at += 1) {
    sum += f64(weight, u32(location, at));
    if (sum > most) break;
  }
  return at;
}
