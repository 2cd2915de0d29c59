import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { TrackShown } from '../../core/patrol/log/track-summary.ts';
import type { Loadable } from '../app-state.ts';

export const PATROL_TABS = ['plan', 'sheets', 'log'] as const;
export type PatrolTab = (typeof PATROL_TABS)[number];

/** The room of patrols. */
export type PatrolSession = {
  readonly tab: PatrolTab;
  readonly plan: Loadable<PatrolPlan>;
  /** Night of the plan on the map and in the lists. */
  readonly night: number;
  /** What is picked in the list or on the map; its number or index in the plan. */
  readonly picked: {
    readonly type: 'zone' | 'stop' | 'route' | 'post';
    readonly index: number;
  } | null;
  /** The zone whose border is being drawn, by its number; null: none. */
  readonly editing: number | null;
  /** A recorded track looked at in the log; null: none. Never kept. */
  readonly track: TrackShown | null;
};

export const NO_PATROL_PLAN: PatrolSession = {
  tab: 'plan',
  plan: { status: 'none' },
  night: 0,
  picked: null,
  editing: null,
  track: null,
};
