import { HOURS_OF_WEEK, spreadOverWeek } from '../../../time/hour-of-week.ts';
import { periodOf } from '../../../time/period.ts';
import { DAY_MS } from '../../../time/vietnam-time.ts';
import type { PageScope } from './page-scope.ts';
import type { PageSources } from './page-sources.ts';

const WEEK_MS = 7 * DAY_MS;

/** Hours of the week of the incidents of a place; a window longer than a week tells none, as in the study. */
export function hoursIn(scope: PageScope, { result, now }: PageSources): Float64Array {
  const hours = new Float64Array(HOURS_OF_WEEK);
  const period = periodOf(result.config.from, result.config.to);
  if (!period) return hours;
  for (let at = 0; at < now.count; at += 1) {
    if (!scope.holdsIncident(now.target[at] ?? -1, now.communeOnly[at] ?? -1)) continue;
    if ((now.toMs[at] ?? 0) - (now.fromMs[at] ?? 0) > WEEK_MS) continue;
    const from = Math.max(now.fromMs[at] ?? 0, period.startMs);
    const to = Math.min(now.toMs[at] ?? 0, period.endMs);
    spreadOverWeek(from, to, now.weight[at] ?? 0, hours);
  }
  return hours;
}
