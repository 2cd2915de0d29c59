import { INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import { previousPeriod } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { selectedByKind } from './select-incidents.ts';
import type { SelectionInput } from './select-incidents.ts';
import type { StudyConfig } from './study-config.ts';
import type { PeriodComparison } from './study-result.ts';

/** Counts the selected incidents now and in the period before. O(incidents). */
export function comparePeriods(
  input: SelectionInput,
  config: StudyConfig,
  period: Period,
): PeriodComparison {
  const previous = previousPeriod(period);
  const now = selectedByKind(input, config, period);
  const before = selectedByKind(input, config, previous);
  const kinds = INCIDENT_KIND_IDS.map((kind, place) => ({
    kind,
    now: now[place] ?? 0,
    before: before[place] ?? 0,
  }));
  return {
    from: previous.from,
    to: previous.to,
    comparable: previous.from >= input.dataset.since,
    now: kinds.reduce((sum, one) => sum + one.now, 0),
    before: kinds.reduce((sum, one) => sum + one.before, 0),
    kinds: kinds.filter((one) => one.now > 0 || one.before > 0),
  };
}
