import type { IncidentKindId } from '../../model/incident-kinds.ts';
import type { PatrolPlan } from '../../patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { studyFacts } from '../facts.ts';
import type { PeriodChange } from '../period-change.ts';
import type { StepFigureId } from './presentation-step.ts';

/** The numbers of one figure: drawn large on the screen, and the same on paper. */
export type StepFigure =
  | {
      readonly form: 'change';
      readonly now: number;
      readonly change: PeriodChange | null;
      readonly previous: { readonly from: string; readonly to: string };
    }
  | {
      readonly form: 'kinds';
      readonly rows: readonly { readonly kind: IncidentKindId; readonly count: number }[];
    }
  | { readonly form: 'trend'; readonly months: readonly MonthCount[] }
  /** 168 hours, Monday 00:00 first, and how many incidents they hold. */
  | { readonly form: 'clock'; readonly hours: readonly number[]; readonly known: number }
  | { readonly form: 'targets'; readonly targets: readonly number[]; readonly share: Share }
  | { readonly form: 'areas'; readonly areas: readonly number[] }
  | {
      readonly form: 'patrol';
      /** Of all expected incidents, 0…1. */
      readonly zones: number;
      readonly stops: number;
      readonly nights: number;
      readonly routes: number;
    };

export type MonthCount = {
  /** First day, ISO. */
  readonly month: string;
  readonly count: number;
};

/** `count` of `of` incidents on targets fell on the first `targets`. */
export type Share = { readonly targets: number; readonly count: number; readonly of: number };

export type FigureInput = {
  readonly result: StudyResult;
  /** Incidents by month of the period; empty: not counted yet. */
  readonly months: readonly MonthCount[];
  readonly plan: PatrolPlan | null;
};

export const TOP_ROWS = 5;

/** Null: no figure was chosen, or there is nothing to show in it. */
export function stepFigure(id: StepFigureId, input: FigureInput): StepFigure | null {
  const { result, months, plan } = input;
  const facts = studyFacts(result);
  switch (id) {
    case 'none':
      return null;
    case 'change':
      return {
        form: 'change',
        now: facts.incidents.selected,
        change: facts.change,
        previous: facts.previous,
      };
    case 'kinds': {
      const rows = result.comparison.kinds
        .map(({ kind, now }) => ({ kind, count: now }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count);
      return rows.length === 0 ? null : { form: 'kinds', rows: rows.slice(0, TOP_ROWS) };
    }
    case 'trend':
      return months.length < 2 ? null : { form: 'trend', months };
    case 'clock': {
      const hours = Array.from(result.hourOfWeek);
      const known = hours.reduce((sum, count) => sum + count, 0);
      return known > 0 ? { form: 'clock', hours, known } : null;
    }
    case 'top_targets': {
      const targets = Array.from(result.targets.order.subarray(0, TOP_ROWS));
      return targets.length === 0 ? null : { form: 'targets', targets, share: facts.topShare };
    }
    case 'top_areas': {
      const areas = Array.from(result.areas.order.subarray(0, TOP_ROWS));
      return areas.length === 0 ? null : { form: 'areas', areas };
    }
    case 'patrol_share':
      return plan === null ? null : patrolFigure(plan);
  }
}

function patrolFigure({ share, routes }: PatrolPlan): StepFigure {
  const nights = share.stops.length;
  const stops = share.stops.reduce((sum, night) => sum + night, 0) / Math.max(1, nights);
  return { form: 'patrol', zones: share.zones, stops, nights, routes: routes.length };
}
