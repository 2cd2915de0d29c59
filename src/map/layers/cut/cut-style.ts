import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { cutPalette } from './cut-palette.ts';

/** Filled by the map port from the state. */
export const CUT_SOURCE = 'cut';

const CHOSEN: ExpressionSpecification = ['boolean', ['get', 'chosen'], false];
/** Deepest zoom of the map, and how much larger the ground is there than at zoom 0. */
const DEEPEST = 22;
const DEEPEST_TIMES = 2 ** DEEPEST;

export function cutStyle(look: LayerLook): readonly LayerSpecification[] {
  return [...worstStyle(look), ...shapeStyle(look), ...builtStyle(look), ...markStyle(look)];
}

function role(name: string): FilterSpecification {
  return ['==', ['get', 'role'], name];
}

/** As wide on the ground as the property says, at every zoom. */
const GROUND_WIDTH = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['get', 'px'],
  DEEPEST,
  ['*', DEEPEST_TIMES, ['get', 'px']],
] as unknown as ExpressionSpecification;

function shapeStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const { harm } = cutPalette(theme);
  const source = CUT_SOURCE;
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'cut-disc-fill',
      type: 'fill',
      source,
      filter: role('disc'),
      paint: { 'fill-color': harm, 'fill-opacity': 0.12 * opacity },
    },
    {
      id: 'cut-corridor-fill',
      type: 'line',
      source,
      filter: role('corridor'),
      layout: round,
      paint: { 'line-color': harm, 'line-width': GROUND_WIDTH, 'line-opacity': 0.16 * opacity },
    },
    {
      id: 'cut-corridor-line',
      type: 'line',
      source,
      filter: ['in', ['get', 'role'], ['literal', ['corridor', 'draft']]],
      layout: round,
      paint: {
        'line-color': harm,
        'line-width': 1.6,
        'line-dasharray': [3, 2],
        'line-opacity': opacity,
      },
    },
    {
      id: 'cut-corridor-edge',
      type: 'line',
      source,
      filter: role('corridor'),
      layout: round,
      paint: {
        'line-color': harm,
        'line-width': 1.6,
        'line-gap-width': GROUND_WIDTH,
        'line-opacity': opacity,
      },
    },
    {
      id: 'cut-disc-edge',
      type: 'line',
      source,
      filter: role('disc'),
      paint: { 'line-color': harm, 'line-width': 2.2, 'line-opacity': opacity },
    },
    {
      id: 'cut-size',
      type: 'symbol',
      source,
      filter: role('size'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 12,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.2],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': harm,
        'text-halo-color': groundPalette(theme).halo,
        'text-halo-width': 2,
        'text-opacity': opacity,
      },
    },
  ];
}

function builtStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const { build, harm } = cutPalette(theme);
  const palette = groundPalette(theme);
  const source = CUT_SOURCE;
  const width = byZoom(6, 2, 10, 3.4, 14, 6);
  return [
    {
      id: 'cut-hardened',
      type: 'line',
      source,
      filter: role('hardened'),
      paint: {
        'line-color': build,
        'line-width': 1.8,
        'line-gap-width': width,
        'line-opacity': opacity,
      },
    },
    {
      id: 'cut-built',
      type: 'line',
      source,
      filter: role('built'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': build, 'line-width': width, 'line-opacity': opacity },
    },
    {
      id: 'cut-built-text',
      type: 'symbol',
      source,
      filter: role('built'),
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 13,
        'text-rotation-alignment': 'viewport',
        'text-allow-overlap': true,
        'text-offset': [0, -0.9],
      },
      paint: {
        'text-color': build,
        'text-halo-color': palette.halo,
        'text-halo-width': 2,
        'text-opacity': opacity,
      },
    },
    {
      id: 'cut-end',
      type: 'circle',
      source,
      filter: role('end'),
      paint: {
        'circle-radius': 6,
        'circle-color': palette.onHighlight,
        'circle-stroke-color': harm,
        'circle-stroke-width': 2.5,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}

/** A cross in a disc with its number beside it: told from ranks by shape, not by colour. */
function markStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const { harm, onHarm } = cutPalette(theme);
  const palette = groundPalette(theme);
  return [
    {
      id: 'cut-mark-ring',
      type: 'circle',
      source: CUT_SOURCE,
      filter: role('mark'),
      paint: {
        'circle-radius': ['case', CHOSEN, 17, 0],
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-stroke-color': harm,
        'circle-stroke-width': ['case', CHOSEN, 2.5, 0],
      },
    },
    {
      id: 'cut-mark',
      type: 'symbol',
      source: CUT_SOURCE,
      filter: role('mark'),
      layout: {
        'icon-image': ICONS.cut,
        'icon-size': 1,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 13,
        'text-anchor': 'left',
        'text-offset': [1.65, -0.8],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'icon-color': harm,
        'icon-halo-color': onHarm,
        'icon-halo-width': 2,
        'icon-opacity': opacity,
        'text-color': harm,
        'text-halo-color': palette.halo,
        'text-halo-width': 2,
        'text-opacity': opacity,
      },
    },
  ];
}

/** Places of the list of worst discs: diamonds with their place in it. */
function worstStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = groundPalette(theme);
  return [
    {
      id: 'cut-worst-disc',
      type: 'line',
      source: CUT_SOURCE,
      filter: role('worst-disc'),
      minzoom: 9,
      paint: {
        'line-color': palette.highlight,
        'line-width': 1.4,
        'line-dasharray': [2, 2],
        'line-opacity': opacity,
      },
    },
    {
      id: 'cut-worst',
      type: 'symbol',
      source: CUT_SOURCE,
      filter: role('worst'),
      layout: {
        'icon-image': ICONS.worst,
        'icon-size': 1.25,
        'icon-padding': 0,
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 11,
        'text-padding': 0,
        // from afar the worse ones are drawn, and the others once there is room
        'symbol-sort-key': ['get', 'at'],
      },
      paint: {
        'icon-color': palette.highlight,
        'icon-halo-color': palette.onHighlight,
        'icon-halo-width': 1.6,
        'icon-opacity': opacity,
        'text-color': palette.onHighlight,
        'text-opacity': opacity,
      },
    },
  ];
}
