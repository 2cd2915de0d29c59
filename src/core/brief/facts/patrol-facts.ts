import type { PatrolLogEntry, PlannedShift } from '../../patrol/log/patrol-log.ts';
import { zoneLabel } from '../../patrol/log/zone-label.ts';
import type { InspectionAsked } from '../../patrol/plan/inspection.ts';
import type { PatrolPlan, PlannedRoute } from '../../patrol/plan/patrol-plan.ts';
import type { DayRange } from '../../time/period-presets.ts';
import { addDays } from '../../time/vietnam-time.ts';
import type { PaperLevel } from './paper-level.ts';

/** What was set to be patrolled in the period, and the plan the project keeps. */
export type PatrolAnnexFacts = {
  /** Shifts of the period that were set to be done, by day and team. */
  readonly shifts: readonly ShiftLine[];
  /** null: the project keeps no question of a plan. */
  readonly plan: PatrolPlanFacts | null;
};

export type ShiftLine = {
  readonly date: string;
  readonly team: string;
  readonly fromMinute: number;
  readonly minutes: number;
  /** None below the full level: their names name places. */
  readonly zones: readonly string[];
  readonly stops: number;
  /** Of those, made by the log; null: the log has no such shift. */
  readonly done: number | null;
  /** null: nobody told. */
  readonly km: number | null;
};

export type PatrolPlanFacts = {
  readonly days: DayRange;
  readonly nights: number;
  readonly teams: number;
  readonly fromMinute: number;
  readonly hours: number;
  readonly seed: number;
  readonly hash: string;
  readonly ways: PatrolPlan['ways'];
  /** Of all expected incidents, in the zones; 0…1. */
  readonly zoneShare: number;
  readonly zones: readonly {
    readonly number: number;
    /** '' below the full level. */
    readonly name: string;
    readonly communes: readonly string[];
    readonly km: number;
    readonly targets: number;
    readonly expected: number;
    readonly unit: string;
  }[];
  /** One a team and night, idle ones too. */
  readonly routes: readonly RouteLine[];
  /** Checks of the protection plan that fall due by the last of these nights. */
  readonly checks: { readonly periodic: number; readonly unannounced: number };
};

export type RouteLine = {
  readonly date: string;
  readonly team: string;
  readonly base: string;
  /** Numbers of the zones its stops lie in. */
  readonly zones: readonly number[];
  readonly stops: number;
  readonly rounds: number;
  readonly km: number;
};

export type PatrolAnnexInput = {
  readonly period: DayRange;
  readonly level: PaperLevel;
  readonly shifts: readonly PlannedShift[];
  readonly log: readonly PatrolLogEntry[];
  readonly plan: PatrolPlan | null;
  readonly inspections: readonly InspectionAsked[];
};

/**
 * The annex of patrols: shifts of the period against the log (by day and team), and the plan with its routes,
 * whatever nights it is of. No shift and no plan give an empty annex, not zeros. O(shifts × log).
 */
export function patrolAnnexFacts(input: PatrolAnnexInput): PatrolAnnexFacts {
  const { period, shifts, plan } = input;
  return {
    shifts: shifts
      .filter(({ date }) => date >= period.from && date <= period.to)
      .toSorted((a, b) => order(a.date, b.date) || order(a.team, b.team))
      .map((shift) => shiftLine(shift, input)),
    plan: plan && planFacts(plan, input),
  };
}

function shiftLine(shift: PlannedShift, { log, level }: PatrolAnnexInput): ShiftLine {
  const { date, team, fromMinute, minutes } = shift;
  const entries = log.filter((entry) => entry.date === date && entry.team === team);
  const made = new Set(entries.flatMap(({ stops }) => stops.map(({ target }) => target)));
  const told = entries.flatMap(({ lengthM }) => (lengthM === null ? [] : [lengthM]));
  const asked = new Set(shift.stops);
  return {
    date,
    team,
    fromMinute,
    minutes,
    zones: level === 'full' ? shift.zones : [],
    stops: asked.size,
    done: entries.length === 0 ? null : [...asked].filter((target) => made.has(target)).length,
    km: told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0) / 1000,
  };
}

function planFacts(plan: PatrolPlan, { level, inspections }: PatrolAnnexInput): PatrolPlanFacts {
  const { options, shift, share } = plan;
  const periodic = inspections.filter(({ kind }) => kind === 'periodic').length;
  return {
    days: { from: options.date, to: addDays(options.date, options.nights - 1) },
    nights: options.nights,
    teams: options.teams.length,
    fromMinute: shift.fromMinute,
    hours: shift.hours,
    seed: options.seed,
    hash: plan.hash,
    ways: plan.ways,
    zoneShare: share.zones,
    zones: plan.zones.map((zone) => ({
      number: zone.number,
      name: level === 'full' ? withoutNumber(zoneLabel(zone), zone.number) : '',
      communes: zone.communes.map(({ name }) => name),
      km: zone.lengthM / 1000,
      targets: zone.sections.length + zone.targets.length,
      expected: zone.expected,
      unit: zone.unit,
    })),
    routes: plan.routes.map((route) => routeLine(plan, route, level)),
    checks: { periodic, unannounced: inspections.length - periodic },
  };
}

function routeLine(plan: PatrolPlan, route: PlannedRoute, level: PaperLevel): RouteLine {
  const stops = [...new Set(route.visits.map(({ stop }) => stop))];
  const zones = stops.map((stop) => plan.stops[stop]?.zone ?? 0).filter((zone) => zone > 0);
  return {
    date: route.date,
    team: plan.options.teams[route.team]?.name ?? '',
    base: level === 'full' ? route.base.name : '',
    zones: [...new Set(zones)].toSorted((a, b) => a - b),
    stops: stops.length,
    rounds: route.visits.length === 0 ? 0 : route.rounds,
    km: route.visits.length === 0 ? 0 : route.lengthM / 1000,
  };
}

/** The number stands in its own column. */
function withoutNumber(label: string, number: number): string {
  const head = `${number}. `;
  return label.startsWith(head) ? label.slice(head.length) : label === String(number) ? '' : label;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
