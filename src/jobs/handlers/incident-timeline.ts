import type { RunContext } from '../../core/basics/run-context.ts';
import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { incidentTimes } from '../../core/study/incident-times.ts';
import type { IncidentTimes } from '../../core/study/incident-times.ts';
import type { StudyConfig } from '../../core/study/study-config.ts';
import { monthBins, spreadOverMonths } from '../../core/time/month-bins.ts';
import { dayOf } from '../../core/time/vietnam-time.ts';
import type { IncidentTimeline } from '../protocol/record-jobs.ts';
import { passesFilter } from '../records/incident-filters.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/**
 * Incidents per month and kind, over all the data covers: every kind and month, so that the histogram
 * shows what lies outside the study too; severity, owner and commune as the study has them.
 */
export async function incidentTimeline(
  workspace: Workspace,
  config: StudyConfig,
  ctx: RunContext,
): Promise<IncidentTimeline> {
  const dataset = datasetOf(workspace);
  const table = dataset.tables.incident;
  const kinds = table?.columns['kind'];
  if (!table || kinds?.type !== 'choice') return { months: [], byKind: {} };
  const times = incidentTimes(table);
  const bins = monthBins(...coveredDays(dataset, times));
  const passes = passesFilter(dataset, workspace.answered, config);
  const byKind: Partial<Record<IncidentKindId, Float64Array>> = {};
  for (let row = 0; row < table.rows; row += 1) {
    if (row % 1000 === 0) await ctx.breathe();
    const kind = INCIDENT_KIND_IDS[(kinds.codes[row] ?? 0) - 1];
    const fromMs = times.fromMs[row] ?? Number.NaN;
    if (!kind || Number.isNaN(fromMs) || !passes(row)) continue;
    const counts = (byKind[kind] ??= new Float64Array(bins.months.length));
    spreadOverMonths(bins, fromMs, times.toMs[row] ?? fromMs, counts);
  }
  return { months: bins.months, byKind };
}

/** The months the data says it covers; the incidents' own days when it says nothing usable. */
function coveredDays({ since, cutOff }: Dataset, times: IncidentTimes): [string, string] {
  if (monthBins(since, cutOff).months.length > 0) return [since, cutOff];
  let [first, last] = [Infinity, -Infinity];
  for (const [row, fromMs] of times.fromMs.entries()) {
    first = Math.min(first, Number.isNaN(fromMs) ? first : fromMs);
    last = Math.max(last, Number.isNaN(fromMs) ? last : (times.toMs[row] ?? fromMs));
  }
  return first <= last ? [dayOf(first), dayOf(last)] : ['', ''];
}
