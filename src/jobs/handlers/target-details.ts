import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import { targetIncidents, targetNumber, targetReasons } from '../../core/study/describe-target.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { TargetIncident } from '../../core/study/target-incidents.ts';
import { targetLossByKind } from '../../core/study/target-loss.ts';
import { carverTeller } from '../../core/targets/carver.ts';
import { textReader } from '../../core/targets/read-column.ts';
import { assetTable } from '../../core/targets/target-list.ts';
import { JobFailure } from '../protocol.ts';
import type { IncidentBrief, TargetDetails } from '../protocol/target-jobs.ts';
import { incidentPlaces } from '../records/incident-places.ts';
import { describeRecord } from './record-details.ts';
import { answeredOf } from './workspace.ts';
import type { Answered } from '../answered.ts';
import type { Workspace } from './workspace.ts';

/** A target of the last result: its record, why it has its score, the incidents behind it. */
export function targetDetails(workspace: Workspace, id: string): TargetDetails {
  const answered = answeredOf(workspace);
  const { dataset, result, network } = answered;
  const target = targetNumber(answered, id) ?? -1;
  const kind = TARGET_KINDS[result.targets.kind[target] ?? 0] ?? 'section';
  const table = assetTable(dataset, kind);
  if (target < 0 || !table) {
    throw new JobFailure([{ code: 'job.unknown-target', severity: 'error' }]);
  }
  const area = result.targets.area[target] ?? -1;
  const assetRow = network.value.targets.assetRow[target] ?? 0;
  return {
    target: id,
    kind,
    record: describeRecord(table, assetRow),
    commune: result.areas.name[area] ?? '',
    reasons: targetReasons(dataset, answered)(target),
    losses: targetLossByKind(answered)(target),
    carver: carverTeller(dataset, result)(target, assetRow),
    incidents: incidentBriefs(answered, targetIncidents(answered)(target)),
  };
}

/** Newest first. */
function incidentBriefs(
  answered: Answered,
  incidents: readonly TargetIncident[],
): readonly IncidentBrief[] {
  const table = answered.dataset.tables.incident;
  const column = table?.columns['kind'];
  if (!table || column?.type !== 'choice') return [];
  const id = textReader(table, 'id');
  const place = incidentPlaces(answered.dataset, answered);
  const briefs = incidents.flatMap((incident): IncidentBrief[] => {
    const { row, fromMs: from, toMs: to, weight, placedBy, distanceM } = incident;
    const kind = INCIDENT_KIND_IDS[(column.codes[row] ?? 0) - 1];
    const [lon, lat] = place(row) ?? [0, 0];
    return kind
      ? [{ row, id: id(row), kind, from, to, lon, lat, weight, placedBy, distanceM }]
      : [];
  });
  return briefs.toSorted((a, b) => b.to - a.to || a.row - b.row);
}
