import { lastDataset } from '../../../state/selectors/last-known.ts';
import type { MapLayer } from '../contract.ts';
import { recordSelection } from '../record-selection.ts';
import { IncidentTooltip } from './incident-tooltip.tsx';
import { IncidentsLegend } from './incidents-legend.tsx';
import { incidentsStyle } from './incidents-style.ts';

export const INCIDENTS_LAYER: MapLayer = {
  id: 'incidents',
  group: 'incidents',
  band: 'overlay',
  tiles: ['incident'],
  visibleByDefault: (room) => room === 'hotspots',
  style: (_state, look) => incidentsStyle(look),
  count: (state) => lastDataset(state)?.rows.incident ?? null,
  Legend: IncidentsLegend,
  pick: {
    styleLayers: ['incident-mark', 'incident-cluster'],
    selection: recordSelection('incident'),
    Tooltip: IncidentTooltip,
  },
};
