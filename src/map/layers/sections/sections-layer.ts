import type { AppState } from '../../../state/app-state.ts';
import { pictureTooThin } from '../../../state/hotspots/shown-picture.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { targetOfRow } from '../../style/target-index.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { densityLineStyle } from './density-line-style.ts';
import { DensityLegend } from './density-legend.tsx';
import { SectionTooltip } from './section-tooltip.tsx';

export const SECTIONS_LAYER: MapLayer = {
  id: 'sections',
  group: 'network',
  band: 'line',
  tiles: ['section'],
  visibleByDefault: (room) => room === 'targets' || room === 'patrol',
  style: sectionsStyle,
  count: (state) => lastResult(state)?.sections.length ?? null,
  Legend: DensityLegend,
  pick: {
    styleLayers: ['section-line'],
    selection: ({ row }, state) => {
      const result = lastResult(state);
      const place = result && typeof row === 'number' ? targetOfRow(result, 'section', row) : -1;
      const target = result?.targets.id[place];
      return target === undefined ? null : { type: 'target', target };
    },
    Tooltip: SectionTooltip,
  },
};

function sectionsStyle(state: AppState, look: LayerLook): ReturnType<MapLayer['style']> {
  if (pictureTooThin(state)) return [];
  return densityLineStyle(
    'section',
    { source: tileSourceId('section'), 'source-layer': 'section' },
    state,
    look,
  );
}
