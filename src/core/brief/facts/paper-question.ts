import type { PlannedShift } from '../../patrol/log/patrol-log.ts';
import type { PatrolOptions } from '../../patrol/plan/patrol-options.ts';
import type { ZoneDraft } from '../../patrol/plan/zone-draft.ts';
import type { Project } from '../../project/project.ts';
import type { DetailLevel } from '../../model/detail-level.ts';
import type { DayRange } from '../../time/period-presets.ts';
import type { PaperKind } from '../paper/paper.ts';
import { REPORT_PRESET } from '../paper/report-preset.ts';
import type { ReportQuestion } from './report-facts.ts';

/** All that facts of a paper are asked with. Plain JSON. */
export type PaperQuestion = ReportQuestion & {
  readonly period: DayRange;
  /** Id of the incident a sheet is about. */
  readonly incident?: string;
  /** Code of the commune a sheet is about. */
  readonly commune?: string;
  /** What of patrols the annexes of a report tell; absent: it has none. */
  readonly annexes?: AnnexQuestion;
  /** Of the sheet of the last days; absent: none is asked for. */
  readonly situation?: SituationQuestion;
};

export type AnnexQuestion = {
  /** Shifts that were set to be done, of any period. */
  readonly shifts: readonly PlannedShift[];
  /** What the plan of patrols is made from; null: none is kept. */
  readonly patrol: PatrolKept | null;
};

export type SituationQuestion = {
  /** ISO day the age of the data is told on. */
  readonly today: string;
  /** ISO day checks are held against; '' the last day of the data. */
  readonly referenceDay: string;
};

export type PatrolKept = {
  readonly options: PatrolOptions;
  readonly zones: readonly ZoneDraft[] | null;
};

/** What is chosen of a paper besides the project. */
export type PaperAsked = {
  readonly kind: PaperKind;
  readonly period: DayRange;
  readonly level: DetailLevel;
  readonly sensitive: boolean;
  /** '' none. */
  readonly incident: string;
  readonly commune: string;
  /** ISO day it is dated. */
  readonly date: string;
};

/** The question of a paper over a project: the same for the app and the command line. */
export function paperQuestion(
  { plan, patrol }: Pick<Project, 'plan' | 'patrol'>,
  { kind, period, level, sensitive, incident, commune, date }: PaperAsked,
): PaperQuestion {
  const { items, rules, checks, draws } = plan;
  const { options, zones, shifts, log } = patrol;
  return {
    period,
    level,
    sensitive,
    plan: { items, rules, checks, draws },
    log,
    ...(incident === '' ? {} : { incident }),
    ...(commune === '' ? {} : { commune }),
    ...(REPORT_PRESET[kind]
      ? { annexes: { shifts, patrol: options ? { options, zones } : null } }
      : {}),
    ...(kind === 'situation'
      ? { situation: { today: date, referenceDay: plan.referenceDay } }
      : {}),
  };
}
