import { sum } from '../basics/sum.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { cycleRates } from '../hotspots/when/cycle-rates.ts';
import type { CycleRates } from '../hotspots/when/cycle-rates.ts';
import { dailyCounts } from '../hotspots/when/daily-counts.ts';
import { incidentTrend } from '../hotspots/when/incident-trend.ts';
import type { IncidentTrend } from '../hotspots/when/incident-trend.ts';
import { peakEffect } from '../hotspots/when/peak-effect.ts';
import type { PeakEffect } from '../hotspots/when/peak-effect.ts';
import { rateRatio } from '../hotspots/when/rate-ratio.ts';
import type { RateRatio } from '../hotspots/when/rate-ratio.ts';
import { pickIncidents } from '../hotspots/when/timed-incidents.ts';
import type { TimedIncidents } from '../hotspots/when/timed-incidents.ts';
import { weekClock } from '../hotspots/when/week-clock.ts';
import type { WeekClock } from '../hotspots/when/week-clock.ts';
import { INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import { lunarSlots, monthSlots, regrouped, weekdaySlots } from '../time/day-slots.ts';
import { DEFAULT_PEAKS } from '../time/peak-periods.ts';
import { periodOf } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { seasonOfMonth } from '../time/seasons.ts';
import { drySeason } from './dry-season.ts';
import type { DrySeason } from './dry-season.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { periodChanges } from './period-changes.ts';
import type { PeriodChanges } from './period-changes.ts';
import { selectedByKind } from './select-incidents.ts';
import type { StudyConfig } from './study-config.ts';
import type { WhenOptions, WhenPlace } from './when-options.ts';

export type WhenDays = { readonly from: string; readonly to: string; readonly days: number };

/** When incidents happen, under the filters of a study. Nothing is NaN or infinite. */
export type WhenAnswer = {
  /** The study's period, and the days of it that the data covers: what rates are over. */
  readonly period: WhenDays;
  readonly covered: WhenDays;
  /** All days the data covers: what the trend and the peak periods are over. */
  readonly data: WhenDays;
  /** Incidents placed on a target in the period (shares of windows), and in all the data. */
  readonly count: number;
  readonly countInData: number;
  readonly clock: WeekClock;
  readonly weekdays: CycleRates;
  readonly months: CycleRates;
  readonly lunarMonths: CycleRates;
  /** Dry months against the others. */
  readonly season: DrySeason & { readonly effect: RateRatio };
  readonly peaks: readonly PeakEffect[];
  readonly trend: IncidentTrend;
  /** How many times as much as Poisson months vary: widens the intervals of seasons and peaks. */
  readonly dispersion: number;
  readonly changes: readonly PeriodChanges[];
};

/**
 * Answers all of "when" from the stages of an analysis. Clock, weekdays, months and seasons are of the study's
 * period; trend and peak periods of all the data, since one period holds too few seasons. Incidents are
 * those placed on a target, as in the study's own clock; changes count all selected ones, placed or not, as
 * in the study's own comparison, unless a place is asked for. An empty period gives zeros and verdicts few.
 */
export async function whenOf(
  stages: PlacedStages,
  config: StudyConfig,
  period: Period,
  options: WhenOptions,
  ctx: RunContext,
): Promise<WhenAnswer> {
  const { dataset } = stages;
  const data = periodOf(dataset.since, dataset.cutOff) ?? period;
  const covered = overlapOf(period, data);
  const incidentsOf = (when: Period): TimedIncidents =>
    atPlace(hotspotIncidents(stages, config, when), options.place);
  const now = incidentsOf(period);
  await ctx.breathe();
  const all = incidentsOf(data);
  await ctx.breathe();
  const months = monthSlots(covered);
  const trend = incidentTrend(all, data, options.step);
  const dispersion =
    options.step === 'month' ? trend.dispersion : incidentTrend(all, data, 'month').dispersion;
  await ctx.breathe();
  const daily = dailyCounts(all, data);
  const season = drySeason(dataset.province, options.dry);
  const bySeason = cycleRates(now, regrouped(months, seasonOfMonth(season.months), 2));
  return {
    period: daysOf(period),
    covered: daysOf(covered),
    data: daysOf(data),
    count: sum(now.weight),
    countInData: sum(all.weight),
    clock: weekClock(now, period, options.clock),
    weekdays: cycleRates(now, weekdaySlots(covered), dispersion),
    months: cycleRates(now, months, dispersion),
    lunarMonths: cycleRates(now, lunarSlots(covered), dispersion),
    season: { ...season, effect: seasonEffect(bySeason, dispersion) },
    peaks: (options.peaks ?? DEFAULT_PEAKS).map((peak) =>
      peakEffect(peak, daily.count, data, dispersion),
    ),
    trend,
    dispersion,
    changes: periodChanges(period, dataset.since, (when) =>
      options.place ? countByKind(incidentsOf(when)) : selected(stages, config, when),
    ),
  };
}

function atPlace(incidents: HotspotIncidents, place: WhenPlace | null): TimedIncidents {
  if (!place) return incidents;
  return pickIncidents(incidents, (i) =>
    'target' in place ? incidents.target[i] === place.target : incidents.area[i] === place.area,
  );
}

function seasonEffect({ count, days }: CycleRates, dispersion: number): RateRatio {
  const [dry = 0, rainy = 0] = count;
  return rateRatio(dry, days[0] ?? 0, rainy, days[1] ?? 0, dispersion);
}

/** The days of the period that lie in the data; the period itself when none do. */
function overlapOf(period: Period, data: Period): Period {
  const from = period.from > data.from ? period.from : data.from;
  const to = period.to < data.to ? period.to : data.to;
  return periodOf(from, to) ?? period;
}

function countByKind({ kind, weight }: TimedIncidents): Float64Array {
  const count = new Float64Array(INCIDENT_KIND_IDS.length);
  kind.forEach((place, i) => {
    count[place] = (count[place] ?? 0) + (weight[i] ?? 0);
  });
  return count;
}

function selected(stages: PlacedStages, config: StudyConfig, period: Period): Float64Array {
  const { dataset, placement, base, network } = stages;
  return selectedByKind({ dataset, placement, targets: network.targets, ...base }, config, period);
}

function daysOf({ from, to, days }: Period): WhenDays {
  return { from, to, days };
}
