import type { AppState } from '../../../state/app-state.ts';
import { ratioPaint, usableBreaks } from '../../style/class-paint.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { lastDataset, lastResult } from '../../../state/selectors/last-known.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { CommuneRateLegend } from './commune-rate-legend.tsx';
import { CommuneTooltip } from './commune-tooltip.tsx';

export const COMMUNE_RATE_LAYER: MapLayer = {
  id: 'commune_rate',
  group: 'areas',
  band: 'area',
  tiles: ['commune'],
  visibleByDefault: (room, { session }) =>
    room === 'briefing' || (room === 'hotspots' && session.hotspots.picture.view === 'communes'),
  style: communeRateStyle,
  count: (state) => lastDataset(state)?.rows.commune ?? null,
  Legend: CommuneRateLegend,
  pick: {
    styleLayers: ['commune-rate'],
    selection: ({ row }, state) => {
      const areas = lastResult(state)?.areas;
      const place = areas && typeof row === 'number' ? areas.row.indexOf(row) : -1;
      const code = areas?.code[place];
      if (code !== undefined) return { type: 'area', code };
      return typeof row === 'number' ? { type: 'record', kind: 'commune', row } : null;
    },
    Tooltip: CommuneTooltip,
  },
};

function communeRateStyle(state: AppState, look: LayerLook): ReturnType<MapLayer['style']> {
  const palette = groundPalette(look.theme);
  const commune = { source: tileSourceId('commune'), 'source-layer': 'commune' } as const;
  const breaks = usableBreaks(state.project.breaks?.areaRatio);
  return [
    {
      id: 'commune-rate',
      type: 'fill',
      ...commune,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': ratioPaint('rate', breaks, look.theme),
        'fill-opacity': byZoom(
          6,
          0.78 * look.opacity,
          11,
          0.6 * look.opacity,
          14,
          0.4 * look.opacity,
        ),
        'fill-antialias': false,
      },
    },
    {
      id: 'commune-rate-line',
      type: 'line',
      ...commune,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'line-color': palette.focus,
        'line-width': byZoom(6, 0.4, 10, 1),
        'line-opacity': 0.9 * look.opacity,
      },
    },
  ];
}
