import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { ClassBreaks } from '../../core/study/class-breaks.ts';

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

export type TileJobs = {
  /** Map classes drawn from the last analysis. */
  'class-breaks': [Readonly<Record<string, never>>, ClassBreaks];
  /** A vector tile (MVT bytes; empty array where nothing is). */
  tile: [TileRequest, Uint8Array];
};
