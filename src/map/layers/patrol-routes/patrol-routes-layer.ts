import { TEAM_DASHES } from '../../../ui/theme/team-colours.ts';
import { lastPlan } from '../../../state/patrol/shown-plan.ts';
import type { MapLayer } from '../contract.ts';
import { PatrolLegendLater } from '../patrol-zones/patrol-legend-later.tsx';
import { patrolPick } from '../patrol-zones/patrol-pick.ts';
import { patrolRoutesStyle } from './patrol-routes-style.ts';

/** The ways of the teams in the night shown, from base to base. */
export const PATROL_ROUTES_LAYER: MapLayer = {
  id: 'patrol_routes',
  group: 'context',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'patrol',
  style: (_state, look) => patrolRoutesStyle(look),
  count: (state) => lastPlan(state)?.options.teams.length ?? null,
  Legend: PatrolLegendLater,
  pick: patrolPick([
    'patrol-base',
    ...Array.from({ length: TEAM_DASHES }, (_, kind) => `patrol-route-${kind}`),
  ]),
};
