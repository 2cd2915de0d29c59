import { JobFailure } from '../protocol.ts';
import type { TileRequest } from '../protocol/tile-jobs.ts';
import { createTileCutter } from '../tiles/tile-cutter.ts';
import { MAX_TILE_ZOOM } from '../tiles/cut-tile.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** A tile of the dataset, coloured by the last finished analysis or by the picture asked for. */
export function tileBytes(workspace: Workspace, request: TileRequest): Uint8Array {
  const { z, x, y } = request;
  const side = 2 ** z;
  const isTile =
    [z, x, y].every(Number.isInteger) &&
    z >= 0 &&
    z <= MAX_TILE_ZOOM &&
    x >= 0 &&
    x < side &&
    y >= 0 &&
    y < side;
  if (!isTile) {
    const context = { value: `${z}/${x}/${y}` };
    throw new JobFailure([{ code: 'job.unknown-record', severity: 'error', context }]);
  }
  const dataset = datasetOf(workspace);
  if (request.layer === 'cluster') return workspace.clusterTiles?.(z, x, y) ?? new Uint8Array();
  if (request.layer === 'terrain') return workspace.terrainTiles?.(z, x, y) ?? new Uint8Array();
  if (request.layer === 'planar') return workspace.planarTiles?.tile(request) ?? new Uint8Array();
  const ofPicture = request.picture ? workspace.pictureTiles[request.picture] : undefined;
  if (ofPicture) return ofPicture.tile(request);
  workspace.tiles ??= createTileCutter(dataset, workspace.answered, workspace.baseTiles);
  return workspace.tiles.tile(request);
}
