import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { EDGE_CORRECTIONS } from '../../core/hotspots/planar/edge-correction.ts';
import { PLANAR_KERNEL_IDS } from '../../core/hotspots/planar/planar-kernel.ts';
import { planarDensity } from '../../core/study/planar-density.ts';
import type { PlanarDensity } from '../../core/study/planar-density.ts';
import { PLANAR_RUNS } from '../../core/study/planar-incidents.ts';
import { periodOf } from '../../core/time/period.ts';
import type { PlanarDensityRequest } from '../protocol/hotspot-jobs.ts';
import { planarTiles } from '../tiles/planar-tiles.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const BOUNDS_M = [500, 100_000] as const;

const REQUEST = v.object({
  run: v.picklist(PLANAR_RUNS),
  kernel: v.optional(v.picklist(PLANAR_KERNEL_IDS), 'quartic'),
  bandwidthM: v.optional(
    v.union([
      v.literal('auto'),
      v.pipe(v.number(), v.minValue(BOUNDS_M[0]), v.maxValue(BOUNDS_M[1])),
    ]),
    'auto',
  ),
  edge: v.optional(v.picklist(EDGE_CORRECTIONS), 'diggle'),
});

/** Density off the network in the last result's period; tiles of `planar` show it from now on. */
export async function planarDensityOf(
  workspace: Workspace,
  request: PlanarDensityRequest,
  ctx: RunContext,
): Promise<PlanarDensity> {
  const asked = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const { config } = answered.result;
  const period = periodOf(config.from, config.to);
  if (!period) throw new RangeError(`${config.from} – ${config.to} is not a period`);
  const density = await planarDensity(placedStages(answered), config, { ...asked, period }, ctx);
  if (workspace.answered === answered) {
    const { plane } = answered.network.value.network;
    workspace.planarTiles =
      'refused' in density.surface ? null : planarTiles(density.surface, plane);
  }
  return density;
}
