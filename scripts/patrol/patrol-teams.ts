import { assignToNearest } from '../../src/core/geo/assign-to-nearest.ts';
import { metricPlaneOf } from '../../src/core/geo/metric-plane.ts';
import type { PatrolTeam } from '../../src/core/patrol/plan/patrol-options.ts';
import { PATROL_BOUNDS } from '../../src/core/patrol/plan/patrol-question-schema.ts';
import type { RecordDetails } from '../../src/jobs/protocol.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { wholeOption } from '../number-option.ts';
import type { RanStudy } from '../run-study.ts';

const USUAL_TEAMS = 1;
const TOP_TARGETS = 50;

/**
 * The teams asked for: one at each base named, in turn where there are more teams; else at the bases nearest to
 * most of the first targets. Without bases in the data none. Throws UsageError for a base the data lacks.
 */
export async function patrolTeams(
  args: CommandArgs,
  study: RanStudy,
): Promise<readonly PatrolTeam[]> {
  const named = args.list('bases');
  const count =
    wholeOption(args, 'teams', PATROL_BOUNDS.teams) ?? Math.max(USUAL_TEAMS, named.length);
  const bases = await basesOf(study);
  const chosen = named.length > 0 ? named.map((id) => baseNamed(bases, id)) : nearest(study, bases);
  if (chosen.length === 0) return [];
  return Array.from({ length: count }, (_, team) => {
    const base = chosen[team % chosen.length];
    const round = Math.floor(team / chosen.length);
    const name = `${base?.name ?? ''}${round > 0 ? ` ${round + 1}` : ''}`;
    return { name, base: { id: base?.id ?? '' } };
  });
}

async function basesOf({ jobs, options, data }: RanStudy): Promise<readonly RecordDetails[]> {
  const rows = data.rows.patrol_base ?? 0;
  if (rows === 0) return [];
  return jobs.run('table-page', { kind: 'patrol_base', from: 0, to: rows }, options);
}

function baseNamed(bases: readonly RecordDetails[], id: string): RecordDetails {
  const base = bases.find((one) => one.id === id);
  if (!base) throw new UsageError('errors.base_unknown', { value: id });
  return base;
}

/** Bases by how many of the first targets they are nearest to, as the crow flies. */
function nearest(
  { result: { targets }, data }: RanStudy,
  bases: readonly RecordDetails[],
): readonly RecordDetails[] {
  const placed = bases.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
  const first = Array.from(targets.order.subarray(0, TOP_TARGETS));
  const { anchor } = assignToNearest(
    Float64Array.from(
      first.flatMap((target) => [targets.lon[target] ?? 0, targets.lat[target] ?? 0]),
    ),
    Float64Array.from(placed.flatMap(({ lon, lat }) => [lon, lat])),
    metricPlaneOf(data.bounds),
  );
  const near = placed.map((base, at) => ({
    base,
    count: anchor.reduce((sum, own) => sum + (own === at ? 1 : 0), 0),
  }));
  return near
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ base }) => base);
}
