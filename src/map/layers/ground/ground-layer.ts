import { groundPalette } from '../../style/ground-palette.ts';
import type { MapLayer } from '../contract.ts';
import { groundStyle } from './ground-style.ts';

export const GROUND_LAYER: MapLayer = {
  id: 'ground',
  group: 'ground',
  band: 'base',
  tiles: ['land', 'province', 'water', 'river', 'road', 'commune'],
  visibleByDefault: () => true,
  style: (_state, look) => groundStyle(groundPalette(look.theme), look.opacity),
  count: () => null,
};
