import type {
  LonLat,
  Scenario,
  ScenarioCut,
  ScenarioEnd,
} from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { CutAnswer } from '../../jobs/protocol/service-jobs.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from './long-question.ts';

/** What a press on the map means: nothing special, cut what is there, draw, or join two places. */
export const CUT_TOOLS = ['off', 'pick', 'disc', 'corridor', 'link'] as const;
export type CutTool = (typeof CUT_TOOLS)[number];

/** A place as a person is drawing or dragging it; not yet in the scenario. */
export type MovingCut = {
  /** The cut it stands for; −1: a new one. */
  readonly at: number;
  readonly cut: ScenarioCut;
};

/** A section of a cable was pressed: only it, or the whole cable? */
export type CutQuestion = { readonly section: string; readonly lon: number; readonly lat: number };

/** The answer to a scenario, with what it was asked of: target numbers are those of that result. */
export type CutView = {
  readonly scenario: Scenario;
  readonly result: StudyResult;
  readonly answer: CutAnswer;
};

export type WorstView = Asked<'worst-corridors'>;
export type HardenView = Asked<'harden'>;

/** Pages of the what-if: the scenario on the table, what is searched for, what is kept. */
export const WHAT_IF_PAGES = ['table', 'worst', 'harden', 'saved'] as const;
export type WhatIfPage = (typeof WHAT_IF_PAGES)[number];

/** The moment of the what-if; its work is in the project. */
export type CutSession = {
  readonly page: WhatIfPage;
  readonly tool: CutTool;
  /** What the next disc or corridor gets. */
  readonly radiusM: number;
  readonly widthM: number;
  readonly moving: MovingCut | null;
  readonly question: CutQuestion | null;
  /** Points of the corridor being drawn. */
  readonly line: readonly LonLat[];
  /** First end of the link being laid. */
  readonly linkFrom: ScenarioEnd | null;
  /** The cut that keys move and delete; −1: none. */
  readonly chosen: number;
  readonly answer: Loadable<CutView>;
  readonly worst: Loadable<WorstView>;
  readonly harden: Loadable<HardenView>;
  /** Ids of the saved scenarios set side by side. */
  readonly compared: readonly string[];
};

export const FIRST_CUT_SESSION: CutSession = {
  page: 'table',
  tool: 'off',
  radiusM: 1000,
  widthM: 500,
  moving: null,
  question: null,
  line: [],
  linkFrom: null,
  chosen: -1,
  answer: { status: 'none' },
  worst: { status: 'none' },
  harden: { status: 'none' },
  compared: [],
};
