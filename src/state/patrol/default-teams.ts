import type { PatrolTeam } from '../../core/patrol/plan/patrol-options.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { RecordDetails } from '../../jobs/protocol.ts';

/** Teams a plan starts with: more are added by hand. */
const MOST_TEAMS = 3;
/** Straight line; what a motorbike reaches in about a quarter of an hour. */
const REACH_M = 10_000;
const METRES_PER_DEGREE = 111_320;

/**
 * Teams at the bases that have one and most expected incidents within reach, each counted for one base;
 * called as the base is.
 */
export function defaultTeams(
  result: StudyResult,
  bases: readonly RecordDetails[],
): readonly PatrolTeam[] {
  const manned = bases.filter(({ fields }) => fields['teams'] !== 0);
  const withTeams = manned.filter(({ fields }) => Number(fields['teams']) > 0);
  const left = new Set(withTeams.length > 0 ? withTeams : manned);
  const near = new Map([...left].map((base) => [base, targetsNear(result, base)] as const));
  const covered = new Set<number>();
  const teams: PatrolTeam[] = [];
  while (teams.length < MOST_TEAMS && left.size > 0) {
    let [best, most]: [RecordDetails | null, number] = [null, -1];
    for (const base of left) {
      const fresh = (near.get(base) ?? []).filter((target) => !covered.has(target));
      const sum = fresh.reduce((all, target) => all + (result.targets.perYear[target] ?? 0), 0);
      if (sum > most) [best, most] = [base, sum];
    }
    if (!best) break;
    left.delete(best);
    for (const target of near.get(best) ?? []) covered.add(target);
    teams.push({ name: best.name, base: { id: best.id } });
  }
  return teams;
}

function targetsNear(
  { targets }: StudyResult,
  { lon, lat }: Pick<RecordDetails, 'lon' | 'lat'>,
): readonly number[] {
  const scaleX = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const near: number[] = [];
  for (let target = 0; target < targets.length; target += 1) {
    const dx = ((targets.lon[target] ?? 0) - lon) * scaleX;
    const dy = ((targets.lat[target] ?? 0) - lat) * METRES_PER_DEGREE;
    if (dx * dx + dy * dy <= REACH_M * REACH_M) near.push(target);
  }
  return near;
}
