import type { Issue } from '../core/basics/issue.ts';
import type {
  CorridorOptions,
  CorridorPlace,
  WorstCorridors,
} from '../core/criticality/corridor-worst.ts';
import type { CutPair, PairEffect, PairOptions } from '../core/criticality/cut-pairs.ts';
import type { CutResult } from '../core/criticality/cut-scenario.ts';
import type { HardenOptions, HardenPlan } from '../core/criticality/harden-plan.ts';
import type { HardenStep } from '../core/criticality/harden-step.ts';
import type { LonLat, Scenario, ScenarioCut } from '../core/criticality/scenario.ts';
import type { ServiceMeasure } from '../core/criticality/service-graph.ts';
import type { Bounds, GeometryType } from '../core/geo/geometry.ts';
import type { DetailLevel } from '../core/model/detail-level.ts';
import type { RecordWords } from '../core/io/write/record-words.ts';
import type { RecordFormat } from '../core/io/write/record-writer.ts';
import type { TemplateKind } from '../core/io/write/template/template-kinds.ts';
import type { TemplateWords } from '../core/io/write/template/template-words.ts';
import type { TableSheet } from '../core/io/write/table-sheet.ts';
import type { Dataset, DatasetSource } from '../core/model/dataset.ts';
import type { IncidentKindId } from '../core/model/incident-kinds.ts';
import type { ImportReport, SetAsideRow } from '../core/io/import/import-report.ts';
import type { ImportChoices } from '../core/model/import-choices.ts';
import type { KindId } from '../core/model/registry.ts';
import type { CoverOptions } from '../core/risk/cover/cover-options.ts';
import type { CoverPlan } from '../core/risk/cover/cover-plan.ts';
import type { Gaps, GapOptions } from '../core/risk/gaps/gap-list.ts';
import type { PlanarDensity, PlanarQuestion } from '../core/study/planar-density.ts';
import type { RatesQuestion, RatesTable } from '../core/study/rates-table.ts';
import type { NetworkReviewOptions } from '../core/network/review/network-review.ts';
import type { NetworkReview } from '../core/study/network-review.ts';
import type { RankStability } from '../core/risk/rank-stability/rank-stability.ts';
import type { RankStabilityOptions } from '../core/risk/rank-stability/stability-options.ts';
import type { KeyArea } from '../core/study/key-areas.ts';
import type { KeyTarget, KeyTargetOptions } from '../core/study/key-targets.ts';
import type { Handout } from '../core/brief/handout/handout.ts';
import type { Situation } from '../core/brief/situation/situation.ts';
import type { CheckRules } from '../core/plan/check-rules.ts';
import type { CheckSchedule } from '../core/plan/check-schedule.ts';
import type { DrawAnswer, DrawRequest } from '../core/plan/draw-record.ts';
import type { CheckMade } from '../core/plan/last-checks.ts';
import type { KindLoss } from '../core/risk/loss-by-kind.ts';
import type { CarverMark } from '../core/targets/carver.ts';
import type { BacktestOptions } from '../core/hotspots/backtest/backtest-options.ts';
import type { BacktestAnswer } from '../core/hotspots/backtest/backtest-result.ts';
import type { ParamValues } from '../core/hotspots/contract.ts';
import type { ClusterAnswer } from '../core/study/cluster-answer.ts';
import type { ClusterOptions } from '../core/study/cluster-options.ts';
import type { HotspotPicture } from '../core/study/hotspot-picture.ts';
import type { LixelFormat } from '../core/study/lixel-file.ts';
import type { PictureFiles } from '../core/study/picture-files.ts';
import type { BandwidthCurve } from '../core/study/bandwidth-curve.ts';
import type { AreaChange, StretchChange } from '../core/study/place-change.ts';
import type { ScoreWeights, StudyConfig } from '../core/study/study-config.ts';
import type { TerrainAnswer, TerrainSpan } from '../core/study/terrain-answer.ts';
import type { WhenOptions } from '../core/study/when-options.ts';
import type { WhenAnswer } from '../core/study/when.ts';
import type { InspectionAsked } from '../core/patrol/plan/inspection.ts';
import type { PatrolPlan } from '../core/patrol/plan/patrol-plan.ts';
import type { PatrolOptions } from '../core/patrol/plan/patrol-options.ts';
import type { ZoneDraft } from '../core/patrol/plan/zone-draft.ts';
import type { ClassBreaks } from '../core/study/class-breaks.ts';
import type { Reason, StudyResult, TargetKind } from '../core/study/study-result.ts';
import type {
  CompareImportRequest,
  ImportComparison,
  Snap,
  SnapRequest,
  WriteEntryAnswer,
  WriteEntryRequest,
} from './entry-protocol.ts';
import type {
  PatrolFilesRequest,
  PatrolPreview,
  PatrolPreviewRequest,
} from './patrol-files-protocol.ts';
import type {
  PatrolEffectAnswer,
  PatrolEffectRequest,
  ReadTrackAnswer,
  ReadTrackRequest,
} from './patrol-log-protocol.ts';
import type { PageJobs } from './page-protocol.ts';
import type { PaperJobs } from './paper-protocol.ts';
import type {
  NearRepeatAnswer,
  NearRepeatRequest,
  ScanAnswer,
  ScanRequest,
  SeriesAnswer,
  SeriesRequest,
} from './repeat-protocol.ts';

