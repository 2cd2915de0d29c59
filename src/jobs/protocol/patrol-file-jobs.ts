import type { PaperMapWords } from '../../core/brief/map/paper-map-words.ts';
import type { CommuneWork, HandOver } from '../../core/brief/patrol-sheet/patrol-sources.ts';
import type { PatrolWords } from '../../core/brief/patrol-sheet/patrol-words.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { OutputFile } from './output-jobs.ts';

/** What leaves the room of patrols: sheets and the roster on paper, tracks and cards for phones. */
export const PATROL_FILE_KINDS = ['sheets', 'roster', 'gpx', 'kml', 'cards', 'commune'] as const;
export type PatrolFileKind = (typeof PATROL_FILE_KINDS)[number];

/** Plain JSON: the same request gives the same bytes in the app and on the command line. */
export type PatrolFilesRequest = {
  readonly plan: PatrolPlan;
  readonly files: readonly PatrolFileKind[];
  readonly words: PatrolWords;
  /** Words of the map on the sheets; null: nothing of the ground is drawn. */
  readonly mapWords: PaperMapWords | null;
  readonly over: HandOver;
  /** For `commune`: its code or name, and what of the project is said of it. */
  readonly commune?: CommuneWork & { readonly commune: string };
  /** Cards of this team only. */
  readonly team?: number;
};

export type PatrolPreviewRequest = Pick<
  PatrolFilesRequest,
  'plan' | 'words' | 'mapWords' | 'over' | 'commune'
> & { readonly page: PatrolPageAsked };

export type PatrolPageAsked =
  | { readonly type: 'sheet'; readonly zone: number; readonly night: number }
  | { readonly type: 'roster' }
  | { readonly type: 'commune' };

export type PatrolPreview = {
  /** Empty: there is no such page. */
  readonly svg: string;
};

export type PatrolFileJobs = {
  /** Sheets, roster, phone files and route cards of a plan; progress `patrol-files`. */
  'patrol-files': [PatrolFilesRequest, readonly OutputFile[]];
  /** A sheet of a plan as SVG, for looking at. */
  'patrol-preview': [PatrolPreviewRequest, PatrolPreview];
};
