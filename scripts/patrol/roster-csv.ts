import type { Cell } from '../../src/core/io/write/table-cells.ts';
import { writeCsvRows } from '../../src/core/io/write/write-csv.ts';
import type { PatrolPlan, PlannedRoute } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { addDays } from '../../src/core/time/vietnam-time.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';

const HEADER =
  'night date team base round order target name lon lat way_lon way_lat gap_m zone arrive_date arrive leave explored value';

/** Who is where and when: one line a visit, one for each idle team and night. UTF-8 with a byte order mark. */
export function rosterCsv(plan: PatrolPlan, { targets }: StudyResult): OutputFile {
  const nameOf = new Map(targets.id.map((id, target) => [id, targets.name[target] ?? ''] as const));
  const rows = plan.routes.flatMap((route) => rowsOf(plan, route, nameOf));
  return { name: 'roster.csv', bytes: writeCsvRows(HEADER.split(' '), rows) };
}

function rowsOf(
  plan: PatrolPlan,
  route: PlannedRoute,
  nameOf: ReadonlyMap<string, string>,
): readonly (readonly Cell[])[] {
  const head: readonly Cell[] = [
    route.night + 1,
    route.date,
    plan.options.teams[route.team]?.name ?? '',
    route.base.name,
  ];
  if (route.visits.length === 0) return [[...head, ...Array.from({ length: 14 }, () => null)]];
  let [round, order] = [-1, 0];
  return route.visits.map((visit) => {
    order = visit.round === round ? order + 1 : 1;
    ({ round } = visit);
    const stop = plan.stops[visit.stop];
    const arrive = moment(plan, route, visit.arriveS);
    return [
      ...head,
      visit.round + 1,
      order,
      stop?.target ?? '',
      nameOf.get(stop?.target ?? '') ?? '',
      stop?.lon ?? null,
      stop?.lat ?? null,
      stop?.wayLon ?? null,
      stop?.wayLat ?? null,
      stop?.gapM ?? null,
      stop?.zone || null,
      arrive.day,
      arrive.clock,
      moment(plan, route, visit.leaveS).clock,
      visit.explored ? 1 : 0,
      stop?.value ?? null,
    ];
  });
}

/** So many seconds into the shift, at UTC+07:00, to the minute. */
function moment(plan: PatrolPlan, { date }: PlannedRoute, seconds: number) {
  const minutes = plan.shift.fromMinute + Math.round(seconds / 60);
  const inDay = minutes % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    day: addDays(date, Math.floor(minutes / 1440)),
    clock: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`,
  };
}
