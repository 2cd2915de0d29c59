import { lastPlan } from '../../../state/patrol/shown-plan.ts';
import type { MapLayer } from '../contract.ts';
import { PatrolLegendLater } from '../patrol-zones/patrol-legend-later.tsx';
import { patrolPick } from '../patrol-zones/patrol-pick.ts';
import { patrolStopsStyle } from './patrol-stops-style.ts';

/** Where teams stop, in visiting order. */
export const PATROL_STOPS_LAYER: MapLayer = {
  id: 'patrol_stops',
  group: 'context',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'patrol',
  style: (_state, look) => patrolStopsStyle(look),
  count: (state) => lastPlan(state)?.stops.length ?? null,
  Legend: PatrolLegendLater,
  pick: patrolPick(['patrol-stop-disc', 'patrol-stop-quiet']),
};
