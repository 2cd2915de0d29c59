import { canonicalJson } from '../src/core/basics/canonical-json.ts';
import type { CoverPlan } from '../src/core/risk/cover/cover-plan.ts';
import { TARGET_KINDS } from '../src/core/study/study-result.ts';
import type { StudyResult } from '../src/core/study/study-result.ts';
import { tenDigits } from '../src/core/study/ten-digits.ts';
import { reachesAround } from '../src/core/risk/cover/cover-options.ts';
import type { DatasetSummary } from '../src/jobs/protocol/input-jobs.ts';
import { reportHead } from './report-head.ts';

/** What `vonggac cover` writes. Hours are of service expected to be lost in a year. */
export function coverReport(data: DatasetSummary, result: StudyResult, plan: CoverPlan): string {
  const { measure, count, radiusM, goal } = plan.options;
  const { targets, adds, covers } = plan.choice;
  const document = {
    ...reportHead('vonggac-cover', data),
    sensitive: true,
    resultHash: result.hash,
    period: result.period,
    measure,
    count,
    goal,
    radiusM: reachesAround(measure) ? radiusM : null,
    leaves: plan.leaves,
    units: { siteHours: 'site-hours/year', subscriberHours: 'subscriber-hours/year' },
    lost: plan.lost,
    everywhere: plan.everywhere,
    curve: plan.curve,
    places: targets.map((target, at) => ({
      ...placeOf(result, target),
      adds: adds[at],
      covers: (covers[at] ?? []).map((covered) => result.targets.id[covered] ?? ''),
    })),
  };
  return canonicalJson(tenDigits(document));
}

function placeOf({ targets, areas }: StudyResult, target: number) {
  const area = targets.area[target] ?? -1;
  return {
    id: targets.id[target] ?? '',
    kind: TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section',
    name: targets.name[target] ?? '',
    communeCode: areas.code[area] ?? '',
    communeName: areas.name[area] ?? '',
    lon: targets.lon[target] ?? 0,
    lat: targets.lat[target] ?? 0,
  };
}
