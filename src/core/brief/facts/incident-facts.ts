import type { IncidentKind, IncidentKindId } from '../../model/incident-kinds.ts';
import { TARGET_KINDS } from '../../study/study-result.ts';
import type { TargetKind } from '../../study/study-result.ts';
import { textReader } from '../../targets/read-column.ts';
import { assetTable } from '../../targets/target-list.ts';
import { addMonths, dayOf } from '../../time/vietnam-time.ts';
import { incidentLines } from './incident-line.ts';
import type { IncidentLine } from './incident-line.ts';
import { incidentReader, rowsIn } from './incident-reader.ts';
import type { FactStages, IncidentReader } from './incident-reader.ts';
import { periodOf } from '../../time/period.ts';
import type { PaperLevel } from './paper-level.ts';

/** One incident as a sheet states it. */
export type IncidentFacts = {
  readonly line: IncidentLine;
  readonly run: IncidentKind['run'] | '';
  /** When it can have happened; equal when the moment is known; null without a date. */
  readonly window: readonly [fromMs: number, toMs: number] | null;
  readonly foundMs: number | null;
  /** The work that was struck; null: none, or the level tells none. */
  readonly struck: {
    readonly kind: TargetKind;
    readonly owner: string;
    readonly fromM: number | null;
    readonly toM: number | null;
  } | null;
  /** Other incidents of theft and sabotage in the twelve months before it. */
  readonly before: {
    readonly onTarget: number | null;
    readonly inCommune: number | null;
    readonly sameKindInCommune: number | null;
  };
};

/** By its id; null: there is none. Of several with the same id the first. */
export function incidentFacts(
  stages: FactStages,
  id: string,
  level: PaperLevel,
): IncidentFacts | null {
  const incidents = incidentReader(stages);
  let row = 0;
  while (row < incidents.rows && incidents.id(row) !== id) row += 1;
  const [line] = row < incidents.rows ? incidentLines(stages, incidents, [row], level) : [];
  if (!line) return null;
  const found = incidents.number('discovered')(row);
  return {
    line,
    run: incidents.run(row),
    window: incidents.window(row),
    foundMs: Number.isFinite(found) ? found : null,
    struck: level === 'commune' ? null : struckBy(stages, incidents.target(row), level),
    before: yearBefore(incidents, row, incidents.kind(row)),
  };
}

function struckBy(
  { dataset, network, result }: FactStages,
  target: number,
  level: PaperLevel,
): IncidentFacts['struck'] {
  if (target < 0) return null;
  const { targets, sections } = result;
  const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
  const table = assetTable(dataset, kind);
  const told = level === 'full';
  const isSection = target < sections.length;
  return {
    kind,
    owner:
      table && told ? textReader(table, 'owner')(network.value.targets.assetRow[target] ?? 0) : '',
    fromM: told && isSection ? (sections.fromM[target] ?? 0) : null,
    toM: told && isSection ? (sections.toM[target] ?? 0) : null,
  };
}

function yearBefore(
  incidents: IncidentReader,
  row: number,
  kind: IncidentKindId | '',
): IncidentFacts['before'] {
  const at = incidents.moment(row);
  const none = { onTarget: null, inCommune: null, sameKindInCommune: null };
  if (!Number.isFinite(at)) return none;
  const day = dayOf(at);
  const period = periodOf(addMonths(day, -12), day);
  if (!period) return none;
  const [target, area] = [incidents.target(row), incidents.area(row)];
  const others = rowsIn(incidents, period).filter(
    (other) =>
      other !== row && incidents.moment(other) <= at && incidents.run(other) === 'security',
  );
  const count = (has: (other: number) => boolean): number => others.filter(has).length;
  return {
    onTarget: target < 0 ? null : count((other) => incidents.target(other) === target),
    inCommune: area < 0 ? null : count((other) => incidents.area(other) === area),
    sameKindInCommune:
      area < 0
        ? null
        : count((other) => incidents.area(other) === area && incidents.kind(other) === kind),
  };
}
