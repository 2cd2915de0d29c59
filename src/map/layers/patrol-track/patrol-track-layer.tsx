import { Suspense, lazy } from 'react';
import { useApp } from '../../../state/use-app.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { patrolTrackStyle } from './patrol-track-style.ts';

const PatrolTrackLegend = lazy(async () => ({
  default: (await import('./patrol-track-legend.tsx')).PatrolTrackLegend,
}));

/** A recorded track, while it is looked at in the log. */
export const PATROL_TRACK_LAYER: MapLayer = {
  id: 'patrol_track',
  group: null,
  band: 'overlay',
  tiles: [],
  visibleByDefault: (_room, state) => state.session.patrol.track !== null,
  style: (_state, look) => patrolTrackStyle(look),
  count: (state) => state.session.patrol.track?.stops.length ?? null,
  Legend: LegendLater,
};

function LegendLater({ look }: { readonly look: LayerLook }) {
  const on = useApp((state) => state.session.patrol.track !== null);
  return on ? (
    <Suspense fallback={null}>
      <PatrolTrackLegend look={look} />
    </Suspense>
  ) : null;
}
