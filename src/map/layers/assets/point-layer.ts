import { planOnMap } from '../../../state/patrol/shown-plan.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import type { MapLayer } from '../contract.ts';
import { recordSelection } from '../record-selection.ts';
import { POINT_LOOKS } from './asset-kinds.ts';
import type { PointKind } from './asset-kinds.ts';
import { pointLegend } from './point-legend.tsx';
import { pointStyle } from './point-style.ts';
import { pointTooltip } from './point-tooltip.tsx';

/** A layer for each kind of point: one shape, its own colour or its score's. */
export function pointLayer(kind: PointKind): MapLayer {
  const { scored, rooms } = POINT_LOOKS[kind];
  return {
    id: kind,
    group: scored ? 'assets' : 'context',
    band: 'point',
    tiles: [kind],
    // a plan marks its own places
    visibleByDefault: (room, state) =>
      rooms.includes(room) && !(room === 'patrol' && planOnMap(state)),
    style: (state, look) => pointStyle(kind, state, look),
    count: (state) => lastDataset(state)?.rows[kind] ?? null,
    Legend: pointLegend(kind),
    pick: {
      styleLayers: [`${kind}-icon`],
      selection: recordSelection(kind),
      Tooltip: pointTooltip(kind),
    },
  };
}
