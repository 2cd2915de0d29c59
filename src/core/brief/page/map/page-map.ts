import type { PaperMap } from '../../map/paper-map.ts';

/** The map of a page: one for its frame, its legend and its scale bar. */
export type PageMap = {
  readonly paper: PaperMap;
};
