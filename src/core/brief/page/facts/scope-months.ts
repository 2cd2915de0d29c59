import { shareInside } from '../../../time/incident-window.ts';
import { monthBins } from '../../../time/month-bins.ts';
import { periodOf } from '../../../time/period.ts';
import type { PageMonth } from './page-facts.ts';
import type { PageIncidents } from './page-incidents.ts';
import type { PageScope } from './page-scope.ts';
import type { PageSources } from './page-sources.ts';

/**
 * Incidents of the page month by month over the period and, where the data reaches back, the one before. A month
 * both periods share is one bar for each.
 */
export function monthsIn(
  scope: PageScope,
  { result, now, before }: PageSources,
): readonly PageMonth[] {
  const { config, comparison } = result;
  return [
    ...(before ? counted(before, scope, comparison, 'before') : []),
    ...counted(now, scope, config, 'now'),
  ];
}

function counted(
  incidents: PageIncidents,
  scope: PageScope,
  days: { readonly from: string; readonly to: string },
  part: PageMonth['part'],
): readonly PageMonth[] {
  const period = periodOf(days.from, days.to);
  if (!period) return [];
  const { months, edges } = monthBins(days.from, days.to);
  const counts = new Float64Array(months.length);
  for (let at = 0; at < incidents.count; at += 1) {
    if (!scope.holdsIncident(incidents.target[at] ?? -1, incidents.communeOnly[at] ?? -1)) continue;
    const [fromMs, toMs] = [incidents.fromMs[at] ?? 0, incidents.toMs[at] ?? 0];
    for (let month = 0; month < months.length; month += 1) {
      const start = Math.max(edges[month] ?? 0, period.startMs);
      const end = Math.min(edges[month + 1] ?? 0, period.endMs);
      counts[month] = (counts[month] ?? 0) + shareInside(fromMs, toMs, start, end);
    }
  }
  return months.map((month, place) => ({ month, count: counts[place] ?? 0, part }));
}
