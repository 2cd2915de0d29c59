import { createStore } from 'zustand/vanilla';
import type { ReportPreset } from '../../../core/brief/facts/report-period.ts';
import type { PaperLevel } from '../../../core/brief/facts/paper-level.ts';
import type { PaperKind } from '../../../core/brief/paper/paper.ts';
import type { DayRange } from '../../../core/time/period-presets.ts';
import type { Urgency } from '../../../i18n/papers/paper-input.ts';

/** What of the papers is on the table: it outlives a look into another room, not the session. */
export type PapersView = {
  readonly kind: PaperKind;
  readonly preset: ReportPreset | 'free';
  /** null: the last whole period the data covers. */
  readonly period: DayRange | null;
  readonly level: PaperLevel;
  readonly sensitive: boolean;
  readonly number: string;
  /** ISO day; '' today. */
  readonly date: string;
  readonly urgency: Urgency;
  readonly incident: string;
  readonly commune: string;
};

export const papersView = createStore<PapersView>(() => ({
  kind: 'six-month',
  preset: 'half',
  period: null,
  level: 'full',
  sensitive: false,
  number: '',
  date: '',
  urgency: 'none',
  incident: '',
  commune: '',
}));
