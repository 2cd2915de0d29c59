import { defaultTeams } from '../../src/core/patrol/plan/default-teams.ts';
import type { TeamBase } from '../../src/core/patrol/plan/default-teams.ts';
import type { PatrolTeam } from '../../src/core/patrol/plan/patrol-options.ts';
import { PATROL_BOUNDS } from '../../src/core/patrol/plan/patrol-question-schema.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { wholeOption } from '../number-option.ts';
import type { RanStudy } from '../run-study.ts';

const USUAL_TEAMS = 1;

/**
 * The teams asked for: one at each base named, in turn where there are more teams; else where most is expected
 * within reach. Without bases in the data none. Throws UsageError for a base the data lacks.
 */
export async function patrolTeams(
  args: CommandArgs,
  study: RanStudy,
): Promise<readonly PatrolTeam[]> {
  const named = args.list('bases');
  const count =
    wholeOption(args, 'teams', PATROL_BOUNDS.teams) ?? Math.max(USUAL_TEAMS, named.length);
  const bases = await basesOf(study);
  if (named.length === 0) return defaultTeams(study.result, bases, count);
  const chosen = named.map((id) => baseNamed(bases, id));
  // Only those named count: how many teams the data gives them is not asked.
  const perBase = (base: number): number => Math.ceil((count - base) / chosen.length);
  return chosen
    .flatMap((base, at) =>
      Array.from({ length: Math.max(0, perBase(at)) }, (_, round) => ({
        round,
        name: `${base.name}${round > 0 ? ` ${round + 1}` : ''}`,
        base: { id: base.id },
      })),
    )
    .toSorted((a, b) => a.round - b.round)
    .map(({ name, base }) => ({ name, base }));
}

async function basesOf({ jobs, options, data }: RanStudy): Promise<readonly TeamBase[]> {
  const rows = data.rows.patrol_base ?? 0;
  if (rows === 0) return [];
  const request = { kind: 'patrol_base', from: 0, to: rows } as const;
  const records = await jobs.run('table-page', request, options);
  return records.map(({ id, name, lon, lat, fields }) => {
    const teams = fields['teams'];
    return { id, name, lon, lat, teams: typeof teams === 'number' ? teams : null };
  });
}

function baseNamed(bases: readonly TeamBase[], id: string): TeamBase {
  const base = bases.find((one) => one.id === id);
  if (!base) throw new UsageError('errors.base_unknown', { value: id });
  return base;
}
