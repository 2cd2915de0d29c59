import type { TerrainSpan } from '../../core/study/terrain-answer.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from '../what-if/long-question.ts';

/** The factors with what was asked, of which result. */
export type AskedTerrain = Asked<'risk-terrain'>;

export type TerrainSession = {
  readonly answer: Loadable<AskedTerrain>;
  readonly span: TerrainSpan;
  /** Grows with every answer: the version of the tiles. */
  readonly number: number;
};

export const FIRST_TERRAIN: TerrainSession = { answer: { status: 'none' }, span: 'all', number: 0 };
