import type { Dataset } from '../model/dataset.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { StudyResult } from '../study/study-result.ts';
import { choiceReader, numberReader } from '../targets/read-column.ts';
import { assetTable } from '../targets/target-list.ts';
import { dayNumber, startOfDay } from '../time/vietnam-time.ts';
import type { CheckFinding } from './plan-item.ts';

export const NEVER = -1;

/** What of the plan's records says when a target was last checked. */
export type CheckMade = {
  readonly target: string;
  readonly day: string;
  readonly finding: CheckFinding;
};

/**
 * By target the day (since 1970-01-01 at UTC+07:00) of its last check: of its asset in the data or of itself
 * in the records of the plan, whichever is later; NEVER when neither says. Days after `referenceDay` are
 * left out: they had not happened yet; a check that did not reach its target is none. O(targets + records).
 */
export function lastCheckDays(
  dataset: Dataset,
  result: StudyResult,
  records: readonly CheckMade[],
  referenceDay: string,
): Int32Array {
  const { targets } = result;
  const limit = dayNumber(startOfDay(referenceDay) ?? 0);
  const days = new Int32Array(targets.length).fill(NEVER);
  const readers = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? numberReader(table, 'last_check') : () => Number.NaN;
  });
  for (let target = 0; target < targets.length; target += 1) {
    const ms = readers[targets.kind[target] ?? 0]?.(assetRow(result, target)) ?? Number.NaN;
    if (!Number.isFinite(ms)) continue;
    const day = dayNumber(ms);
    if (day <= limit) days[target] = day;
  }
  const latest = latestByTarget(records, limit);
  if (latest.size === 0) return days;
  targets.id.forEach((id, target) => {
    days[target] = Math.max(days[target] ?? NEVER, latest.get(id) ?? NEVER);
  });
  return days;
}

function latestByTarget(records: readonly CheckMade[], limit: number): Map<string, number> {
  const latest = new Map<string, number>();
  for (const { target, day, finding } of records) {
    if (finding === 'not_reached') continue;
    const start = startOfDay(day);
    const number = start === null ? NEVER : dayNumber(start);
    if (number < 0 || number > limit) continue;
    latest.set(target, Math.max(latest.get(target) ?? NEVER, number));
  }
  return latest;
}

/** By target the code of its protection class, empty where the data does not say. */
export function protectionClasses(
  dataset: Dataset,
  result: StudyResult,
): (target: number) => string {
  const readers = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? choiceReader(table, 'protection_class') : () => '';
  });
  return (target) => readers[result.targets.kind[target] ?? 0]?.(assetRow(result, target)) ?? '';
}

/** Row of the asset behind a target: of the route for a section. */
function assetRow({ targets, sections }: StudyResult, target: number): number {
  const row = targets.row[target] ?? 0;
  return target < sections.length ? (sections.route[row] ?? 0) : row;
}