/** What is printed: pages and papers. */
type SheetJobs = PageJobs & PaperJobs;

/**
 * Every conversation between the page (or the command line) and the analysis: job → [request, response].
 * `handlers.ts` answers them; the worker, the inline client and the CLI all use those same handlers.
 */
export type Jobs = SheetJobs & {
  /** Loads a published province. Replaces the dataset only when it could be read. */
  'open-manifest': [{ readonly url: string }, DatasetSummary];
  /** Adds files a person chose; `kind` when they said what it is, else proposed from the content. */
  'add-files': [{ readonly files: readonly InputFile[] }, DatasetSummary];
  /** What a file would give under its choices, before it is loaded; the last file asked about is remembered. */
  'review-import': [{ readonly file: InputFile }, ImportReport];
  /** Rows a file's choices (those of its report) set aside, from–to of them: whole cells, and why. */
  'set-aside-rows': [SetAsideRowsRequest, readonly SetAsideRow[]];
  /** What a corrected copy of a file of the dataset would change, before it is loaded. */
  'compare-import': [CompareImportRequest, ImportComparison];
  'remove-file': [{ readonly file: string }, DatasetSummary];
  /** What a place entered by hand snaps to; null: nothing is so near. */
  'snap-place': [SnapRequest, Snap | null];
  /** The file of what is entered by hand, with one change; the dataset is left alone. */
  'write-entry': [WriteEntryRequest, WriteEntryAnswer];
  /** The row of a record by its id; −1: there is none. */
  'find-record': [{ readonly kind: KindId; readonly id: string }, number];
  analyse: [{ readonly config: StudyConfig }, StudyResult];
  /** Map classes drawn from the last analysis. */
  'class-breaks': [Readonly<Record<string, never>>, ClassBreaks];
  /** What goes dark under a scenario, beyond what is dark today; `items: false` leaves out their effects. */
  cut: [{ readonly scenario: Scenario; readonly items?: boolean }, CutAnswer];
  /** The worst places for everything within a radius to fail at once; progress `cut-discs`, `cut-sweep`. */
  'worst-corridors': [CorridorOptions, WorstCorridorsAnswer];
  /** N−2: what chosen pairs of `cuts` (by their numbers) lose beyond each of them alone; most first. */
  'cut-pairs': [PairsRequest, readonly PairEffect[]];
  /** The same for all pairs of sections that share a duct or poles; `pair` holds section numbers. */
  'companion-cuts': [PairOptions, readonly CompanionCut[]];
  /** What to harden or build first; progress `harden-links`, `harden-choose`. */
  harden: [HardenRequest, HardenAnswer];
  'target-details': [{ readonly target: string }, TargetDetails];
  /** Key targets and key areas of the last result, first rank first, with all that explains them. */
  'key-lists': [KeyTargetOptions, KeyLists];
  /** How sure the ranks of the last result are; progress `stability`. */
  'rank-stability': [RankStabilityRequest, RankStability];
  /** Where new alarms, guards … avert most loss of service; progress `cover`. */
  cover: [CoverRequest, CoverPlan];
  /** Key targets without a measure or a check, works fed by one way alone. */
  gaps: [GapRequest, Gaps];
  /** Where the study's incidents concentrate along the cables, by a method and beside a period before. */
  'hotspot-picture': [HotspotPictureRequest, HotspotPictureAnswer];
  /** How well each bandwidth foretells the study's incidents on cable; progress `bandwidth`. */
  'bandwidth-curve': [BandwidthCurveRequest, BandwidthCurve];
  /** Places that stand out more than chance; progress `clusters-units`, `clusters-chance`, `clusters-time`. */
  'find-clusters': [FindClustersRequest, ClusterAnswer];
  /** How much each forecast would have caught, had it been used; progress `backtest`. */
  backtest: [BacktestRequest, BacktestAnswer];
  /** Sheets, roster, phone files and route cards of a plan; progress `patrol-files`. */
  'patrol-files': [PatrolFilesRequest, readonly OutputFile[]];
  /** A sheet of a plan as SVG, for looking at. */
  'patrol-preview': [PatrolPreviewRequest, PatrolPreview];
  /** What a recorded GPX track tells of a patrol, before it is kept; progress `read`. */
  'read-track': [ReadTrackRequest, ReadTrackAnswer];
  /** Whether patrols worked: before and after, beside like communes and the ring around. */
  'patrol-effect': [PatrolEffectRequest, PatrolEffectAnswer];
  /** When the incidents of the last result happened. */
  when: [WhenRequest, WhenAnswer];
  /** Do incidents repeat near by and soon after, and where to watch; progress `near-repeat`. */
  'near-repeat': [NearRepeatRequest, NearRepeatAnswer];
  /** Where and when there were more incidents than usual; progress `scan`. */
  scan: [ScanRequest, ScanAnswer];
  /** Incidents that look like one series; progress `series`. */
  series: [SeriesRequest, SeriesAnswer];
  /** The files of `vonggac hotspots`. */
  'export-hotspots': [ExportHotspotsRequest, PictureFiles];
  /** Density of what is not on the network, one run at a time; progress `planar-bandwidth`, `planar-grid`. */
  'planar-density': [PlanarDensityRequest, PlanarDensity];
  /** Shrunk rates with chances to be among the first; progress `rates`. */
  rates: [RatesRequest, RatesTable];
  /** What goes with more or fewer incidents along the cables; progress `terrain-net` and others. */
  'risk-terrain': [RiskTerrainRequest, RiskTerrainAnswer];
  /** What in the cable network is worth a look; progress `review-network`, `review-snap`. */
  'review-network': [NetworkReviewOptions, NetworkReview];
  /** Zones, stops, routes and guard posts for the last result; `zones` decided by hand are kept; progress `patrol-ways`, `patrol-zones`, `patrol-night`, `patrol-posts`. */
  'plan-patrol': [PatrolQuestion, PatrolPlan];
  'record-details': [{ readonly kind: KindId; readonly row: number }, RecordDetails];
  'record-shape': [{ readonly kind: KindId; readonly row: number }, RecordShape];
  /** Incidents per month and kind under the study's filters, for the histogram and the slider. */
  'incident-timeline': [{ readonly config: StudyConfig }, IncidentTimeline];
  search: [{ readonly text: string; readonly limit: number }, readonly SearchHit[]];
  /** A vector tile (MVT bytes; empty array where nothing is). */
  tile: [TileRequest, Uint8Array];
  'table-page': [
    { readonly kind: KindId; readonly from: number; readonly to: number },
    readonly RecordDetails[],
  ];
  /** The steps of a presentation as a PDF. */
  handout: [HandoutRequest, OutputFile];
  /** How things stand on the day the data ends, against what is usual. */
  situation: [SituationRequest, SituationAnswer];
  /** Targets of the last result that are due for a periodic check. */
  'check-schedule': [CheckScheduleRequest, CheckSchedule];
  /** Draws targets of the last result for an unannounced check: same request and data, same draw. */
  'draw-checks': [DrawChecksRequest, DrawAnswer];
  /** Tables for people as a workbook (one file) or as CSV (one file each). */
  'write-tables': [WriteTablesRequest, readonly OutputFile[]];
  /** Records as files, one a kind; progress `write`. */
  'export-records': [ExportRecordsRequest, ExportedRecords];
  /** Workbooks to fill in, one a kind. */
  'write-templates': [WriteTemplatesRequest, readonly OutputFile[]];
  /** The files of `vonggac analyse`, byte for byte. */
  'export-study': [{ readonly sensitive: boolean }, readonly OutputFile[]];
};

