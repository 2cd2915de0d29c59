import { clustersWanted, drawnClusters } from '../../../state/hotspots/shown-clusters.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import type { AppState, Selection } from '../../../state/app-state.ts';
import { targetOfRow } from '../../style/target-index.ts';
import type { MapLayer } from '../contract.ts';
import { ClusterTooltip } from './cluster-tooltip.tsx';
import { ClustersLegend } from './clusters-legend.tsx';
import { clustersStyle } from './clusters-style.ts';

/** Communes, cells or sections by how surely they stand out, while the page of clusters is open. */
export const CLUSTERS_LAYER: MapLayer = {
  id: 'clusters',
  group: 'areas',
  band: 'line',
  tiles: ['cluster'],
  visibleByDefault: (_room, state) => clustersWanted(state),
  style: clustersStyle,
  count: (state) => drawnClusters(state)?.units.length ?? null,
  Legend: ClustersLegend,
  pick: {
    styleLayers: ['cluster-fill', 'cluster-line'],
    selection: ({ row }, state) => (typeof row === 'number' ? selectionOf(row, state) : null),
    Tooltip: ClusterTooltip,
  },
};

/** A commune or a section is a thing of its own; of a cell, the commune most of it lies in. */
function selectionOf(unit: number, state: AppState): Selection | null {
  const answer = drawnClusters(state);
  const result = lastResult(state);
  if (!answer || !result) return null;
  if (answer.options.units === 'section') {
    const place = targetOfRow(result, 'section', answer.units.number[unit] ?? -1);
    const target = result.targets.id[place];
    return target === undefined ? null : { type: 'target', target };
  }
  const code = result.areas.code[answer.units.area[unit] ?? -1];
  return code === undefined ? null : { type: 'area', code };
}
