import type { LocalText } from '../../model/manifest.ts';
import type { ProtectionPlan } from '../../plan/protection-plan.ts';
import type { PatrolLogEntry } from '../../patrol/log/patrol-log.ts';
import type { Period } from '../../time/period.ts';
import type { DayRange } from '../../time/period-presets.ts';
import { caseFigures } from './case-figures.ts';
import type { CaseFigures } from './case-figures.ts';
import type { ReportSpans, SpanRows } from './counted.ts';
import { incidentFigures } from './incident-figures.ts';
import type { IncidentFigures } from './incident-figures.ts';
import { incidentLines } from './incident-line.ts';
import type { IncidentLine } from './incident-line.ts';
import { incidentReader, rowsIn } from './incident-reader.ts';
import type { FactStages } from './incident-reader.ts';
import { keyFacts } from './key-facts.ts';
import type { KeyFacts } from './key-facts.ts';
import { monthCounts } from './month-counts.ts';
import type { MonthCount } from './month-counts.ts';
import { networkFacts } from './network-facts.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { PaperLevel } from './paper-level.ts';
import { planLines } from './plan-lines.ts';
import type { PlanLine } from './plan-lines.ts';
import { comparedPeriods, presetOf } from './report-period.ts';
import type { ReportPreset } from './report-period.ts';
import { workFigures } from './work-figures.ts';
import type { WorkFigures } from './work-figures.ts';

/** All that a paper of a period states: numbers and codes, no sentence. Absent data is null, not zero. */
export type ReportFacts = {
  readonly period: DayRange;
  readonly preset: ReportPreset | null;
  readonly yearBefore: DayRange | null;
  readonly before: DayRange | null;
  readonly level: PaperLevel;
  readonly sensitive: boolean;
  readonly data: {
    readonly name: LocalText;
    readonly province: LocalText;
    readonly illustrative: boolean;
    readonly since: string;
    readonly cutOff: string;
    /** The data ends before the period does. */
    readonly short: boolean;
    readonly hash: string;
    readonly resultHash: string;
  };
  readonly network: NetworkFacts;
  readonly incidents: IncidentFigures;
  readonly cases: CaseFigures;
  readonly months: readonly MonthCount[];
  readonly lines: readonly IncidentLine[];
  readonly work: WorkFigures;
  readonly plan: readonly PlanLine[];
  readonly key: KeyFacts;
};

export type ReportQuestion = {
  readonly level: PaperLevel;
  /** Tells protection class and what goes dark. */
  readonly sensitive: boolean;
  readonly plan: Pick<ProtectionPlan, 'items' | 'rules' | 'checks' | 'draws'>;
  readonly log: readonly PatrolLogEntry[];
};

/**
 * Gathers the facts of a period. An incident belongs to the period it came to light in (UTC+07:00, last day
 * included): whole incidents, so that the table of the annex adds up to the counts. Against the same days a
 * year before and the period just before, where the data reaches back. O(incidents + targets log targets).
 */
export function reportFacts(
  stages: FactStages,
  period: Period,
  question: ReportQuestion,
): ReportFacts {
  const { dataset, result } = stages;
  const { level, sensitive } = question;
  const incidents = incidentReader(stages);
  const spans = coveredSpans(period, dataset.since);
  const rows: SpanRows = {
    now: rowsIn(incidents, spans.now),
    yearBefore: spans.yearBefore && rowsIn(incidents, spans.yearBefore),
    before: spans.before && rowsIn(incidents, spans.before),
  };
  return {
    period: daysOf(period),
    preset: presetOf(period),
    yearBefore: spans.yearBefore && daysOf(spans.yearBefore),
    before: spans.before && daysOf(spans.before),
    level,
    sensitive,
    data: {
      name: dataset.name,
      province: dataset.province,
      illustrative: dataset.illustrative,
      since: dataset.since,
      cutOff: dataset.cutOff,
      short: dataset.cutOff < period.to,
      hash: dataset.hash,
      resultHash: result.hash,
    },
    network: networkFacts(dataset, result),
    incidents: incidentFigures(stages, incidents, rows),
    cases: caseFigures(stages, incidents, rows),
    months: monthCounts(incidents, period, dataset.since),
    lines: incidentLines(stages, incidents, rows.now, level),
    work: workFigures({ dataset, result, period, plan: question.plan, log: question.log }),
    plan: planLines(question.plan.items, period.to, level),
    key: keyFacts(stages, question),
  };
}

/** What the data does not cover from its first day is not compared with. */
function coveredSpans(period: Period, since: string): ReportSpans {
  const { yearBefore, before } = comparedPeriods(period);
  return {
    now: period,
    yearBefore: yearBefore && yearBefore.from >= since ? yearBefore : null,
    before: before.from >= since ? before : null,
  };
}

function daysOf({ from, to }: Period): DayRange {
  return { from, to };
}
