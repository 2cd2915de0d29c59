import type { JobClient } from '../jobs/protocol.ts';
import type { Action } from './actions.ts';
import type { AppState, ViewAddress } from './app-state.ts';
import type { ImportService } from './import/import-service.ts';
import type { SetAsidePages } from './import/set-aside-pages.ts';
import type { RepeatQuestions } from './hotspots/repeat-questions.ts';
import type { EntryService } from './entry/entry-service.ts';
import type { PatrolService } from './patrol/patrol-runner.ts';
import type { PlanService } from './plan/plan-service.ts';
import type { LongQuestion } from './what-if/long-question.ts';
import type { FirstMap } from './services/first-map.ts';
import type { MarkDesk } from './briefing/mark-choice.ts';
import type { MarkedPage } from './briefing/marked-page.ts';
import type { LeaveDesk } from './projects/leave-desk.ts';

/**
 * The one object the view talks to. Built by the composition root, handed down by React context
 * (`use-app.ts`); tests build it over the inline client.
 */
export type AppServices = {
  readonly store: AppStore;
  readonly jobs: JobClient;
  readonly projects: ProjectLibrary;
  /** Re-runs the analysis for the current project; the latest call wins. */
  readonly analyse: () => Promise<void>;
  readonly cancelAnalysis: () => void;
  /** Opens a published province in its own project. Throws JobFailure when it cannot be used. */
  readonly openManifest: (path: string) => Promise<void>;
  /** Opens a project file among the files chosen or dropped; the others are looked through before they load. */
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly imports: ImportService;
  readonly setAsideRows: SetAsidePages;
  readonly removeFile: (name: string) => Promise<void>;
  /** Stops the loading of data that is under way; what was loaded before stays. */
  readonly cancelLoading: () => void;
  readonly firstMap: FirstMap;
  /** Moves the map; the map view listens. */
  readonly camera: CameraPort;
  /** Files to and from the person, print: what leaves is marked and in the register of copies. */
  readonly page: MarkedPage;
  readonly marks: MarkDesk;
  /** Where a person is asked before unsaved work is left. */
  readonly leaving: LeaveDesk;
  /** Goes where a saved view or an address leads. */
  readonly goTo: (view: Partial<ViewAddress>) => void;
  readonly whatIf: WhatIfService;
  /** Records entered and corrected by hand. */
  readonly entry: EntryService;
  readonly repeat: RepeatQuestions;
  /** The factors along the cables; asked by their page. */
  readonly terrain: LongQuestion<'risk-terrain'>;
  readonly plan: PlanService;
  readonly patrol: PatrolService;
  readonly backtest: BacktestService;
  /** Clusters are looked for by themselves while their page is open (clusters-runner.ts). */
  readonly clusters: BacktestService;
};

/** The back-test runs by itself (backtest-runner.ts); a person may stop it and start it again. */
export type BacktestService = { readonly again: () => void; readonly cancel: () => void };

/** The long questions of the what-if; what goes dark is asked by itself when the scenario changes. */
export type WhatIfService = {
  /** The worst discs of a radius, what to harden first; answers come in `session.cut`. */
  readonly worst: LongQuestion<'worst-corridors'>;
  readonly harden: LongQuestion<'harden'>;
  /** Keeps the scenario on the table as a new one of this name. */
  readonly saveAs: (name: string) => void;
};

export type AppStore = {
  readonly getState: () => AppState;
  readonly subscribe: (listener: (state: AppState, previous: AppState) => void) => () => void;
  readonly dispatch: (action: Action) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
};

export type CameraPort = {
  readonly fitBounds: (bounds: readonly [number, number, number, number]) => void;
  readonly flyTo: (place: { lon: number; lat: number; zoom?: number }) => void;
  /** The map subscribes; before it exists, the last order is kept for it. */
  readonly listen: (listener: (order: CameraOrder) => void) => () => void;
  /** Told whenever the map is to show a place; takes no order that waits for the map. */
  readonly watch: (watcher: () => void) => () => void;
};

export type CameraOrder =
  | { readonly type: 'fit'; readonly bounds: readonly [number, number, number, number] }
  | { readonly type: 'fly'; readonly lon: number; readonly lat: number; readonly zoom?: number };

export type ProjectLibrary = {
  readonly list: () => Promise<readonly ProjectEntry[]>;
  readonly create: (name: string) => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly duplicate: (id: string, name: string) => Promise<void>;
  /** The `.vonggac` file of the current project. */
  readonly toFile: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Throws JobFailure with issues when the file is not a project; the current one stays. */
  readonly fromFile: (bytes: Uint8Array) => Promise<void>;
};

export type ProjectEntry = {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly current: boolean;
};

export type { ViewAddress };
