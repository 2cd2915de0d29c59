import type { Bounds } from '../geo/geometry.ts';
import type { KindId } from './registry.ts';

/**
 * A published province: a folder with `manifest.json` and the files it names.
 * The app, the command line and a department's own province all use this form (data/manifest.md).
 */
export type Manifest = {
  readonly format: 'vonggac-manifest';
  readonly version: 1;
  readonly id: string;
  readonly name: LocalText;
  readonly province: LocalText;
  /** True: every screen and page says "dữ liệu minh họa". */
  readonly illustrative: boolean;
  /** Last day the incident data covers, ISO date at UTC+07:00. */
  readonly cutOff: string;
  /** First day the incident data covers. */
  readonly since: string;
  /** The mainland view: "zoom to province" never shows open sea. */
  readonly bounds: Bounds;
  /** Central meridian of the province's VN-2000 TM-3 grid, degrees; shown beside WGS 84. */
  readonly vn2000Meridian: number;
  readonly layers: readonly ManifestLayer[];
};

export type ManifestLayer = {
  readonly id: string;
  readonly kind: KindId;
  /** Path beside the manifest. */
  readonly file: string;
  readonly format: 'flatgeobuf' | 'geojson' | 'csv';
  readonly count: number;
  readonly sha256: string;
  readonly source: LocalText;
  readonly licence: string;
};

export type LocalText = { readonly vi: string; readonly en: string };
