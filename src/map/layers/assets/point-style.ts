import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { AppState } from '../../../state/app-state.ts';
import { sequentialRamp } from '../../../core/sheet/class-colours.ts';
import { ICONS } from '../../icons/icon-names.ts';
import { classPaint, usableBreaks } from '../../style/class-paint.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byClass, byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { POINT_LOOKS, showsScore } from './asset-kinds.ts';
import type { PointKind } from './asset-kinds.ts';

const SCORE: ExpressionSpecification = ['to-number', ['get', 'score'], 0];
/** From afar the many low scores draw back; close by all have one size. */
const FAR_SIZES = [0.12, 0.16, 0.24, 0.36, 0.48];
const FAR_SIZE = 0.2;
const RING_MIN_ZOOM = 9;

type Breaks = readonly number[];

/** One symbol per record: shape says what it is; fill its score where rooms rank, else its kind. */
export function pointStyle(
  kind: PointKind,
  state: AppState,
  look: LayerLook,
): readonly LayerSpecification[] {
  const scores = POINT_LOOKS[kind].scored && showsScore(state.session.room);
  const breaks = scores ? usableBreaks(state.project.breaks?.score) : undefined;
  const icon = iconStyle(kind, breaks, look);
  const name = nameStyle(kind, look);
  return breaks ? [ringStyle(kind, breaks, look), icon, name] : [icon, name];
}

function tilesOf(kind: PointKind) {
  return { source: tileSourceId(kind), 'source-layer': kind, minzoom: POINT_LOOKS[kind].minzoom };
}

function iconStyle(
  kind: PointKind,
  breaks: Breaks | undefined,
  look: LayerLook,
): LayerSpecification {
  const point = POINT_LOOKS[kind];
  const palette = groundPalette(look.theme);
  return {
    id: `${kind}-icon`,
    type: 'symbol',
    ...tilesOf(kind),
    layout: {
      'icon-image': ICONS[kind],
      'icon-size': iconSize(point.size, breaks),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': breaks ? SCORE : 0,
    },
    paint: {
      'icon-color': breaks ? classPaint('score', breaks, look.theme) : point.colour[look.theme],
      'icon-halo-color': breaks ? palette.markCasing : palette.casing,
      'icon-halo-width': byZoom(7, 0.35, 9, 0.6, 12, breaks ? 0.8 : 1.1),
      'icon-opacity': look.opacity,
    },
  };
}

function iconSize(size: number, breaks: Breaks | undefined): ExpressionSpecification {
  const far = (zoomed: number) =>
    breaks
      ? byClass(
          'score',
          breaks,
          farSizes(breaks.length + 1).map((share) => share * size * zoomed),
          FAR_SIZE * size * zoomed,
        )
      : FAR_SIZE * size * zoomed;
  return byZoom(7, far(0.9), 8.5, far(1.2), 10, far(1.7), 12, 0.72 * size, 15, size);
}

function farSizes(count: number): readonly number[] {
  return FAR_SIZES.slice(-count);
}

/** A ring around the points of the top class: seen before any colour is read. */
function ringStyle(kind: PointKind, breaks: Breaks, look: LayerLook): LayerSpecification {
  return {
    id: `${kind}-ring`,
    type: 'circle',
    ...tilesOf(kind),
    minzoom: RING_MIN_ZOOM,
    filter: ['>=', SCORE, breaks.at(-1) ?? Number.MAX_SAFE_INTEGER],
    paint: {
      'circle-radius': byZoom(9, 8, 12, 11, 15, 15),
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': sequentialRamp(look.theme).at(-1) ?? '#000000',
      'circle-stroke-width': byZoom(9, 1.1, 12, 1.6, 15, 2),
      'circle-stroke-opacity': look.opacity,
    },
  };
}

function nameStyle(kind: PointKind, look: LayerLook): LayerSpecification {
  const palette = groundPalette(look.theme);
  return {
    id: `${kind}-name`,
    type: 'symbol',
    ...tilesOf(kind),
    minzoom: kind === 'exchange' ? 10.5 : 13.2,
    layout: {
      'text-field': ['coalesce', ['get', 'name'], ['get', 'id'], ''],
      'text-font': LABEL_FONT.medium,
      'text-size': byZoom(10.5, 10.5, 15, 12),
      'text-anchor': 'top',
      'text-offset': [0, 0.95],
      'text-max-width': 9,
      'text-optional': true,
      'symbol-sort-key': ['-', 0, SCORE],
    },
    paint: {
      'text-color': palette.text,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.5,
      'text-opacity': look.opacity,
    },
  };
}
