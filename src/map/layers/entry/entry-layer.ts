import type { MapLayer } from '../contract.ts';
import { entryStyle } from './entry-style.ts';

/** A record that is being entered by hand: while its form is open. */
export const ENTRY_LAYER: MapLayer = {
  id: 'entry',
  group: null,
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'data',
  style: (_state, look) => entryStyle(look),
  count: () => null,
};
