import { lastPlan } from '../../../state/patrol/shown-plan.ts';
import type { MapLayer } from '../contract.ts';
import { PatrolLegendLater } from './patrol-legend-later.tsx';
import { patrolPick } from './patrol-pick.ts';
import { patrolZonesStyle } from './patrol-zones-style.ts';

/** Zones to patrol, with their numbers. */
export const PATROL_ZONES_LAYER: MapLayer = {
  id: 'patrol_zones',
  group: 'context',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'patrol',
  style: (_state, look) => patrolZonesStyle(look),
  count: (state) => lastPlan(state)?.zones.length ?? null,
  Legend: PatrolLegendLater,
  pick: patrolPick(['patrol-zone-badge', 'patrol-zone-fill']),
};
