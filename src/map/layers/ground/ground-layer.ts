import type { AppState } from '../../../state/app-state.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import type { MapLayer } from '../contract.ts';
import { groundStyle } from './ground-style.ts';

export const GROUND_LAYER: MapLayer = {
  id: 'ground',
  group: 'ground',
  band: 'base',
  tiles: ['land', 'province', 'water', 'river', 'road', 'commune'],
  visibleByDefault: () => true,
  style: (state, look) => groundStyle(groundPalette(look.theme), look.opacity, hasSea(state)),
  count: () => null,
};

/** Without areas of land nobody can tell land from sea: then all is drawn as land. */
function hasSea(state: AppState): boolean {
  const dataset = lastDataset(state);
  return !dataset || (dataset.rows.land ?? 0) > 0;
}
