import type { Issue } from '../../core/basics/issue.ts';
import type { RepeatDistance } from '../../core/hotspots/near-repeat/near-repeat.ts';
import type { RepeatGroup } from '../../core/hotspots/near-repeat/repeat-events.ts';
import type { WatchKind, WatchWindow } from '../../core/hotspots/near-repeat/watch-window.ts';
import type { ScanModel, ScanWindows } from '../../core/hotspots/scan/scan-input.ts';
import type { SeriesProposal } from '../../core/hotspots/series/find-series.ts';
import type { PairEvidence } from '../../core/hotspots/series/pair-evidence.ts';
import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { ScanShape } from '../../core/study/repeat-scan.ts';
import type { RepeatSpan } from '../../core/study/repeat.ts';

/** An incident the repeat methods worked on. */
export type RepeatIncident = {
  readonly row: number;
  readonly id: string;
  readonly kind: IncidentKindId;
  /** Day of the middle of its window, ISO. */
  readonly day: string;
  readonly lon: number;
  readonly lat: number;
  /** Target struck and its commune (−1: none), of the last result. */
  readonly target: number;
  readonly area: number;
  /** Codes of the record; '' when absent. */
  readonly method: string;
  readonly status: string;
};

/** What was worked on, for the line of method under each answer. */
export type RepeatBasis = {
  readonly from: string;
  readonly to: string;
  readonly incidents: number;
  /** Left out: window too long. Among the others: days only. */
  readonly wide: number;
  readonly dayOnly: number;
  readonly issues: readonly Issue[];
};

export type NearRepeatRequest = {
  readonly group: RepeatGroup;
  /** `cable` only for incidents on cable; otherwise the answer says `plane`. */
  readonly distance: RepeatDistance;
  readonly span: RepeatSpan;
  readonly permutations?: number;
};

export type NearRepeatAnswer = RepeatBasis & {
  readonly group: RepeatGroup;
  readonly distance: RepeatDistance;
  readonly permutations: number;
  /** Edges of the table; its values are row after row. */
  readonly spaceM: Float64Array;
  readonly timeDays: Float64Array;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly p: Float64Array;
  readonly significant: Uint8Array;
  readonly windows: readonly WatchWindow[];
  readonly places: readonly WatchPlaceAnswer[];
};

export type WatchPlaceAnswer = {
  readonly kind: WatchKind;
  readonly withinM: number;
  /** Incidents beyond chance to expect until the last day, ISO. */
  readonly extra: number;
  readonly until: string;
  /** The latest first. */
  readonly incidents: readonly RepeatIncident[];
  /** Other targets (sites, posts) that close; on cable its kilometres. */
  readonly targets: number;
  readonly cableKm: number;
  /** Cable in watch: coordinates of part i are the pairs [start[i], start[i + 1]) of lonLat. */
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
};

export type ScanRequest = {
  readonly group: RepeatGroup;
  readonly model: ScanModel;
  readonly shape: ScanShape;
  readonly windows: ScanWindows;
  readonly span: RepeatSpan;
  readonly maxRadiusM: number;
  readonly maxDays: number;
  readonly permutations?: number;
};

export type ScanAnswer = RepeatBasis & {
  readonly group: RepeatGroup;
  readonly model: ScanModel;
  readonly shape: ScanShape;
  readonly windows: ScanWindows;
  readonly locations: number;
  /** Permutations made. */
  readonly permutations: number;
  readonly clusters: readonly ScanClusterAnswer[];
};

export type ScanClusterAnswer = {
  readonly llr: number;
  readonly p: number;
  readonly from: string;
  readonly to: string;
  readonly cases: number;
  readonly expected: number;
  readonly lon: number;
  readonly lat: number;
  readonly radiusM: number;
  readonly places: number;
  readonly incidents: readonly RepeatIncident[];
};

export type SeriesRequest = { readonly span: RepeatSpan };

export type SeriesAnswer = RepeatBasis & {
  /** All that were looked at: series in `proposals` and in the project are told from these. */
  readonly all: readonly RepeatIncident[];
  readonly proposals: readonly SeriesProposalAnswer[];
  readonly evidence: Readonly<Record<SeriesGroup, PairEvidence | null>>;
};

/** Cable and sites are struck by different hands: series are looked for in each. */
export const SERIES_GROUPS = ['site', 'cable'] as const;
export type SeriesGroup = (typeof SERIES_GROUPS)[number];

/** `events`: places in `all`. */
export type SeriesProposalAnswer = SeriesProposal & { readonly group: SeriesGroup };

export type RepeatJobs = {
  /** Do incidents repeat near by and soon after, and where to watch; progress `near-repeat`. */
  'near-repeat': [NearRepeatRequest, NearRepeatAnswer];
  /** Where and when there were more incidents than usual; progress `scan`. */
  scan: [ScanRequest, ScanAnswer];
  /** Incidents that look like one series; progress `series`. */
  series: [SeriesRequest, SeriesAnswer];
};
