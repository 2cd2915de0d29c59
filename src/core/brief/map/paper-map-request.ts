import type { Bounds } from '../../geo/geometry.ts';
import type { Box } from '../../sheet/drawing.ts';
import type { DetailLevel } from '../../model/detail-level.ts';

/** A map on paper: where on the page, what of the ground, and which layers. Plain JSON. */
export type PaperMapRequest = {
  /** Where on the page the map lies, millimetres. Nothing is drawn outside. */
  readonly box: Box;
  readonly frame: PaperFrame;
  readonly level: DetailLevel;
  /** grey: for printers without colour; classes keep their order by lightness and width. */
  readonly tone: PaperTone;
  readonly layers: PaperLayers;
  /** The app's locked class breaks (`Project.breaks`); null: nothing is drawn by class. */
  readonly breaks: PaperBreaks | null;
  /** Communes with some, but fewer incidents than this show no class; 0: all do. For what is made public. */
  readonly leastCount: number;
  /** Targets numbered on the map as in the list beside it. */
  readonly numbered: readonly NumberedTarget[];
  /** Which parts of the patrol plan are drawn; null: none. */
  readonly patrol: PaperPatrol | null;
};

/** What of the ground the box shows. All but `centre` fit the thing in and round the scale up. */
export type PaperFrame =
  | { readonly by: 'province' }
  | { readonly by: 'commune'; readonly code: string }
  | { readonly by: 'targets'; readonly targets: readonly string[] }
  /** A zone of the plan by its number, with its stops. */
  | { readonly by: 'zone'; readonly zone: number }
  /** Routes of one night; all teams unless told. */
  | { readonly by: 'routes'; readonly night: number; readonly team?: number }
  | { readonly by: 'bounds'; readonly bounds: Bounds }
  /** `scale`: denominator, 50000 for 1:50.000. */
  | {
      readonly by: 'centre';
      readonly lon: number;
      readonly lat: number;
      readonly scale: number;
    };

export const PAPER_TONES = ['colour', 'grey'] as const;
export type PaperTone = (typeof PAPER_TONES)[number];

export const PAPER_POINT_KINDS = [
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'patrol_base',
  'risk_factor',
] as const;
export type PaperPointKind = (typeof PAPER_POINT_KINDS)[number];

export type PaperLayers = {
  /** Cable routes as they lie, by tier and placement; under `density` where both are on. */
  readonly cables: boolean;
  /** Sections of the network by density of incidents. */
  readonly density: boolean;
  /** Communes by their ratio to the province's mean. */
  readonly ratio: boolean;
  /** Points drawn, each kind by its own symbol. */
  readonly points: readonly PaperPointKind[];
  /** Colour of the points that are ranked: what they are, or their score. */
  readonly pointsBy: 'kind' | 'score';
  /** Incidents the result counted. */
  readonly incidents: boolean;
  /** Names of the points, where there is room; only at level `full`. */
  readonly pointNames: boolean;
};

/** Upper bounds of all classes but the last: a job's ClassBreaks fits. */
export type PaperBreaks = {
  readonly density: readonly number[];
  readonly areaRatio: readonly number[];
  readonly score: readonly number[];
};

export type NumberedTarget = { readonly target: string; readonly number: number };

/** Drawn only at level `full`. */
export type PaperPatrol = {
  /** Numbers of zones; null: all. */
  readonly zones: readonly number[] | null;
  readonly night: number;
  /** Teams whose routes are drawn; null: all; empty: none. */
  readonly teams: readonly number[] | null;
  /** Stops numbered in the order of the (first) route drawn that visits them. */
  readonly stops: boolean;
  readonly bases: boolean;
  readonly posts: boolean;
};

export const NO_PAPER_LAYERS: PaperLayers = {
  cables: false,
  density: false,
  ratio: false,
  points: [],
  pointsBy: 'kind',
  incidents: false,
  pointNames: false,
};
