import { LISTED_AREAS, LISTED_TARGETS } from './page-facts.ts';
import type { AreaLine, PageFacts, TargetLine } from './page-facts.ts';
import type { CommuneTold } from '../../facts/told-communes.ts';
import type { PageSubject } from '../page-request.ts';
import { TARGET_KINDS } from '../../../study/study-result.ts';
import { changeByKind, changeIn } from './scope-change.ts';
import { hoursIn } from './scope-hours.ts';
import { monthsIn } from './scope-months.ts';
import { pageScope } from './page-scope.ts';
import type { PageScope } from './page-scope.ts';
import type { PageSources } from './page-sources.ts';

/**
 * The facts of one page. The province counts all that the filters of the study keep; a commune what struck its
 * targets and what is known no finer than the commune; a route or zone what struck its targets. Count, change,
 * months and hours are of the same incidents. Null: there is no such place in the data. O(incidents + targets).
 */
export function makePageFacts(subject: PageSubject, sources: PageSources): PageFacts | null {
  const scope = pageScope(subject, sources);
  if (!scope) return null;
  const { stages, result } = sources;
  const { dataset } = stages;
  const { config, comparison } = result;
  const count = countIn(scope, sources);
  return {
    subject,
    name: scope.name,
    province: dataset.province,
    illustrative: dataset.illustrative,
    period: { from: config.from, to: config.to },
    previous: { from: comparison.from, to: comparison.to },
    cutOff: dataset.cutOff,
    meridian: dataset.vn2000Meridian,
    dataHash: dataset.hash,
    resultHash: result.hash,
    bandwidthM: config.density.bandwidthM,
    sectionM: config.network.sectionLengthM,
    files: [...new Set(dataset.sources.map(({ file }) => file.split('/').at(-1) ?? file))],
    count,
    networkKm: networkKm(subject, scope, sources),
    change: changeIn(subject, scope, sources),
    changeByKind: changeByKind(subject, scope, sources),
    hourOfWeek: hoursIn(scope, sources),
    months: monthsIn(scope, sources),
    ...rankedIn(scope, sources, count),
    areas: areasIn(scope, sources),
    communeCounts: communeCountsIn(scope, sources),
  };
}

function countIn(scope: PageScope, { now }: PageSources): number {
  return now.weight.reduce(
    (sum, weight, at) =>
      scope.holdsIncident(now.target[at] ?? -1, now.communeOnly[at] ?? -1) ? sum + weight : sum,
    0,
  );
}

function networkKm(subject: PageSubject, scope: PageScope, { result }: PageSources): number {
  if (subject.by === 'province') return result.counts.networkKm;
  const { sections } = result;
  let metres = 0;
  for (let target = 0; target < sections.length; target += 1) {
    if (!scope.holdsTarget(target)) continue;
    metres += (sections.toM[target] ?? 0) - (sections.fromM[target] ?? 0);
  }
  return metres / 1000;
}

function rankedIn(
  scope: PageScope,
  { result }: PageSources,
  of: number,
): Pick<PageFacts, 'targets' | 'topShare'> {
  const { targets } = result;
  const first: TargetLine[] = [];
  let onFirst = 0;
  for (const target of targets.order) {
    if (!scope.holdsTarget(target)) continue;
    if (first.length >= LISTED_TARGETS) break;
    if (targets.planned[target] === 1) continue;
    onFirst += targets.count[target] ?? 0;
    first.push(targetLine(target, result));
  }
  return { targets: first, topShare: { targets: first.length, count: onFirst, of } };
}

function targetLine(target: number, result: PageSources['result']): TargetLine {
  const { targets, sections, areas } = result;
  const isSection = target < sections.length;
  return {
    id: targets.id[target] ?? '',
    rank: targets.rank[target] ?? 0,
    kind: TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section',
    name: targets.name[target] ?? '',
    fromM: isSection ? (sections.fromM[target] ?? 0) : null,
    toM: isSection ? (sections.toM[target] ?? 0) : null,
    commune: areas.name[targets.area[target] ?? -1] ?? '',
    count: targets.count[target] ?? 0,
    perYear: targets.perYear[target] ?? 0,
    score: targets.score[target] ?? 0,
  };
}

function communeCountsIn(
  scope: PageScope,
  { result: { areas } }: PageSources,
): readonly CommuneTold[] {
  return [...areas.order]
    .filter((area) => scope.holdsArea(area))
    .map((area) => ({
      code: areas.code[area] ?? '',
      name: areas.name[area] ?? '',
      count: areas.count[area] ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

function areasIn(scope: PageScope, { result }: PageSources): readonly AreaLine[] {
  const { areas } = result;
  return [...areas.order]
    .filter((area) => scope.holdsArea(area))
    .slice(0, LISTED_AREAS)
    .map((area) => ({
      rank: areas.rank[area] ?? 0,
      code: areas.code[area] ?? '',
      name: areas.name[area] ?? '',
      count: areas.count[area] ?? 0,
      ratio: areas.rate[area] ?? 0,
      low: areas.rateLow[area] ?? 0,
      high: areas.rateHigh[area] ?? 0,
    }));
}
