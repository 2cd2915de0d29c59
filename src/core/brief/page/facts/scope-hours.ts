import { HOURS_OF_WEEK, spreadOverWeek } from '../../../time/hour-of-week.ts';
import { periodOf } from '../../../time/period.ts';
import type { PageScope } from './page-scope.ts';
import type { PageSources } from './page-sources.ts';

/** Hours of the week of the incidents of a place, as the study counts its own. */
export function hoursIn(scope: PageScope, { result, now }: PageSources): Float64Array {
  const hours = new Float64Array(HOURS_OF_WEEK);
  const period = periodOf(result.config.from, result.config.to);
  if (!period) return hours;
  for (let at = 0; at < now.count; at += 1) {
    if (!scope.holdsTarget(now.target[at] ?? 0)) continue;
    const from = Math.max(now.fromMs[at] ?? 0, period.startMs);
    const to = Math.min(now.toMs[at] ?? 0, period.endMs);
    spreadOverWeek(from, to, now.weight[at] ?? 0, hours);
  }
  return hours;
}
