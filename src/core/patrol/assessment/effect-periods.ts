import { addDays, addMonths, startOfDay } from '../../time/vietnam-time.ts';
import { periodOf } from '../../time/period.ts';
import type { Period } from '../../time/period.ts';

/** Fewer days of patrols than this say nothing. */
export const LEAST_DAYS = 28;

export type EffectPeriods =
  | {
      readonly status: 'found';
      readonly after: Period;
      /** The same days of the year, as few years earlier as leaves no day in both. */
      readonly before: Period;
      readonly yearsBack: number;
    }
  /** `from`: the day the data would have to reach (back) to. */
  | { readonly status: 'after-too-short' | 'no-before'; readonly from: string }
  | { readonly status: 'not-yet'; readonly from: string };

/**
 * The days of patrols that the data covers, and the same days of the year before they began: same length (a
 * leap day apart), same season, same festivals but for those of the lunar year. `until` null: to the end of
 * the data. RangeError when `since` is no day.
 */
export function effectPeriods(
  since: string,
  until: string | null,
  data: { readonly since: string; readonly cutOff: string },
): EffectPeriods {
  if (startOfDay(since) === null) throw new RangeError(`${since} is not an ISO day`);
  const to = until !== null && until < data.cutOff ? until : data.cutOff;
  const after = periodOf(since, to);
  if (!after) return { status: 'not-yet', from: since };
  if (after.days < LEAST_DAYS) {
    return { status: 'after-too-short', from: addDays(since, LEAST_DAYS - 1) };
  }
  let yearsBack = 1;
  while (addMonths(to, -12 * yearsBack) >= since) yearsBack += 1;
  const from = addMonths(since, -12 * yearsBack);
  const before = periodOf(from, addMonths(to, -12 * yearsBack));
  if (!before || from < data.since) return { status: 'no-before', from };
  return { status: 'found', after, before, yearsBack };
}