export type PatrolQuestion = {
  readonly options: PatrolOptions;
  readonly zones: readonly ZoneDraft[] | null;
  /** Checks of the protection plan that the patrols take with them. */
  readonly inspections?: readonly InspectionAsked[];
};

export type JobName = keyof Jobs;
export type JobRequest<Name extends JobName> = Jobs[Name][0];
export type JobResponse<Name extends JobName> = Jobs[Name][1];

export type JobOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
  /** A newer request of the same slot cancels the older one. */
  readonly slot?: string;
};

export type JobProgress = { readonly step: string; readonly fraction: number };

export type JobClient = {
  /** Rejects with a JobFailure for a user's mistake, with an AbortError when cancelled. */
  readonly run: <Name extends JobName>(
    job: Name,
    request: JobRequest<Name>,
    options?: JobOptions,
  ) => Promise<JobResponse<Name>>;
  readonly dispose: () => void;
};

/** A job that could not be done because of its input; the data already loaded is untouched. */
export class JobFailure extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues[0]?.code ?? 'job failed');
    this.name = 'JobFailure';
    this.issues = issues;
  }
}

export type InputFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind?: KindId;
  readonly choices?: ImportChoices;
};
export type SetAsideRowsRequest = {
  readonly file: InputFile;
  /** Headers whose cells are left empty: columns of people. */
  readonly hidden: readonly string[];
  readonly from: number;
  readonly to: number;
};
export type OutputFile = { readonly name: string; readonly bytes: Uint8Array };

