import type { BriefingWork } from '../brief/briefing-work.ts';
import type { Scenario } from '../criticality/scenario.ts';
import type { SavedSeries } from '../hotspots/series/saved-series.ts';
import type { ImportChoices } from '../model/import-choices.ts';
import type { KindId } from '../model/registry.ts';
import type { PatrolWork } from '../patrol/patrol-work.ts';
import type { Assessment } from '../plan/assessment.ts';
import type { ProtectionPlan } from '../plan/protection-plan.ts';
import type { ClassBreaks } from '../study/class-breaks.ts';
import type { ScoreWeights, StudyConfig } from '../study/study-config.ts';
import type { WhenSettings } from '../study/when-options.ts';

/** A person's work on a province. Kept in the browser at every change and in `.vonggac` files (data/project-file.md). */
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

export const ROLES = ['planner', 'police', 'leader'] as const;
export type Role = (typeof ROLES)[number];

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

/** The what-if on the table: undoable and kept like the rest of the work. */
export type WhatIf = {
  readonly scenario: Scenario;
  /** Id of the saved scenario it was opened from; '' for one that is not saved. */
  readonly saved: string;
};

export type SavedScenario = { readonly id: string; readonly scenario: Scenario };

/** Weights that a person set, in which part they worked, and when. */
export type WeightsEntry = {
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: Role;
  readonly weights: ScoreWeights;
};
