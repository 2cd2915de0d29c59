import { LEAST_STEPS } from '../hotspots/emerging/emerging.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { f64 } from '../geo/typed.ts';
import { shareInside } from '../time/incident-window.ts';
import type { Period } from '../time/period.ts';
import { addDays, addMonths, startOfDay } from '../time/vietnam-time.ts';
import { STEP_UNITS } from './cluster-options.ts';
import type { StepUnit } from './cluster-options.ts';

/** Equal steps of calendar time that end with the period; what is left at its start is in none. */
export type ClusterSteps = {
  readonly unit: StepUnit;
  /** First day of each, ISO. */
  readonly starts: readonly string[];
  /** Length steps + 1, UTC milliseconds. */
  readonly edges: Float64Array;
};

const MONTHS: Readonly<Record<StepUnit, number>> = { month: 1, quarter: 3, half_year: 6 };

/** A step is looked at with those before it that make up a year: a season is no hot spot by itself. */
export const STEPS_BACK: Readonly<Record<StepUnit, number>> = {
  month: 11,
  quarter: 3,
  half_year: 1,
};

/** A step should hold as many incidents, or what stands out in it is mostly chance. */
export const FAIR_COUNT = 60;

/**
 * The shortest step that holds FAIR_COUNT incidents on average; where none does, the longest that still
 * gives LEAST_STEPS. Fewer steps than that in any case: months, for the caller to refuse.
 */
export function clusterSteps(
  period: Period,
  incidents: number,
  asked: StepUnit | 'auto',
): ClusterSteps {
  if (asked !== 'auto') return stepsOf(period, asked);
  const possible = STEP_UNITS.map((unit) => stepsOf(period, unit)).filter(
    ({ starts }) => starts.length >= LEAST_STEPS,
  );
  const fair = possible.find(({ starts }) => incidents >= FAIR_COUNT * starts.length);
  return fair ?? possible.at(-1) ?? stepsOf(period, 'month');
}

function stepsOf(period: Period, unit: StepUnit): ClusterSteps {
  const end = addDays(period.to, 1);
  const starts: string[] = [];
  for (let back = 1; ; back += 1) {
    const start = addMonths(end, -back * MONTHS[unit]);
    if (start < period.from) break;
    starts.unshift(start);
  }
  const edges = Float64Array.from([...starts, end], (day) => startOfDay(day) ?? 0);
  return { unit, starts, edges };
}

/** Incidents by unit and step (unit × steps + step), each in the steps its window touches by its share. */
export function countBySteps(
  { count, fromMs, toMs }: HotspotIncidents,
  unitOf: Int32Array,
  units: number,
  { edges, starts }: ClusterSteps,
): Float64Array {
  const steps = starts.length;
  const counts = new Float64Array(units * steps);
  for (let incident = 0; incident < count; incident += 1) {
    const unit = unitOf[incident] ?? -1;
    if (unit < 0) continue;
    for (let step = 0; step < steps; step += 1) {
      if (f64(edges, step) > f64(toMs, incident)) break;
      if (f64(edges, step + 1) < f64(fromMs, incident)) continue;
      const share = shareInside(
        f64(fromMs, incident),
        f64(toMs, incident),
        f64(edges, step),
        f64(edges, step + 1),
      );
      const bin = unit * steps + step;
      counts[bin] = f64(counts, bin) + share;
    }
  }
  return counts;
}