export type RiskTerrainRequest = { readonly span: TerrainSpan };

/** Tiles of the layer `terrain` show it from now on. */
export type RiskTerrainAnswer = Omit<TerrainAnswer, 'relativeRisk' | 'toMean'> & {
  /** Least and greatest risk over the mean of the cable in use. */
  readonly range: readonly [least: number, most: number];
};

export type CheckScheduleRequest = {
  readonly rules: CheckRules;
  readonly referenceDay: string;
  /** Checks the plan records, and targets with an open line in it. */
  readonly checks: readonly CheckMade[];
  readonly inPlan: readonly string[];
  readonly limit: number;
};

export type HandoutRequest = {
  readonly handout: Handout;
  /** Without extension. */
  readonly name: string;
  /** UTC milliseconds the file says it was made. */
  readonly madeAt: number;
};

export type SituationRequest = {
  /** ISO day of the person's clock: how old the data is is told against it; empty: not told. */
  readonly today: string;
  readonly checks: CheckScheduleRequest;
};

/** `checks` is null where the data does not say on which day it ends. */
export type SituationAnswer = Situation & { readonly checks: CheckSchedule | null };

export type DrawChecksRequest = Pick<CheckScheduleRequest, 'checks' | 'inPlan'> & {
  readonly request: DrawRequest;
};

export type WriteTablesRequest = {
  /** Without extension. */
  readonly name: string;
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly TableSheet[];
};

export type ExportRecordsRequest = {
  readonly kinds: readonly KindId[];
  readonly format: RecordFormat;
  /** `EPSG:9217`; forms that are WGS 84 by their standard take no other. */
  readonly crs: string;
  readonly sensitive: boolean;
  /** What people call fields and choices; for descriptions, and for headers where those are asked for. */
  readonly words?: RecordWords;
  readonly headersInWords?: boolean;
  /** How near to the place the files may lead; as recorded when absent. */
  readonly level?: DetailLevel;
  /** Only what this study looks at; all records when absent. */
  readonly study?: StudyConfig;
};

export type WriteTemplatesRequest = {
  readonly kinds: readonly TemplateKind[];
  readonly crs: string;
  readonly words: TemplateWords;
};

export type ExportedRecords = {
  readonly files: readonly OutputFile[];
  /** Records written, of each kind that was asked for. */
  readonly records: Readonly<Partial<Record<KindId, number>>>;
};

/** What the page knows of the dataset. */
export type DatasetSummary = Pick<
  Dataset,
  'name' | 'province' | 'illustrative' | 'since' | 'cutOff' | 'bounds' | 'vn2000Meridian' | 'hash'
> & {
  readonly sources: readonly DatasetSource[];
  readonly issues: readonly Issue[];
  readonly rows: Readonly<Partial<Record<KindId, number>>>;
  readonly owners: readonly string[];
  readonly communes: readonly { readonly code: string; readonly name: string }[];
  readonly incidentKinds: Readonly<Partial<Record<IncidentKindId, number>>>;
  readonly dataBounds: Bounds | null;
};

export type RecordDetails = {
  readonly kind: KindId;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly bounds: Bounds;
  /** Present fields only; instants as ISO strings at +07:00, numbers as numbers, choices as codes. */
  readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
  readonly file: string;
  readonly sourceRow: number;
};

