import type { Issue } from '../core/basics/issue.ts';
import type { ImportChoices } from '../core/model/import-choices.ts';
import type { KindId } from '../core/model/registry.ts';
import type { Assessment } from '../core/plan/assessment.ts';
import type { SavedSeries } from '../core/hotspots/series/saved-series.ts';
import type { ProtectionPlan } from '../core/plan/protection-plan.ts';
import type { StudyConfig } from '../core/study/study-config.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { WhenSettings } from '../core/study/when-options.ts';
import type {
  ClassBreaks,
  DatasetSummary,
  IncidentTimeline,
  JobProgress,
} from '../jobs/protocol.ts';
import type { EntrySession } from './entry/entry-session.ts';
import type { ImportSession } from './import/import-session.ts';
import type { HotspotsSession } from './hotspots/hotspots-session.ts';
import type { ReviewSession } from './review/review-session.ts';
import type { PatrolSession } from './patrol/patrol-session.ts';
import type { BriefingSession } from './briefing/briefing-session.ts';
import type { BriefingWork } from '../core/brief/briefing-work.ts';
import type { PatrolWork } from '../core/patrol/patrol-work.ts';
import type { TargetFocus } from './focus/target-focus.ts';
import type { WeightsEntry } from './focus/weights-log.ts';
import type { CutSession, SavedScenario, WhatIf } from './what-if/what-if-state.ts';

export type { ClassBreaks };

/** What the app knows now. `project` is a person's work: undoable, kept, saved. The rest is the moment. */
export type AppState = {
  readonly project: Project;
  readonly session: Session;
};

/** Saved in the browser at every change and in `.vonggac` files (data/project-file.md). */
export type Project = {
  readonly id: string;
  readonly name: string;
  /** Where the province comes from: a manifest beside the app. Files added by hand are in `files`. */
  readonly manifest: string;
  readonly files: readonly ProjectFile[];
  readonly study: StudyConfig;
  readonly layers: Readonly<Record<string, LayerChoice>>;
  /** Class breaks held still across periods and zoom; null until the first result sets them. */
  readonly breaks: ClassBreaks | null;
  /** Targets a person put on their own list, with a note. */
  readonly chosen: readonly ChosenTarget[];
  readonly savedViews: readonly SavedView[];
  /** What if this fails: the scenario on the table, and those kept. */
  readonly whatIf: WhatIf;
  readonly scenarios: readonly SavedScenario[];
  /** Who set the weights of the score, and when; oldest first. */
  readonly weightsLog: readonly WeightsEntry[];
  /** What is done for whom, what was checked and drawn. */
  readonly plan: ProtectionPlan;
  /** Dated pictures of the list, oldest first. */
  readonly assessments: readonly Assessment[];
  /** Dry months and peak periods a person set. */
  readonly when: WhenSettings;
  /** Incidents a person decided are one series, or are none. */
  readonly series: readonly SavedSeries[];
  readonly patrol: PatrolWork;
  readonly briefing: BriefingWork;
};

/** Bytes are kept beside the project (IndexedDB, or `files/` in a .vonggac), by hash. */
export type ProjectFile = {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind?: KindId;
  /** What a person decided about it when it was loaded. */
  readonly choices?: ImportChoices;
};

export type LayerChoice = { readonly visible: boolean; readonly opacity: number };

export type ChosenTarget = { readonly target: string; readonly note: string };

export type SavedView = { readonly id: string; readonly name: string; readonly view: ViewAddress };

export const ROOMS = ['data', 'hotspots', 'targets', 'patrol', 'briefing'] as const;
export type Room = (typeof ROOMS)[number];

/** Pages of the room of targets. */
export const TARGETS_TABS = ['targets', 'areas', 'gaps', 'chosen', 'cut', 'plan'] as const;
export type TargetsTab = (typeof TARGETS_TABS)[number];

export const ROLES = ['planner', 'police', 'leader'] as const;
export type Role = (typeof ROLES)[number];

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export type Language = 'vi' | 'en';

/** What a URL may carry: where one looks, never what one has. */
export type ViewAddress = {
  readonly room: Room;
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly from?: string;
  readonly to?: string;
  readonly kinds?: readonly string[];
};

export type Session = {
  readonly room: Room;
  readonly targetsTab: TargetsTab;
  readonly role: Role;
  readonly language: Language;
  readonly theme: Theme;
  readonly camera: Camera | null;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly pointer: { readonly lon: number; readonly lat: number } | null;
  readonly clock: TimeWindow;
  readonly dataset: Loadable<DatasetSummary>;
  readonly result: Loadable<StudyResult>;
  readonly timeline: IncidentTimeline | null;
  readonly cut: CutSession;
  readonly focus: TargetFocus;
  readonly hotspots: HotspotsSession;
  readonly imports: ImportSession;
  readonly entry: EntrySession;
  readonly review: ReviewSession;
  readonly patrol: PatrolSession;
  readonly briefing: BriefingSession;
  readonly save: SaveStatus;
  readonly panelOpen: boolean;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
};

export type Camera = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** One selection everywhere: map, table and details. */
export type Selection =
  | { readonly type: 'target'; readonly target: string }
  | { readonly type: 'area'; readonly code: string }
  | { readonly type: 'record'; readonly kind: KindId; readonly row: number };

/** What the slider shows of the incidents, inside the study period. */
export type TimeWindow = {
  readonly mode: 'all' | 'window' | 'cumulative';
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  readonly playing: boolean;
};

export type Loadable<T> =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly progress: JobProgress; readonly previous?: T }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly issues: readonly Issue[]; readonly previous?: T };

export type SaveStatus =
  | { readonly status: 'unsaved' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: number }
  | { readonly status: 'failed'; readonly reason: string };

export type Dialog =
  | 'palette'
  | 'search'
  | 'shortcuts'
  | 'projects'
  | 'province'
  | 'tour'
  | 'export'
  | 'records'
  | 'templates'
  | 'mark'
  | 'about';

export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  /** Message key and its values. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
};
