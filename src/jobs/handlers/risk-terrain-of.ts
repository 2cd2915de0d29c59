import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { TERRAIN_SPANS, terrainAnswer } from '../../core/study/terrain-answer.ts';
import type { TerrainAnswer } from '../../core/study/terrain-answer.ts';
import type { Answered } from '../answered.ts';
import type { RiskTerrainAnswer, RiskTerrainRequest } from '../protocol/hotspot-jobs.ts';
import { cutTile } from '../tiles/cut-tile.ts';
import { RecentMap } from '../tiles/recent-map.ts';
import { terrainSource } from '../tiles/section-sources.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({ span: v.picklist(TERRAIN_SPANS) });
const TILES_KEPT = 200;

/** What goes with more or fewer incidents along the cables of the last result. */
export async function riskTerrainOf(
  workspace: Workspace,
  request: RiskTerrainRequest,
  ctx: RunContext,
): Promise<RiskTerrainAnswer> {
  const { span } = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const found = await terrainAnswer(placedStages(answered), answered.result.config, span, ctx);
  ctx.signal.throwIfAborted();
  if (workspace.answered === answered) workspace.terrainTiles = tilesOf(answered, found);
  const { relativeRisk: _, toMean, ...answer } = found;
  const range = toMean.reduce<[number, number]>(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [1, 1],
  );
  return { ...answer, range };
}

function tilesOf({ result, network }: Answered, { chosen, toMean }: TerrainAnswer) {
  if (chosen.length === 0) return null;
  const source = terrainSource(result, network.value.network.pieces, toMean);
  const tiles = new RecentMap<string, Uint8Array>(TILES_KEPT);
  return (z: number, x: number, y: number): Uint8Array =>
    tiles.get(`${z}/${x}/${y}`, () => {
      const features = source(z);
      return features ? cutTile(features, z, x, y) : new Uint8Array();
    });
}
