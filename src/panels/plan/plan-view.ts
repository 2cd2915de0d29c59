import { createStore } from 'zustand/vanilla';

export const PLAN_PAGES = ['lines', 'checks', 'draw', 'assessments'] as const;
export type PlanPage = (typeof PLAN_PAGES)[number];

/** What of the plan is on screen; the printed annex and the files follow it. */
export type PlanView = {
  readonly page: PlanPage;
  /** Writes the sensitive columns to paper and files. */
  readonly sensitive: boolean;
  /** The draw and the assessment that are open; '' none. */
  readonly draw: string;
  readonly assessment: string;
  /** What the open assessment is compared with: an id, 'now', or '' nothing. */
  readonly comparedWith: string;
};

export const planView = createStore<PlanView>(() => ({
  page: 'lines',
  sensitive: false,
  draw: '',
  assessment: '',
  comparedWith: '',
}));
