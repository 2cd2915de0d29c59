import { INCIDENT_KINDS } from '../../model/incident-kinds.ts';
import type { IncidentKindId } from '../../model/incident-kinds.ts';
import { keyTargets } from '../../study/key-targets.ts';
import { TARGET_KINDS } from '../../study/study-result.ts';
import type { TargetKind } from '../../study/study-result.ts';
import type { PatrolLogEntry } from '../../patrol/log/patrol-log.ts';
import type { Period } from '../../time/period.ts';
import { countedOf, isAny } from './counted.ts';
import type { Counted, SpanRows } from './counted.ts';
import { hourBands } from './hour-bands.ts';
import type { HourBands } from './hour-bands.ts';
import { incidentReader, rowsIn } from './incident-reader.ts';
import type { FactStages } from './incident-reader.ts';
import { keyTargetLine } from './key-facts.ts';
import type { KeyTargetLine } from './key-facts.ts';
import type { PaperLevel } from './paper-level.ts';
import { comparedPeriods } from './report-period.ts';

/** What a commune is told of itself. */
export type CommuneFacts = {
  readonly code: string;
  readonly name: string;
  /** Place in the order of what police can act on; of how many. */
  readonly rank: number;
  readonly of: number;
  readonly cableKm: number;
  readonly targets: readonly { readonly kind: TargetKind; readonly count: number }[];
  readonly all: Counted;
  readonly kinds: readonly { readonly kind: IncidentKindId; readonly counted: Counted }[];
  /** Of theft and sabotage. */
  readonly hours: HourBands;
  readonly key: readonly KeyTargetLine[];
  /** ISO day of the last patrol in the log that stopped here; '' none is known. */
  readonly lastPatrol: string;
};

const LISTED = 15;

/** By its code; null: the study knows no such commune. */
export function communeFacts(
  stages: FactStages,
  period: Period,
  asked: {
    readonly code: string;
    readonly level: PaperLevel;
    readonly log: readonly PatrolLogEntry[];
  },
): CommuneFacts | null {
  const { base, dataset, result } = stages;
  const area = base.value.areas.byCode(asked.code);
  if (area < 0) return null;
  const incidents = incidentReader(stages);
  const { yearBefore, before } = comparedPeriods(period);
  const here = (span: Period | null): readonly number[] | null =>
    span && (span === period || span.from >= dataset.since)
      ? rowsIn(incidents, span).filter((row) => incidents.area(row) === area)
      : null;
  const rows: SpanRows = {
    now: here(period) ?? [],
    yearBefore: here(yearBefore),
    before: here(before),
  };
  const inside = Array.from(result.targets.order).filter(
    (target) => result.targets.area[target] === area && result.targets.planned[target] !== 1,
  );
  const security = rows.now.filter((row) => incidents.run(row) === 'security');
  return {
    code: asked.code,
    name: base.value.areas.name[area] ?? '',
    rank: result.areaRisk.actionableOrder.indexOf(area) + 1,
    of: result.areas.length,
    cableKm: result.areas.cableKm[area] ?? 0,
    targets: TARGET_KINDS.map((kind, place) => ({
      kind,
      count: inside.filter((target) => result.targets.kind[target] === place).length,
    })).filter(({ count }) => count > 0),
    all: countedOf(rows, () => true),
    kinds: INCIDENT_KINDS.map(({ id }) => ({
      kind: id,
      counted: countedOf(rows, (row) => incidents.kind(row) === id),
    })).filter(({ counted }) => isAny(counted)),
    hours: hourBands(security.map(incidents.window)),
    key: keyLines(stages, inside, asked.level),
    lastPatrol: lastPatrolIn(asked.log, new Set(inside.map((at) => result.targets.id[at] ?? ''))),
  };
}

function keyLines(
  stages: FactStages,
  inside: readonly number[],
  level: PaperLevel,
): readonly KeyTargetLine[] {
  if (level === 'commune') return [];
  const listed = new Set(inside.slice(0, LISTED));
  return keyTargets(stages.dataset, stages, { sensitive: false })
    .filter(({ target }) => listed.has(target))
    .map((one) => keyTargetLine(one, level));
}

function lastPatrolIn(log: readonly PatrolLogEntry[], targets: ReadonlySet<string>): string {
  const days = log
    .filter(
      ({ stops, zones }) =>
        stops.some(({ target }) => targets.has(target)) ||
        zones.some(({ zone }) => zone.sections.some((section) => targets.has(section))),
    )
    .map(({ date }) => date);
  return days.toSorted().at(-1) ?? '';
}
