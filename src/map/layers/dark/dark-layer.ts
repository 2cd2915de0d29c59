import { cutView, whatIfOn } from '../../../state/what-if/shown-scenario.ts';
import type { MapLayer } from '../contract.ts';
import { DarkLegend } from './dark-legend.tsx';
import { darkStyle } from './dark-style.ts';
import { DarkTooltip } from './dark-tooltip.tsx';

/** What loses service under the what-if. */
export const DARK_LAYER: MapLayer = {
  id: 'dark',
  group: 'network',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'targets',
  style: (_state, look) => darkStyle(look),
  count: (state) => (whatIfOn(state) ? (cutView(state)?.answer.darkTargets.length ?? null) : null),
  Legend: DarkLegend,
  pick: {
    styleLayers: ['dark-asset'],
    selection: ({ target }) => (typeof target === 'string' ? { type: 'target', target } : null),
    Tooltip: DarkTooltip,
  },
};
