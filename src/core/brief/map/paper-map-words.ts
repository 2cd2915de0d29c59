import type { PaperPointKind } from './paper-map-request.ts';
import type { LegendId } from './paper-map.ts';

/**
 * What a paper map says, from the language files. Texts hold `{{name}}` where a figure or name goes; the same
 * object reaches the worker and the command line, so that both print the same.
 */
export type PaperMapWords = {
  /** ',' and '.' in Vietnamese, '.' and ',' in English. */
  readonly decimalMark: string;
  readonly groupMark: string;
  /** Of {{day}}, {{month}}, {{year}}. */
  readonly day: string;
  readonly legend: {
    readonly title: string;
    readonly blocks: Readonly<Record<LegendId, LegendBlockWords>>;
    readonly under: string;
    readonly between: string;
    readonly over: string;
    readonly no_data: string;
    /** Of {{n}}, {{from}}, {{to}}. */
    readonly basis: string;
    /** Squares of 1 km stand for what is finer. */
    readonly by_cell: string;
  };
  /** Word of each row of the legend that is not a class, by its code. */
  readonly rows: Readonly<Record<LegendRowCode, string>>;
  /** "Tỷ lệ 1:{{scale}}". */
  readonly scale: string;
  /** Letter over the arrow, and what the letters of the grid mean. */
  readonly north: string;
  readonly crs: {
    /** Of {{meridian}}: "Hệ tọa độ VN-2000, KTT {{meridian}}, múi 3°". */
    readonly vn2000: string;
    readonly wgs84: string;
  };
  readonly inset: {
    readonly hoang_sa: string;
    readonly hoang_sa_of: string;
    readonly truong_sa: string;
    readonly truong_sa_of: string;
    readonly east_sea: string;
  };
};

export type LegendBlockWords = {
  readonly title: string;
  /** Empty: none. */
  readonly unit: string;
  /** Method; may hold {{bandwidth}}, {{km}}. Empty: none. */
  readonly method: string;
};

export type LegendRowCode =
  | PaperPointKind
  | 'few'
  | 'cable_backbone'
  | 'cable_metro'
  | 'cable_access'
  | 'cable_aerial'
  | 'cable_buried'
  | 'cable_duct'
  | 'security'
  | 'technical'
  | 'fraud'
  | 'postal'
  | 'placeless'
  | 'incident_cell'
  | 'numbered'
  | 'zone'
  | 'zone_number'
  | 'stretch'
  | 'team'
  | 'stop'
  | 'explored_stop'
  | 'base'
  | 'post'
  | 'capital'
  | 'town'
  | 'motorway'
  | 'national'
  | 'provincial'
  | 'commune'
  | 'street'
  | 'track'
  | 'river'
  | 'water'
  | 'province_border'
  | 'commune_border';
