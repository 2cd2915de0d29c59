import type { ReportPreset } from '../facts/report-period.ts';
import type { PaperKind } from './paper.ts';

/** The period each report is usually of; papers without one are no reports and have no annexes. */
export const REPORT_PRESET: Partial<Readonly<Record<PaperKind, ReportPreset>>> = {
  'six-month': 'half',
  quarter: 'quarter',
  month: 'month',
  year: 'year',
};
