import type { Issue } from '../core/basics/issue.ts';
import type { Scenario } from '../core/criticality/scenario.ts';
import type { SavedSeries } from '../core/hotspots/series/saved-series.ts';
import type { SavedScenario, WeightsEntry } from '../core/project/project.ts';
import type { StudyConfig } from '../core/study/study-config.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { WhenSettings } from '../core/study/when-options.ts';
import type { DatasetSummary } from '../jobs/protocol/input-jobs.ts';
import type { IncidentTimeline } from '../jobs/protocol/record-jobs.ts';
import type { JobProgress } from '../jobs/protocol.ts';
import type {
  Camera,
  ClassBreaks,
  Dialog,
  Language,
  LayerChoice,
  Notice,
  Project,
  ProjectFile,
  Role,
  Room,
  SavedView,
  SaveStatus,
  Selection,
  TargetsTab,
  Theme,
  TimeWindow,
} from './app-state.ts';
import type { PlanAction } from './plan/plan-action.ts';
import type { EntrySession } from './entry/entry-session.ts';
import type { ImportSession } from './import/import-session.ts';
import type { HotspotsSession } from './hotspots/hotspots-session.ts';
import type { ReviewSession } from './review/review-session.ts';
import type { PatrolSession } from './patrol/patrol-session.ts';
import type { BriefingSession } from './briefing/briefing-session.ts';
import type { BriefingWork } from '../core/brief/briefing-work.ts';
import type { CopyRecord } from '../core/brief/copies/copy-record.ts';
import type { PatrolWork } from '../core/patrol/patrol-work.ts';
import type { TargetFocus } from './focus/target-focus.ts';
import type { CutSession } from './what-if/what-if-state.ts';

/** Everything that can change the state, as data. `reduce` is the only place that answers them. */
export type Action = ProjectAction | SessionAction;

/** Changes of one gesture that follow each other closely (a drag, the letters of a word) are one step back. */
type OfGesture = { readonly gesture?: string };

/** Changes to a person's work: undoable and saved. */
export type ProjectAction =
  | { readonly type: 'project/rename'; readonly name: string }
  | { readonly type: 'project/set-study'; readonly change: Partial<StudyConfig> }
  /** The weights alone, with who set them and when. */
  | { readonly type: 'project/set-weights'; readonly entry: WeightsEntry }
  | {
      readonly type: 'project/set-layer';
      readonly layer: string;
      readonly change: Partial<LayerChoice>;
    }
  | { readonly type: 'project/choose-target'; readonly target: string; readonly note: string }
  | { readonly type: 'project/drop-target'; readonly target: string }
  | { readonly type: 'project/save-view'; readonly view: SavedView }
  | { readonly type: 'project/drop-view'; readonly id: string }
  | ({ readonly type: 'project/set-patrol'; readonly change: Partial<PatrolWork> } & OfGesture)
  | ({ readonly type: 'project/set-briefing'; readonly change: Partial<BriefingWork> } & OfGesture)
  /** A copy that left: no step back takes it out of the register. */
  | { readonly type: 'project/register-copy'; readonly copy: CopyRecord }
  /** New files, some in the place of others: one step back for all of them. */
  | {
      readonly type: 'project/add-files';
      readonly files: readonly ProjectFile[];
      readonly replaces?: readonly string[];
    }
  | { readonly type: 'project/remove-file'; readonly name: string }
  /** A corrected copy, or the same file under other choices, in the place of one of the project. */
  | { readonly type: 'project/replace-file'; readonly name: string; readonly file: ProjectFile }
  | { readonly type: 'project/set-breaks'; readonly breaks: ClassBreaks | null }
  /** Dry months, peak periods; null: what the app starts with. */
  | ({ readonly type: 'project/set-when'; readonly change: Partial<WhenSettings> } & OfGesture)
  | ({ readonly type: 'project/change-what-if'; readonly scenario: Scenario } & OfGesture)
  /** Lays a scenario on the table; `saved` is its id, '' for one that is not saved. */
  | {
      readonly type: 'project/open-scenario';
      readonly scenario: Scenario;
      readonly saved: string;
    }
  /** Keeps a scenario, in place of one of the same id; `open` lays it on the table too. */
  | {
      readonly type: 'project/save-scenario';
      readonly saved: SavedScenario;
      readonly open: boolean;
    }
  | { readonly type: 'project/drop-scenario'; readonly id: string }
  /** Keeps series, each in place of one of the same id, and lets others go: one step back for both. */
  | {
      readonly type: 'project/change-series';
      readonly keep: readonly SavedSeries[];
      readonly drop: readonly string[];
    }
  | PlanAction;

export type SessionAction =
  /** Replaces the project (opened, restored, new): history starts afresh. */
  | { readonly type: 'session/open-project'; readonly project: Project }
  | { readonly type: 'session/set-room'; readonly room: Room }
  | { readonly type: 'session/set-targets-tab'; readonly tab: TargetsTab }
  | { readonly type: 'session/set-cut'; readonly change: Partial<CutSession> }
  | { readonly type: 'session/set-focus'; readonly change: Partial<TargetFocus> }
  | { readonly type: 'session/set-hotspots'; readonly change: Partial<HotspotsSession> }
  | { readonly type: 'session/set-review'; readonly change: Partial<ReviewSession> }
  | { readonly type: 'session/set-patrol'; readonly change: Partial<PatrolSession> }
  | { readonly type: 'session/set-briefing'; readonly change: Partial<BriefingSession> }
  | { readonly type: 'session/set-entry'; readonly change: Partial<EntrySession> }
  | { readonly type: 'session/set-imports'; readonly change: Partial<ImportSession> }
  | { readonly type: 'session/set-role'; readonly role: Role }
  | { readonly type: 'session/set-language'; readonly language: Language }
  | { readonly type: 'session/set-theme'; readonly theme: Theme }
  | { readonly type: 'session/set-single-keys'; readonly on: boolean }
  | { readonly type: 'session/set-camera'; readonly camera: Camera }
  | { readonly type: 'session/select'; readonly selection: Selection | null }
  | { readonly type: 'session/hover'; readonly selection: Selection | null }
  | {
      readonly type: 'session/point';
      readonly pointer: { readonly lon: number; readonly lat: number } | null;
    }
  | { readonly type: 'session/set-clock'; readonly change: Partial<TimeWindow> }
  | { readonly type: 'session/dataset-loading'; readonly progress: JobProgress }
  | { readonly type: 'session/dataset-ready'; readonly dataset: DatasetSummary }
  | { readonly type: 'session/dataset-failed'; readonly issues: readonly Issue[] }
  | { readonly type: 'session/result-loading'; readonly progress: JobProgress }
  | { readonly type: 'session/result-ready'; readonly result: StudyResult }
  | { readonly type: 'session/result-failed'; readonly issues: readonly Issue[] }
  /** A person stopped the run: the last result, if any, stands again. */
  | { readonly type: 'session/result-cancelled' }
  | { readonly type: 'session/timeline-ready'; readonly timeline: IncidentTimeline }
  | { readonly type: 'session/set-save'; readonly save: SaveStatus }
  | { readonly type: 'session/toggle-panel'; readonly open: boolean }
  | { readonly type: 'session/open-dialog'; readonly dialog: Dialog | null }
  | { readonly type: 'session/notify'; readonly notice: Omit<Notice, 'id'> }
  | { readonly type: 'session/dismiss-notice'; readonly id: number };
