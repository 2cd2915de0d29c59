import { canonicalJson } from '../src/core/basics/canonical-json.ts';
import type { Scenario } from '../src/core/criticality/scenario.ts';
import { TARGET_KINDS } from '../src/core/study/study-result.ts';
import type { StudyResult } from '../src/core/study/study-result.ts';
import type { CutAnswer } from '../src/jobs/protocol/service-jobs.ts';
import type { DatasetSummary } from '../src/jobs/protocol/input-jobs.ts';
import { reportHead } from './report-head.ts';

/** What `vonggac cut` prints; fields: data/outputs.md. Equal questions give equal bytes. */
export function cutReport(
  data: DatasetSummary,
  result: StudyResult,
  scenario: Scenario,
  answer: CutAnswer,
): string {
  const { pieces, items, secured, ...numbers } = answer;
  const targetsOf = (list: Uint32Array) => Array.from(list, (target) => targetOf(result, target));
  const idsOf = (list: Iterable<number>) =>
    Array.from(list, (target) => result.targets.id[target] ?? '');
  const sections = (cut: 0 | 1): readonly string[] =>
    idsOf(new Set(pieces.section.filter((_, i) => pieces.cut[i] === cut)));
  return canonicalJson({
    ...reportHead('vonggac-cut', data),
    sensitive: true,
    owners: result.config.service.owners,
    service: result.service,
    scenario,
    loss: numbers.loss,
    regained: numbers.regained,
    darkToday: numbers.darkToday,
    inferredTargets: numbers.inferredTargets,
    unknownSubscribers: numbers.unknownSubscribers,
    lossByOwner: numbers.owners,
    dark: targetsOf(numbers.darkTargets),
    works: idsOf(numbers.darkWorks),
    communes: Array.from(numbers.darkAreas, (area) => ({
      code: result.areas.code[area] ?? '',
      name: result.areas.name[area] ?? '',
    })),
    regainedTargets: idsOf(numbers.regainedTargets),
    sections: { cut: sections(1), dark: sections(0) },
    items: items.map((effect, i) => ({ cut: scenario.cuts[i], ...effect })),
    links: answer.links,
    secured: secured && {
      before: secured.before,
      after: secured.after,
      leaving: idsOf(secured.leaving),
      joining: idsOf(secured.joining),
    },
  });
}

function targetOf({ targets, areas }: StudyResult, target: number) {
  return {
    id: targets.id[target] ?? '',
    kind: TARGET_KINDS[targets.kind[target] ?? 0],
    name: targets.name[target] ?? '',
    commune: areas.code[targets.area[target] ?? -1] ?? '',
    lon: targets.lon[target] ?? 0,
    lat: targets.lat[target] ?? 0,
  };
}
