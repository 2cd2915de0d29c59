import { sum } from '../basics/sum.ts';
import { periodChange } from '../brief/period-change.ts';
import type { PeriodChange } from '../brief/period-change.ts';
import { INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import type { IncidentKindId } from '../model/incident-kinds.ts';
import { periodOf, previousPeriod } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { addDays, addMonths } from '../time/vietnam-time.ts';

/** The period beside an equal one: as many days just before, or the same days of the year before. */
export type PeriodChanges = {
  readonly against: 'before' | 'year_before';
  readonly from: string;
  readonly to: string;
  /** False when the data does not reach back that far: nothing is compared. */
  readonly comparable: boolean;
  /** null: not comparable. */
  readonly all: PeriodChange | null;
  /** Kinds with an incident in either, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly (PeriodChange & { readonly kind: IncidentKindId })[];
};

/** Counts of a period by place in INCIDENT_KINDS. */
export type CountByKind = (period: Period) => Float64Array;

/** From here on the year before is the period before, or overlaps the period itself. */
const NEARLY_A_YEAR_DAYS = 360;

/** Did it change, in all and kind by kind (periodChange)? Never a percentage. */
export function periodChanges(
  period: Period,
  since: string,
  count: CountByKind,
): readonly PeriodChanges[] {
  const now = count(period);
  const against = [{ against: 'before' as const, period: previousPeriod(period) }];
  const yearBefore = period.days < NEARLY_A_YEAR_DAYS ? sameDaysYearBefore(period) : null;
  const others = yearBefore
    ? [...against, { against: 'year_before' as const, period: yearBefore }]
    : against;
  return others.map((other) => changesAgainst(other.against, now, other.period, since, count));
}

function changesAgainst(
  against: PeriodChanges['against'],
  now: Float64Array,
  other: Period,
  since: string,
  count: CountByKind,
): PeriodChanges {
  const { from, to } = other;
  if (from < since) return { against, from, to, comparable: false, all: null, kinds: [] };
  const before = count(other);
  const kinds = INCIDENT_KIND_IDS.flatMap((kind, place) => {
    const change = periodChange(now[place] ?? 0, before[place] ?? 0);
    return change.now > 0 || change.before > 0 ? [{ kind, ...change }] : [];
  });
  const all = periodChange(sum(now), sum(before));
  return { against, from, to, comparable: true, all, kinds };
}

function sameDaysYearBefore(period: Period): Period | null {
  const from = addMonths(period.from, -12);
  const same = periodOf(from, addDays(from, period.days - 1));
  return same && same.to < period.from ? same : null;
}
