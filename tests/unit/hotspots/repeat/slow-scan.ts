import { logLikelihoodRatio } from '../../../../src/core/hotspots/scan/likelihood.ts';
import type {
  ScanCases,
  ScanOptions,
  ZoneOrders,
} from '../../../../src/core/hotspots/scan/scan-input.ts';

/** The greatest ratio over every zone and every window of days, each counted from the cases themselves. */
export function slowGreatest(cases: ScanCases, orders: ZoneOrders, options: ScanOptions): number {
  const total = cases.location.length;
  const population = cases.population ? [...cases.population] : null;
  const whole = population ? population.reduce((a, b) => a + b, 0) : total;
  let best = 0;
  orders.centre.forEach((_, centre) => {
    const from = orders.start[centre] ?? 0;
    const to = orders.start[centre + 1] ?? 0;
    for (let end = from + 1; end <= to; end += 1) {
      const zone = new Set(orders.location.subarray(from, end));
      const inZone = [...cases.location.keys()].filter((one) =>
        zone.has(cases.location[one] ?? -1),
      );
      const weight = population
        ? [...zone].reduce((sum, one) => sum + (population[one] ?? 0), 0)
        : inZone.length;
      if (weight > options.maxPopulation * whole) break;
      for (let first = 0; first < cases.days; first += 1) {
        for (let last = first; last < cases.days; last += 1) {
          if (last - first + 1 > options.maxDays) break;
          if (options.windows === 'alive' && last !== cases.days - 1) continue;
          const isIn = (day: number): boolean => day >= first && day <= last;
          const count = inZone.filter((one) => isIn(cases.day[one] ?? -1)).length;
          if (count < options.minCases) continue;
          const expected = population
            ? (total * weight * (last - first + 1)) / (whole * cases.days)
            : (weight * [...cases.day].filter(isIn).length) / total;
          best = Math.max(best, logLikelihoodRatio(count, expected, total));
        }
      }
    }
  });
  return best;
}
