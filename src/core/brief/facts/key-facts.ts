import type { KeyTarget } from '../../study/key-targets.ts';
import { keyTargets } from '../../study/key-targets.ts';
import { keyAreas } from '../../study/key-areas.ts';
import type { StudyResult } from '../../study/study-result.ts';
import type { FactStages } from './incident-reader.ts';
import { toldCodes } from './told-communes.ts';
import { toldPlace } from './paper-level.ts';
import type { PaperLevel, ToldPlace } from './paper-level.ts';

/** Key targets and key areas as a report names them. Over the period of the study, which is its own. */
export type KeyFacts = {
  readonly period: StudyResult['period'];
  readonly targets: readonly KeyTargetLine[];
  readonly areas: readonly KeyAreaLine[];
  /** How many targets were ranked, and how many incidents of all on targets the listed ones had. */
  readonly ranked: number;
  readonly onListed: number;
  readonly onAll: number;
};

export type KeyTargetLine = {
  readonly rank: number;
  readonly kind: KeyTarget['kind'];
  readonly owner: string;
  readonly place: ToldPlace;
  readonly fromM: number | null;
  readonly toM: number | null;
  readonly score: number;
  /** Counted in the study's period; windows count by their share. */
  readonly incidents: number;
  readonly perYear: number;
  /** For the sentence that says why; null where the level tells no single work. */
  readonly facts: KeyTarget['facts'] | null;
};

export type KeyAreaLine = {
  readonly place: number;
  readonly code: string;
  readonly name: string;
  /** Counted in the study's period. */
  readonly incidents: number;
  /** Whether the level tells how many (told-communes.ts). */
  readonly isTold: boolean;
  /** Incidents expected in a year that measures not in place would make fail. */
  readonly actionable: number;
  /** Rate over the province's mean. */
  readonly ratio: number;
};

export const LISTED_TARGETS = 20;
export const LISTED_AREAS = 10;

/** Targets are named at the full level only; below the commune none is listed at the level of communes. */
export function keyFacts(
  stages: FactStages,
  asked: { readonly level: PaperLevel; readonly sensitive: boolean },
): KeyFacts {
  const { dataset, result } = stages;
  const { level, sensitive } = asked;
  const listed =
    level === 'commune' ? [] : keyTargets(dataset, stages, { sensitive, limit: LISTED_TARGETS });
  const { areas } = result;
  const counts = Array.from(areas.count, (count, area) => ({
    code: areas.code[area] ?? '',
    name: areas.name[area] ?? '',
    count,
  })).filter(({ count }) => count > 0);
  const told = toldCodes(counts);
  return {
    period: result.period,
    targets: listed.map((one) => keyTargetLine(one, level)),
    areas: keyAreas(result, { sensitive: false })
      .slice(0, LISTED_AREAS)
      .map(({ area, code, name, actionable }, place) => ({
        place: place + 1,
        code,
        name,
        incidents: areas.count[area] ?? 0,
        isTold: level !== 'commune' || areas.count[area] === 0 || told.has(code),
        actionable,
        ratio: areas.rate[area] ?? 0,
      })),
    ranked: result.targets.length,
    onListed: listed.reduce((sum, { incidents }) => sum + incidents, 0),
    onAll: result.targets.count.reduce((sum, count) => sum + count, 0),
  };
}

/** What a paper of that level may say of a key target. */
export function keyTargetLine(one: KeyTarget, level: PaperLevel): KeyTargetLine {
  const full = level === 'full';
  return {
    rank: one.rank,
    kind: one.kind,
    owner: full ? one.owner : '',
    place: toldPlace(level, one),
    fromM: full ? one.fromM : null,
    toM: full ? one.toM : null,
    score: one.score,
    incidents: one.incidents,
    perYear: one.perYear,
    facts: full ? one.facts : null,
  };
}