export type CutAnswer = Omit<CutResult, 'pieces'> & {
  /** Cable that carries no service under the scenario and did before. */
  readonly pieces: PieceLines;
  /** Where the new links were laid, in the order of the scenario. */
  readonly links: readonly LaidLink[];
  /** Whose assets go dark, most sites first; '' where nobody wrote the owner. */
  readonly owners: readonly OwnerLoss[];
  /** BTS sites that go dark whose subscribers nobody wrote down: they count 0. */
  readonly unknownSubscribers: number;
};

export type OwnerLoss = {
  readonly owner: string;
  readonly loss: Readonly<Record<ServiceMeasure, number>>;
};

/** Pieces of cable: coordinates of piece i are the pairs [start[i], start[i + 1]) of lonLat. */
export type PieceLines = {
  /** Section (= target number) each piece is a part of. */
  readonly section: Uint32Array;
  /** 1 where the piece itself is cut, 0 where it only lies dark. */
  readonly cut: Uint8Array;
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
};

export type LaidLink = {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly lengthM: number;
  /** From the places asked for to the joints taken; 0 at an asset. */
  readonly fromAwayM: number;
  readonly toAwayM: number;
};

export type WorstCorridorsAnswer = Omit<WorstCorridors, 'places'> & {
  readonly places: readonly (Omit<CorridorPlace, 'x' | 'y'> & {
    readonly lon: number;
    readonly lat: number;
  })[];
};

export type PairsRequest = PairOptions & {
  readonly cuts: readonly ScenarioCut[];
  readonly pairs: readonly CutPair[];
};

/** `share`: how much of the shorter of the two runs beside the other, 0…1. */
export type CompanionCut = PairEffect & { readonly share: number };

export type HardenRequest = HardenOptions & {
  /**
   * What a piece of cable weighs: its kilometres, or the hours a year it is expected to be out of service;
   * gains are then demand-kilometres on a single cable, or site-hours (subscriber-hours …) a year.
   */
  readonly weight: 'km' | 'hours';
};

export type HardenAnswer = Omit<HardenPlan, 'steps'> & {
  readonly steps: readonly (Omit<HardenStep, 'from' | 'to'> & {
    /** Ends of the new cable; null where none is laid anew. */
    readonly ends: readonly [from: LonLat, to: LonLat] | null;
  })[];
};

export type TargetDetails = {
  readonly target: string;
  readonly kind: TargetKind;
  readonly record: RecordDetails;
  readonly commune: string;
  readonly reasons: readonly Reason[];
  /** The expected loss of a year by kind of incident. */
  readonly losses: readonly KindLoss[];
  /** Six marks that explain, and rank nothing. */
  readonly carver: readonly CarverMark[];
  readonly incidents: readonly IncidentBrief[];
};

/** What is not given: the top class of scores, DEFAULT_CHECK_MONTHS, no checks besides those of the data. */
export type GapRequest = Partial<GapOptions> & { readonly checks?: readonly CheckMade[] };

/** What is not given: GUARD_RADIUS_M, and what the targets' losses are ranked by. */
export type CoverRequest = Pick<CoverOptions, 'measure' | 'count'> &
  Partial<Pick<CoverOptions, 'radiusM' | 'goal'>>;

export type ExportHotspotsRequest = Pick<
  HotspotPictureRequest,
  'method' | 'params' | 'fadeDays'
> & {
  readonly format: LixelFormat;
};

/** What is not given is DEFAULT_BACKTEST. */
export type BacktestRequest = Partial<BacktestOptions>;

/** What is not given is DEFAULT_CLUSTERS. */
export type FindClustersRequest = Partial<ClusterOptions>;

/** What is not given is DEFAULT_STABILITY; `weights` are those of the result. */
export type RankStabilityRequest = Partial<RankStabilityOptions> & {
  readonly weights?: ScoreWeights;
};

export type HotspotPictureRequest = {
  /** Id of a hotspot method, or `auto`. */
  readonly method: string;
  readonly params: ParamValues;
  /** See PictureQuestion; 0: incidents count alike whatever their age. */
  readonly fadeDays: number;
  /** The study's when left out. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Beside as many days from this day on, or those just before. */
  readonly compare?: { readonly from?: string };
};

export type BandwidthCurveRequest = Pick<HotspotPictureRequest, 'method' | 'params'>;
export type { BandwidthCurve };

