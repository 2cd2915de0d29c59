import type { Dataset } from '../../core/model/dataset.ts';
import { createStudyMemory } from '../../core/study/study-memory.ts';
import type { FontFace } from '../../core/sheet/drawing.ts';
import type { StudyMemory } from '../../core/study/study-memory.ts';
import type { Answered } from '../answered.ts';
import { JobFailure } from '../protocol.ts';
import type { PictureSide } from '../protocol/tile-jobs.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ClusterTiles } from '../tiles/cluster-source.ts';
import type { TileCutter, TileMemory } from '../tiles/tile-cutter.ts';
import type { ReviewedSource } from './review-import-of.ts';
import type { FallenMemory } from './set-aside-rows-of.ts';
import { createTurns } from './turns.ts';
import type { Turns } from './turns.ts';

/** What the handlers take from outside: the page's origin, a disk, or a test. */
export type HandlerEnvironment = {
  /** Bytes of a font as TrueType; without it nothing can be printed as a file. */
  readonly fontBytes?: (face: FontFace) => Promise<Uint8Array>;
  /** Bytes at an address; rejects with a JobFailure when there are none. */
  readonly fetchBytes: (url: string) => Promise<Uint8Array>;
};

/** The one dataset and what was computed from it. Fields are swapped whole, never half-way. */
export type Workspace = {
  readonly environment: HandlerEnvironment;
  dataset: Dataset | null;
  /** Stages of the analyses of this dataset; a new dataset gets a new one. */
  memory: StudyMemory;
  /** The last finished analysis. */
  answered: Answered | null;
  /** Tiles of this dataset and this answer. */
  tiles: TileCutter | null;
  /** Tiles of the last pictures of hotspots, over this answer. */
  pictureTiles: Partial<Record<PictureSide, TileCutter>>;
  /** Tiles of the last risk terrain, over this answer. */
  terrainTiles: ((z: number, x: number, y: number) => Uint8Array) | null;
  /** Tiles of the last clusters found, over this answer. */
  clusterTiles: ClusterTiles | null;
  /** Tiles of the last density off the network. */
  planarTiles: TileCutter | null;
  /** What tiles of every answer share. */
  baseTiles: TileMemory;
  search: Promise<SearchIndex> | null;
  /** The last file read for a review of its import. */
  reviewed: ReviewedSource | null;
  /** Which of its rows fell, under the last choices asked about. */
  fallen: FallenMemory | null;
  /** Changes of the dataset, and analyses, run one after another. */
  readonly edits: Turns;
  readonly analyses: Turns;
};

export function createWorkspace(environment: HandlerEnvironment): Workspace {
  return {
    environment,
    dataset: null,
    memory: createStudyMemory(),
    answered: null,
    tiles: null,
    pictureTiles: {},
    planarTiles: null,
    clusterTiles: null,
    terrainTiles: null,
    baseTiles: new Map(),
    search: null,
    reviewed: null,
    fallen: null,
    edits: createTurns(),
    analyses: createTurns(),
  };
}

/** Everything that was computed from the old dataset goes with it. */
export function replaceDataset(workspace: Workspace, dataset: Dataset): void {
  if (workspace.dataset === dataset) return;
  workspace.dataset = dataset;
  workspace.memory = createStudyMemory();
  workspace.answered = null;
  workspace.tiles = null;
  workspace.pictureTiles = {};
  workspace.planarTiles = null;
  workspace.clusterTiles = null;
  workspace.terrainTiles = null;
  workspace.baseTiles = new Map();
  workspace.search = null;
}

export function datasetOf(workspace: Workspace): Dataset {
  if (workspace.dataset) return workspace.dataset;
  throw new JobFailure([{ code: 'job.no-dataset', severity: 'error' }]);
}

export function answeredOf(workspace: Workspace): Answered {
  datasetOf(workspace);
  if (workspace.answered) return workspace.answered;
  throw new JobFailure([{ code: 'job.no-result', severity: 'error' }]);
}

/** What was cut and described before the new answer goes with the old one. */
export function replaceAnswer(workspace: Workspace, answered: Answered | null): void {
  workspace.answered = answered;
  workspace.tiles = null;
  workspace.pictureTiles = {};
  workspace.planarTiles = null;
  workspace.clusterTiles = null;
  workspace.terrainTiles = null;
}
