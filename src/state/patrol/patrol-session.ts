import type { TrackShown } from '../../core/patrol/log/track-summary.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { PatrolQuestion } from '../../jobs/protocol/patrol-jobs.ts';
import type { Loadable } from '../app-state.ts';

export const PATROL_TABS = ['plan', 'sheets', 'log'] as const;
export type PatrolTab = (typeof PATROL_TABS)[number];

/** Lists of the plan. */
export const PATROL_PARTS = ['routes', 'zones', 'stops', 'posts'] as const;
export type PatrolPart = (typeof PATROL_PARTS)[number];

/** What a press on the map does to the zone whose border is drawn. */
export const ZONE_TOOLS = ['add', 'remove', 'split'] as const;
export type ZoneTool = (typeof ZONE_TOOLS)[number];

/** Its number (zone) or its index in the plan. */
export type PatrolPick = {
  readonly type: 'zone' | 'stop' | 'route' | 'post';
  readonly index: number;
};

/** The room of patrols. */
export type PatrolSession = {
  readonly tab: PatrolTab;
  readonly plan: Loadable<PatrolPlan>;
  /** What the last plan answers. */
  readonly asked: PatrolQuestion | null;
  /** Checks of the protection plan are taken along. */
  readonly checks: boolean;
  readonly part: PatrolPart;
  /** Night of the plan on the map and in the lists. */
  readonly night: number;
  /** What is picked in the list or on the map. */
  readonly picked: PatrolPick | null;
  /** The zone whose border is being drawn, by its number; 0: a new one; null: none. */
  readonly editing: number | null;
  readonly tool: ZoneTool | null;
  /** Target ids under the brush while it is held down. */
  readonly stroke: readonly string[];
  /** The team whose base a press on the map puts. */
  readonly placing: number | null;
  /** A recorded track looked at in the log; null: none. Never kept. */
  readonly track: TrackShown | null;
};

export const NO_PATROL_PLAN: PatrolSession = {
  tab: 'plan',
  plan: { status: 'none' },
  asked: null,
  checks: false,
  part: 'routes',
  night: 0,
  picked: null,
  editing: null,
  tool: null,
  stroke: [],
  placing: null,
  track: null,
};
