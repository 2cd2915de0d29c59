import type { Period } from '../../time/period.ts';
import { periodChange } from '../period-change.ts';
import type { PeriodChange } from '../period-change.ts';

/** A count of the period beside the same days a year before and the period just before. */
export type Counted = {
  readonly now: number;
  /** null: the data does not reach back that far, or the two would overlap. */
  readonly yearBefore: PeriodChange | null;
  readonly before: PeriodChange | null;
};

/** A sum over records: absent values are not zero, so how many told one is said too. */
export type Summed = { readonly total: number; readonly known: number; readonly of: number };

export type SummedBeside = { readonly now: Summed; readonly yearBefore: Summed | null };

/** The three periods of a report; a period the data does not cover from its first day is null. */
export type ReportSpans = {
  readonly now: Period;
  readonly yearBefore: Period | null;
  readonly before: Period | null;
};

/** Rows of one thing in each of the spans. */
export type SpanRows = {
  readonly now: readonly number[];
  readonly yearBefore: readonly number[] | null;
  readonly before: readonly number[] | null;
};

export function countedOf(rows: SpanRows, has: (row: number) => boolean): Counted {
  const count = (some: readonly number[]): number =>
    some.reduce((sum, row) => sum + (has(row) ? 1 : 0), 0);
  const now = count(rows.now);
  return {
    now,
    yearBefore: rows.yearBefore && periodChange(now, count(rows.yearBefore)),
    before: rows.before && periodChange(now, count(rows.before)),
  };
}

/** Something in any of the spans. */
export function isAny({ now, yearBefore, before }: Counted): boolean {
  return now > 0 || (yearBefore?.before ?? 0) > 0 || (before?.before ?? 0) > 0;
}

export function summedOf(rows: SpanRows, value: (row: number) => number): SummedBeside {
  const sum = (some: readonly number[]): Summed => {
    const told = some.map(value).filter((one) => Number.isFinite(one));
    return {
      total: told.reduce((total, one) => total + one, 0),
      known: told.length,
      of: some.length,
    };
  };
  return { now: sum(rows.now), yearBefore: rows.yearBefore && sum(rows.yearBefore) };
}
