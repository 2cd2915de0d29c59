import { POINT_KINDS } from './assets/asset-kinds.ts';
import { pointLayer } from './assets/point-layer.ts';
import { CLUSTERS_LAYER } from './clusters/clusters-layer.ts';
import { COMMUNE_RATE_LAYER } from './commune-rate/commune-rate-layer.ts';
import type { MapLayer } from './contract.ts';
import { LAYER_BANDS } from './contract.ts';
import { CUT_LAYER } from './cut/cut-layer.ts';
import { DARK_LAYER } from './dark/dark-layer.ts';
import { ENTRY_LAYER } from './entry/entry-layer.ts';
import { GROUND_LAYER } from './ground/ground-layer.ts';
import { IMPORT_PREVIEW_LAYER } from './import-preview/import-preview-layer.ts';
import { INCIDENTS_LAYER } from './incidents/incidents-layer.ts';
import { LABELS_LAYER } from './labels/labels-layer.ts';
import { LIXELS_LAYER } from './lixels/lixels-layer.ts';
import { MARKED_LAYER } from './marked/marked-layer.ts';
import { PATROL_POSTS_LAYER } from './patrol-posts/patrol-posts-layer.ts';
import { PATROL_ROUTES_LAYER } from './patrol-routes/patrol-routes-layer.ts';
import { PATROL_STOPS_LAYER } from './patrol-stops/patrol-stops-layer.ts';
import { PATROL_TRACK_LAYER } from './patrol-track/patrol-track-layer.tsx';
import { PATROL_ZONES_LAYER } from './patrol-zones/patrol-zones-layer.ts';
import { PLANAR_LAYER } from './planar/planar-layer.ts';
import { REVIEW_LAYER } from './review/review-layer.ts';
import { ROUTES_LAYER } from './routes/routes-layer.ts';
import { SECTIONS_LAYER } from './sections/sections-layer.ts';
import { TERRAIN_LAYER } from './terrain/terrain-layer.ts';
import { WATCH_LAYER } from './watch/watch-layer.ts';
import { TOP_TARGETS_LAYER } from './top-targets/top-targets-layer.ts';

/** Every layer of the map. A new one is a folder, a line here and its messages. */
const LAYERS: readonly MapLayer[] = [
  GROUND_LAYER,
  COMMUNE_RATE_LAYER,
  PLANAR_LAYER,
  ROUTES_LAYER,
  SECTIONS_LAYER,
  LIXELS_LAYER,
  CLUSTERS_LAYER,
  TERRAIN_LAYER,
  LABELS_LAYER,
  ...POINT_KINDS.toReversed().map(pointLayer),
  INCIDENTS_LAYER,
  WATCH_LAYER,
  REVIEW_LAYER,
  MARKED_LAYER,
  DARK_LAYER,
  CUT_LAYER,
  TOP_TARGETS_LAYER,
  PATROL_ZONES_LAYER,
  PATROL_ROUTES_LAYER,
  PATROL_POSTS_LAYER,
  PATROL_STOPS_LAYER,
  PATROL_TRACK_LAYER,
  IMPORT_PREVIEW_LAYER,
  ENTRY_LAYER,
];

/** In drawing order, bottom first. */
export const MAP_LAYERS: readonly MapLayer[] = LAYER_BANDS.flatMap((band) =>
  LAYERS.filter((layer) => layer.band === band),
);
