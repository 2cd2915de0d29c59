import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { AppState } from '../../../state/app-state.ts';
import { sequentialRamp } from '../../../ui/theme/class-colours.ts';
import { ICONS } from '../../icons/icon-names.ts';
import { classPaint, usableBreaks } from '../../style/class-paint.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { POINT_LOOKS, showsScore } from './asset-kinds.ts';
import type { PointKind } from './asset-kinds.ts';

const SCORE_ORDER: ExpressionSpecification = ['to-number', ['get', 'score'], 0];

export function pointStyle(
  kind: PointKind,
  state: AppState,
  look: LayerLook,
): readonly LayerSpecification[] {
  const point = POINT_LOOKS[kind];
  const palette = groundPalette(look.theme);
  const tiles = { source: tileSourceId(kind), 'source-layer': kind } as const;
  const scores = point.scored && showsScore(state.session.room);
  const breaks = usableBreaks(state.project.breaks?.score);
  const size = byZoom(
    7,
    0.3 * point.size,
    9,
    0.46 * point.size,
    11,
    0.66 * point.size,
    14,
    0.95 * point.size,
  );
  const icon: LayerSpecification = {
    id: `${kind}-icon`,
    type: 'symbol',
    ...tiles,
    minzoom: point.minzoom,
    layout: {
      'icon-image': ICONS[kind],
      'icon-size': size,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': scores ? SCORE_ORDER : 0,
    },
    paint: {
      'icon-color':
        scores && breaks ? classPaint('score', breaks, look.theme) : point.colour[look.theme],
      'icon-halo-color': palette.casing,
      'icon-halo-width': 1.1,
      'icon-opacity': look.opacity,
    },
  };
  const name = nameStyle(kind, look);
  return scores && breaks ? [ringStyle(kind, breaks, look), icon, name] : [icon, name];
}

/** A ring around the points of the top class: seen before any colour is read. */
function ringStyle(
  kind: PointKind,
  breaks: readonly number[],
  look: LayerLook,
): LayerSpecification {
  const top = breaks.at(-1) ?? Infinity;
  return {
    id: `${kind}-ring`,
    type: 'circle',
    source: tileSourceId(kind),
    'source-layer': kind,
    minzoom: POINT_LOOKS[kind].minzoom,
    filter: ['>=', SCORE_ORDER, Number.isFinite(top) ? top : 1e9],
    paint: {
      'circle-radius': byZoom(7, 4.4, 9, 6.8, 11, 9.6, 14, 14),
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': sequentialRamp(look.theme).at(-1) ?? '#000000',
      'circle-stroke-width': byZoom(7, 0.9, 11, 1.5, 14, 2),
      'circle-stroke-opacity': look.opacity,
    },
  };
}

function nameStyle(kind: PointKind, look: LayerLook): LayerSpecification {
  const palette = groundPalette(look.theme);
  return {
    id: `${kind}-name`,
    type: 'symbol',
    source: tileSourceId(kind),
    'source-layer': kind,
    minzoom: kind === 'exchange' ? 10.5 : 13,
    layout: {
      'text-field': ['coalesce', ['get', 'name'], ['get', 'id'], ''],
      'text-font': ['Noto Sans Medium'],
      'text-size': byZoom(10.5, 10.5, 15, 12),
      'text-anchor': 'top',
      'text-offset': [0, 0.95],
      'text-max-width': 9,
      'text-optional': true,
      'symbol-sort-key': ['-', 0, SCORE_ORDER],
    },
    paint: {
      'text-color': palette.text,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.5,
      'text-opacity': look.opacity,
    },
  };
}
