import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import type { NetworkReviewOptions } from '../../core/network/review/network-review.ts';
import { networkReview } from '../../core/study/network-review.ts';
import type { NetworkReview } from '../../core/study/network-review.ts';
import { readRequest } from './cut-request.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const metres = (most: number) => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(most));

const REQUEST = v.object({
  nodeToleranceM: metres(100),
  gapM: metres(1000),
  siteReachM: metres(5000),
  farM: metres(100_000),
});

export async function reviewNetworkOf(
  workspace: Workspace,
  request: NetworkReviewOptions,
  ctx: RunContext,
): Promise<NetworkReview> {
  const options = readRequest(REQUEST, request);
  return networkReview(datasetOf(workspace), options, ctx);
}