export type HotspotPictureAnswer = {
  readonly now: ShownPicture;
  /** The very density the study ranks by. */
  readonly asStudy: boolean;
  readonly before: PictureBefore | null;
};

export type ShownPicture = Omit<HotspotPicture, 'lixelDensity'>;

/** `no_data`: the data does not reach back so far; `overlap`: the two periods share days. */
export type Comparison =
  | { readonly comparable: 'no_data' | 'overlap' }
  | {
      readonly comparable: 'yes';
      readonly picture: ShownPicture;
      readonly stretches: readonly StretchChange[];
      readonly areas: readonly AreaChange[];
    };
export type PictureBefore = Comparison & { readonly from: string; readonly to: string };

/** What is not given is DEFAULT_WHEN; a place is named by the id of a target or the code of a commune. */
export type WhenRequest = Partial<
  Pick<WhenOptions, 'step' | 'dry' | 'peaks'> & {
    readonly longestWindowH: number;
    readonly windowH: number;
    readonly place: { readonly target: string } | { readonly area: string } | null;
  }
>;

/** What is not given: quartic, auto, diggle. */
export type PlanarDensityRequest = Pick<PlanarQuestion, 'run'> &
  Partial<Pick<PlanarQuestion, 'kernel' | 'bandwidthM' | 'edge'>>;

/** What is not given: the first ten, 2,000 draws, seed 1. */
export type RatesRequest = Pick<RatesQuestion, 'unit'> &
  Partial<Pick<RatesQuestion, 'top' | 'draws' | 'seed'>>;

export type KeyLists = {
  readonly targets: readonly KeyTarget[];
  readonly areas: readonly KeyArea[];
  /** The same by the districts of before July 2025; empty where the communes do not tell theirs. */
  readonly districts: readonly KeyArea[];
};

export type IncidentBrief = {
  readonly row: number;
  readonly id: string;
  readonly kind: IncidentKindId;
  /** UTC milliseconds; equal when the moment is known. */
  readonly from: number;
  readonly to: number;
  readonly lon: number;
  readonly lat: number;
  /** Share of its time window inside the period. */
  readonly weight: number;
  readonly placedBy: 'id' | 'distance';
  readonly distanceM: number;
};

export type IncidentTimeline = {
  /** First day of each month, ISO. */
  readonly months: readonly string[];
  /** kind → incidents per month (a window counts by its share). All dated incidents of the dataset. */
  readonly byKind: Readonly<Partial<Record<IncidentKindId, Float64Array>>>;
};

/** Coordinates of part i (line, ring; the point alone) are the pairs [start[i], start[i + 1]) of lonLat. */
export type RecordShape = {
  readonly type: GeometryType;
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
};

export type SearchHit = {
  readonly kind: KindId;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Commune or province the hit lies in, to tell namesakes apart. */
  readonly place: string;
  /** A commune: what the search called it, by its names before July 2025. */
  readonly former?: string;
  readonly lon: number;
  readonly lat: number;
  readonly bounds: Bounds;
};

/** Layers the worker cuts into tiles; the layer name inside the tile is the same. */
export const TILE_LAYERS = [
  'land',
  'province',
  'water',
  'river',
  'road',
  'commune',
  'town',
  'cable_route',
  'section',
  'lixel',
  'planar',
  'cluster',
  'terrain',
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'patrol_base',
  'risk_factor',
  'incident',
] as const;
export type TileLayer = (typeof TILE_LAYERS)[number];

/**
 * Every feature of a tile carries `row` (of its table; the section number for section and lixel).
 * Result layers carry the figures they are coloured by: section and lixel `density` (incidents/km/year)
 * and `rate`, commune `rate` (ratio) and `count`, points and sections `score` and `rank`;
 * incident `kind`, `day` (days since 1970-01-01 at UTC+07:00) or, clustered, `point_count`.
 */
export type TileRequest = {
  readonly layer: TileLayer;
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Incident tiles only: what to show and whether to cluster. */
  readonly incidents?: IncidentFilter;
  /** Section and lixel tiles only: the last picture of hotspots in place of the study's density. */
  readonly picture?: PictureSide;
};

export type PictureSide = 'now' | 'before';

export type IncidentFilter = {
  readonly kinds: readonly IncidentKindId[];
  readonly from: string;
  readonly to: string;
  readonly severities: readonly string[];
  readonly owners: readonly string[];
  readonly communes: readonly string[];
};
