import { FIRST_BACKTEST } from './backtest-session.ts';
import type { BacktestSession } from './backtest-session.ts';
import { FIRST_CLUSTERS } from './clusters-session.ts';
import type { ClustersSession } from './clusters-session.ts';
import { FIRST_PICTURE } from './picture-session.ts';
import type { PictureSession } from './picture-session.ts';
import { FIRST_PLANAR } from './planar-session.ts';
import type { PlanarSession } from './planar-session.ts';
import { FIRST_REPEAT } from './repeat-session.ts';
import type { RepeatSession } from './repeat-session.ts';
import { FIRST_TERRAIN } from './terrain-session.ts';
import type { TerrainSession } from './terrain-session.ts';

/** Pages of the room of hotspots. */
export const HOTSPOTS_TABS = [
  'where',
  'when',
  'clusters',
  'repeat',
  'terrain',
  'backtest',
] as const;
export type HotspotsTab = (typeof HOTSPOTS_TABS)[number];

/** What the room of hotspots shows now, page by page; the map draws from it too. */
export type HotspotsSession = {
  readonly tab: HotspotsTab;
  readonly picture: PictureSession;
  readonly planar: PlanarSession;
  readonly clusters: ClustersSession;
  readonly repeat: RepeatSession;
  readonly terrain: TerrainSession;
  readonly backtest: BacktestSession;
};

export const FIRST_HOTSPOTS: HotspotsSession = {
  tab: 'where',
  picture: FIRST_PICTURE,
  planar: FIRST_PLANAR,
  clusters: FIRST_CLUSTERS,
  repeat: FIRST_REPEAT,
  terrain: FIRST_TERRAIN,
  backtest: FIRST_BACKTEST,
};
