import { nearRepeatView, repeatOpen } from '../../../state/hotspots/shown-repeat.ts';
import type { MapLayer } from '../contract.ts';
import { WatchLegend } from './watch-legend.tsx';
import { watchStyle } from './watch-style.ts';

/** Places to watch, clusters in space and time, series of incidents: while their page is open. */
export const WATCH_LAYER: MapLayer = {
  id: 'watch',
  group: 'incidents',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'hotspots',
  style: (_state, look) => watchStyle(look),
  count: (state) =>
    repeatOpen(state) ? (nearRepeatView(state)?.answer.places.length ?? null) : null,
  Legend: WatchLegend,
};
