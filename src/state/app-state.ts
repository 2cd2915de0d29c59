import type { Issue } from '../core/basics/issue.ts';
import type { KindId } from '../core/model/registry.ts';
import type { Project, Role, Room } from '../core/project/project.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { DatasetSummary } from '../jobs/protocol/input-jobs.ts';
import type { IncidentTimeline } from '../jobs/protocol/record-jobs.ts';
import type { JobProgress } from '../jobs/protocol.ts';
import type { EntrySession } from './entry/entry-session.ts';
import type { ImportSession } from './import/import-session.ts';
import type { HotspotsSession } from './hotspots/hotspots-session.ts';
import type { ReviewSession } from './review/review-session.ts';
import type { PatrolSession } from './patrol/patrol-session.ts';
import type { BriefingSession } from './briefing/briefing-session.ts';
import type { TargetFocus } from './focus/target-focus.ts';
import type { CutSession } from './what-if/what-if-state.ts';

export { ROLES, ROOMS } from '../core/project/project.ts';
export type {
  ChosenTarget,
  LayerChoice,
  Project,
  ProjectFile,
  Role,
  Room,
  SavedView,
  ViewAddress,
} from '../core/project/project.ts';
export type { ClassBreaks } from '../core/study/class-breaks.ts';

/** What the app knows now. `project` is a person's work: undoable, kept, saved. The rest is the moment. */
export type AppState = {
  readonly project: Project;
  readonly session: Session;
};

/** Pages of the room of targets. */
export const TARGETS_TABS = ['targets', 'areas', 'gaps', 'chosen', 'cut', 'plan'] as const;
export type TargetsTab = (typeof TARGETS_TABS)[number];

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export type Language = 'vi' | 'en';

export type Session = {
  readonly room: Room;
  readonly targetsTab: TargetsTab;
  readonly role: Role;
  readonly language: Language;
  readonly theme: Theme;
  /** Shortcuts of one character alone, which a person may turn off. */
  readonly singleKeys: boolean;
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
  | 'unsaved'
  | 'draft'
  | 'about';

export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  /** Message key and its values. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
};
