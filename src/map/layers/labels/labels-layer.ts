import { groundPalette } from '../../style/ground-palette.ts';
import type { MapLayer } from '../contract.ts';
import { areaLabelStyle } from './area-label-style.ts';
import { roadLabelStyle } from './road-label-style.ts';
import { townLabelStyle } from './town-label-style.ts';
import { waterLabelStyle } from './water-label-style.ts';

/** Names stay readable over every mark but the list's own. The last has the first right to its place. */
export const LABELS_LAYER: MapLayer = {
  id: 'labels',
  group: 'ground',
  band: 'label',
  tiles: ['province', 'commune', 'water', 'river', 'road', 'town'],
  visibleByDefault: () => true,
  style: (_state, look) => {
    const palette = groundPalette(look.theme);
    return [
      ...roadLabelStyle(palette, look.opacity),
      ...waterLabelStyle(palette, look.opacity),
      ...areaLabelStyle(palette, look.opacity),
      ...townLabelStyle(palette, look.opacity),
    ];
  },
  count: () => null,
};
