import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { bandwidthCurve } from '../../core/study/bandwidth-curve.ts';
import type { BandwidthCurve } from '../../core/study/bandwidth-curve.ts';
import type { BandwidthCurveRequest } from '../protocol/hotspot-jobs.ts';
import { readRequest } from './cut-request.ts';
import { PICTURE_PARAMS } from './picture-params.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({ method: v.string(), params: PICTURE_PARAMS });

/** The bandwidths tried on the incidents on cable of the last result. */
export function bandwidthCurveOf(
  workspace: Workspace,
  request: BandwidthCurveRequest,
  ctx: RunContext,
): Promise<BandwidthCurve> {
  const asked = readRequest(REQUEST, request);
  const { network, selection } = answeredOf(workspace);
  return bandwidthCurve(selection.value.counts.events, network.value.network, asked, ctx);
}
