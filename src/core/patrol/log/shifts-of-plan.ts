import type { PatrolPlan } from '../plan/patrol-plan.ts';
import type { PlannedShift } from './patrol-log.ts';
import { zoneLabel } from './zone-label.ts';

/** What a plan asks of each team and night, to be held against the log; teams that stay in have none. */
export function shiftsOfPlan(plan: PatrolPlan): readonly PlannedShift[] {
  return plan.routes.flatMap(({ team, date, visits }) => {
    if (visits.length === 0) return [];
    const stops = [...new Set(visits.map(({ stop }) => stop))].flatMap((stop) => {
      const planned = plan.stops[stop];
      return planned ? [planned] : [];
    });
    const zones = plan.zones.filter(({ number }) => stops.some(({ zone }) => zone === number));
    return [
      {
        date,
        team: plan.options.teams[team]?.name ?? '',
        fromMinute: plan.shift.fromMinute,
        minutes: Math.round(plan.shift.hours * 60),
        zones: zones.map(zoneLabel),
        stops: stops.map(({ target }) => target),
      },
    ];
  });
}

/** Shifts with others in place of those of the same day and team; by day, then team. */
export function withShifts(
  kept: readonly PlannedShift[],
  others: readonly PlannedShift[],
): readonly PlannedShift[] {
  const keyOf = ({ date, team }: PlannedShift): string => `${date} ${team}`;
  const replaced = new Set(others.map(keyOf));
  return [...kept.filter((shift) => !replaced.has(keyOf(shift))), ...others].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  );
}
