import type { PatrolTeam } from '../../core/patrol/plan/patrol-options.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { DatasetSummary, RecordDetails } from '../../jobs/protocol.ts';
import { targetsByBase } from '../selectors/patrol-plan.ts';

/** Teams a plan starts with: more are added by hand. */
const MOST_TEAMS = 3;
const TOP_TARGETS = 50;

/** A team at each of the bases that have one and are nearest to most of the first targets, called as its base is. */
export function defaultTeams(
  result: StudyResult,
  bases: readonly RecordDetails[],
  { bounds }: Pick<DatasetSummary, 'bounds'>,
): readonly PatrolTeam[] {
  const manned = bases.filter(({ fields }) => fields['teams'] !== 0);
  const withTeams = manned.filter(({ fields }) => Number(fields['teams']) > 0);
  const from = withTeams.length > 0 ? withTeams : manned;
  return targetsByBase(result, from, TOP_TARGETS, bounds)
    .slice(0, MOST_TEAMS)
    .flatMap(({ base }) => {
      const record = from[base];
      return record ? [{ name: record.name, base: { id: record.id } }] : [];
    });
}
