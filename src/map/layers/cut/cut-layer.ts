import { whatIfOn } from '../../../state/what-if/shown-scenario.ts';
import type { MapLayer } from '../contract.ts';
import { CutLegend } from './cut-legend.tsx';
import { cutStyle } from './cut-style.ts';

/** What a person cuts and builds in a what-if: numbered crosses, discs, corridors, new cable. */
export const CUT_LAYER: MapLayer = {
  id: 'cut',
  group: 'network',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'targets',
  style: (_state, look) => cutStyle(look),
  count: (state) => (whatIfOn(state) ? state.project.whatIf.scenario.cuts.length : null),
  Legend: CutLegend,
};
