import { defaultTeams as teamsOf } from '../../core/patrol/plan/default-teams.ts';
import type { PatrolTeam } from '../../core/patrol/plan/patrol-options.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';

/** Teams a plan starts with: more are added by hand. */
const MOST_TEAMS = 3;

/** As many teams as there are bases for them, at most three, where most is expected. */
export function defaultTeams(
  result: StudyResult,
  bases: readonly RecordDetails[],
): readonly PatrolTeam[] {
  const listed = bases.map(({ id, name, lon, lat, fields }) => {
    const teams = fields['teams'];
    return { id, name, lon, lat, teams: typeof teams === 'number' ? teams : null };
  });
  const manned = listed.filter(({ teams }) => teams !== 0).length;
  return teamsOf(result, listed, Math.min(MOST_TEAMS, manned));
}
