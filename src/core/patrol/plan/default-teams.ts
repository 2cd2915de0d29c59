import { f64 } from '../../geo/typed.ts';
import type { StudyResult } from '../../study/study-result.ts';
import type { PatrolTeam } from './patrol-options.ts';

/** A base as a list of records has it; `teams` null where the data does not say how many it has. */
export type TeamBase = {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly teams: number | null;
};

/** Straight line; what a motorbike reaches in about a quarter of an hour. */
const REACH_M = 10_000;
const METRES_PER_DEGREE = 111_320;

/**
 * Teams at the bases that have one and most expected incidents within reach, each counted for one base;
 * called as the base is. More teams than bases go round again. O(bases × targets); no bases, no teams.
 */
export function defaultTeams(
  result: Pick<StudyResult, 'targets'>,
  bases: readonly TeamBase[],
  count: number,
): readonly PatrolTeam[] {
  const manned = bases.filter(({ teams }) => teams !== 0);
  const withTeams = manned.filter(({ teams }) => (teams ?? 0) > 0);
  const from = withTeams.length > 0 ? withTeams : manned;
  const chosen = mostExpected(result, from, count);
  if (chosen.length === 0) return [];
  return Array.from({ length: count }, (_, team) => {
    const base = chosen[team % chosen.length];
    const round = Math.floor(team / chosen.length);
    return {
      name: `${base?.name ?? ''}${round > 0 ? ` ${round + 1}` : ''}`,
      base: { id: base?.id ?? '' },
    };
  });
}

function mostExpected(
  result: Pick<StudyResult, 'targets'>,
  bases: readonly TeamBase[],
  count: number,
): readonly TeamBase[] {
  const left = new Set(bases);
  const near = new Map(bases.map((base) => [base, targetsNear(result, base)] as const));
  const covered = new Set<number>();
  const chosen: TeamBase[] = [];
  while (chosen.length < count && left.size > 0) {
    let [best, most]: [TeamBase | null, number] = [null, -1];
    for (const base of left) {
      const fresh = (near.get(base) ?? []).filter((target) => !covered.has(target));
      const sum = fresh.reduce((all, target) => all + f64(result.targets.perYear, target), 0);
      if (Math.fround(sum) > most) [best, most] = [base, Math.fround(sum)];
    }
    if (!best) break;
    left.delete(best);
    for (const target of near.get(best) ?? []) covered.add(target);
    chosen.push(best);
  }
  return chosen;
}

function targetsNear(
  { targets }: Pick<StudyResult, 'targets'>,
  { lon, lat }: TeamBase,
): readonly number[] {
  const scaleX = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const near: number[] = [];
  for (let target = 0; target < targets.length; target += 1) {
    const dx = (f64(targets.lon, target) - lon) * scaleX;
    const dy = (f64(targets.lat, target) - lat) * METRES_PER_DEGREE;
    if (dx * dx + dy * dy <= REACH_M * REACH_M) near.push(target);
  }
  return near;
}
