import { sum } from '../../basics/sum.ts';
import type { DateOrder, ImportChoices } from '../../model/import-choices.ts';
import { DATE_ORDERS } from '../../model/import-choices.ts';
import type { RawColumn } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import { textOfCells } from '../text-of-cells.ts';
import { orderEvidence, provenOrder } from '../validate/date-order.ts';
import type { OrderEvidence } from '../validate/date-order.ts';
import { readPlainCells } from '../validate/plain-cells.ts';
import { plainInstantAt } from '../validate/plain-instant.ts';
import { readCellTime } from '../validate/read-cell-time.ts';
import { textView } from '../validate/text-view.ts';

const CELLS_SHOWN = 5;
const OFFSET_MS = 7 * 3_600_000;

export type DateAnswers = {
  readonly questions: readonly ImportQuestion[];
  /** header → order, as a person says or as the other dates of the file prove. */
  readonly dates: NonNullable<ImportChoices['dates']>;
};

/**
 * Whether 03/04/2024 is of April or of March, for columns where every date can be both and no other column
 * of the file proves either.
 */
export function dateQuestions(
  columns: readonly RawColumn[],
  dates: NonNullable<ImportChoices['dates']>,
  rows: number,
): DateAnswers {
  const evidence = columns.map((column) => orderEvidence(datesOf(column, rows)));
  const proven = provenOrder({
    dayFirst: sum(evidence.map(({ dayFirst }) => dayFirst)),
    monthFirst: sum(evidence.map(({ monthFirst }) => monthFirst)),
    either: [],
  });
  const answers: Record<string, DateOrder> = { ...dates };
  const questions: ImportQuestion[] = [];
  for (const [i, { name }] of columns.entries()) {
    const own = evidence[i];
    if (!own || Object.hasOwn(dates, name) || !isOpen(own)) continue;
    if (proven) answers[name] = proven;
    else questions.push(questionOf(name, own.either));
  }
  return { questions, dates: answers };
}

/** Dates that either order reads, and nothing in the column or the column against itself. */
function isOpen(evidence: OrderEvidence): boolean {
  return evidence.either.length > 0 && provenOrder(evidence) === null;
}

function questionOf(column: string, doubtful: readonly string[]): ImportQuestion {
  const cells = doubtful.slice(0, CELLS_SHOWN);
  const readings = DATE_ORDERS.map((choice) => ({
    choice,
    days: cells.map((cell) => dayOf(cell, choice)),
  }));
  return { code: 'dates', column, cells, readings };
}

function dayOf(cell: string, order: DateOrder): string {
  const when = readCellTime(cell, order, Number.NaN);
  if (!when || when === 'no-year') return '';
  return new Date(when.fromMs + OFFSET_MS).toISOString().slice(0, 10);
}

/** The different texts of a column beyond plain ISO dates. */
function datesOf(column: RawColumn, rows: number): readonly string[] {
  if (column.type !== 'text') return [];
  if (!column.cells) return textView(column).dictionary;
  const left = readPlainCells(column.cells, plainInstantAt, new Float64Array(rows));
  return left ? textOfCells(left).dictionary : [];
}
