import { importOnMap } from '../../../state/import/shown-import.ts';
import type { MapLayer } from '../contract.ts';
import { ImportLegend } from './import-legend.tsx';
import { importStyle } from './import-style.ts';

/** Where the records of a file that is looked through fall, before any is loaded. */
export const IMPORT_PREVIEW_LAYER: MapLayer = {
  id: 'import_preview',
  group: null,
  band: 'overlay',
  tiles: [],
  visibleByDefault: (_room, state) => importOnMap(state) !== null,
  style: (_state, look) => importStyle(look),
  count: (state) => importOnMap(state)?.preview.of ?? null,
  Legend: ImportLegend,
};
