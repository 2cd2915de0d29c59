import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { AppState } from '../../../state/app-state.ts';
import { classPaint, usableBreaks } from '../../style/class-paint.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { byClass, byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';

/** Share of the widest line each class takes: the rare hot pieces are seen first. */
const CLASS_WIDTHS = [0.3, 0.46, 0.64, 0.82, 1];

type TileLayerSource = { readonly source: string; readonly 'source-layer': string };

/** From afar a casing is half a pixel for twice the work: without a GPU it waits until it is seen. */
const CASING_MIN_ZOOM = 9;
const NEAR_ZOOM = 10;

type LineLayout = NonNullable<LineLayerSpecification['layout']>;

/** A layout value from near on; from afar the cheaper one, which thin lines do not show. */
function fromNear<Value extends string>(near: Value, far: Value): Value {
  return ['step', ['zoom'], far, NEAR_ZOOM, near] as unknown as Value;
}

/** Lines coloured and widened by density class over a casing, hotter pieces on top. */
export function densityLineStyle(
  name: string,
  tiles: TileLayerSource,
  state: AppState,
  look: LayerLook,
  cap: 'round' | 'butt' = 'round',
): readonly LayerSpecification[] {
  const palette = groundPalette(look.theme);
  const breaks = usableBreaks(state.project.breaks?.density);
  const inSoftware = look.overlay === 'map';
  const layout: LineLayout = inSoftware
    ? { 'line-cap': fromNear(cap, 'butt'), 'line-join': fromNear('round', 'miter') }
    : { 'line-cap': cap, 'line-join': 'round' };
  return [
    {
      id: `${name}-casing`,
      type: 'line',
      ...tiles,
      minzoom: inSoftware ? CASING_MIN_ZOOM : 7,
      layout,
      paint: {
        'line-color': palette.lineCasing,
        'line-width': densityWidth(breaks, 1.2),
        'line-opacity': inSoftware
          ? byZoom(CASING_MIN_ZOOM, 0, CASING_MIN_ZOOM + 1, look.opacity)
          : byZoom(7, 0, 9, look.opacity),
      },
    },
    {
      id: `${name}-line`,
      type: 'line',
      ...tiles,
      minzoom: 5,
      layout: { ...layout, 'line-sort-key': ['get', 'density'] },
      paint: {
        'line-color': classPaint('density', breaks, look.theme),
        'line-width': densityWidth(breaks, 0),
        'line-opacity': look.opacity,
      },
    },
  ];
}

export function densityWidth(
  breaks: readonly number[] | undefined,
  casing: number,
): ExpressionSpecification {
  const at = (widest: number): number | ExpressionSpecification =>
    breaks
      ? byClass(
          'density',
          breaks,
          widthsOf(breaks.length + 1).map((share) => widest * share + casing),
          widest * 0.3 + casing,
        )
      : widest * 0.3 + casing;
  return byZoom(5, at(1.4), 8, at(3), 10, at(4.4), 12, at(6.4), 15, at(11));
}

function widthsOf(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, place) => CLASS_WIDTHS[CLASS_WIDTHS.length - count + place] ?? 1,
  );
}
