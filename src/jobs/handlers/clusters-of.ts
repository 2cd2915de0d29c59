import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import type { ClusterAnswer } from '../../core/study/cluster-answer.ts';
import {
  CELL_RESOLUTIONS,
  CLUSTER_STATISTICS,
  CLUSTER_STRUCK,
  CLUSTER_VALUES,
  DEFAULT_CLUSTERS,
  HOPS_BOUNDS,
  PERMUTATION_BOUNDS,
  STEP_UNITS,
  UNIT_KINDS,
} from '../../core/study/cluster-options.ts';
import { findClusters } from '../../core/study/clusters.ts';
import { hotspotIncidents } from '../../core/study/hotspot-incidents.ts';
import { periodOf } from '../../core/time/period.ts';
import type { FindClustersRequest } from '../protocol/hotspot-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { clusterTiles } from '../tiles/cluster-source.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const whole = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));

const REQUEST = v.object({
  units: v.optional(v.picklist(UNIT_KINDS)),
  resolution: v.optional(v.picklist([...CELL_RESOLUTIONS, 'auto'])),
  hops: whole(...HOPS_BOUNDS),
  statistic: v.optional(v.picklist(CLUSTER_STATISTICS)),
  struck: v.optional(v.picklist(CLUSTER_STRUCK)),
  value: v.optional(v.picklist(CLUSTER_VALUES)),
  step: v.optional(v.picklist([...STEP_UNITS, 'auto'])),
  permutations: whole(...PERMUTATION_BOUNDS),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
});

/** Clusters of the last result's incidents; its units are what tiles of the layer `cluster` show next. */
export async function clustersOf(
  workspace: Workspace,
  request: FindClustersRequest,
  ctx: RunContext,
): Promise<ClusterAnswer> {
  const answered = answeredOf(workspace);
  const { result } = answered;
  const asked = readRequest(REQUEST, request);
  const options = { ...DEFAULT_CLUSTERS, ...withoutAbsent(asked) };
  const period = periodOf(result.config.from, result.config.to);
  if (!period) throw new JobFailure([{ code: 'job.no-result', severity: 'error' }]);
  const stages = placedStages(answered);
  const incidents = hotspotIncidents(stages, result.config, period);
  const found = await findClusters(stages, incidents, period, options, ctx);
  workspace.clusterTiles = clusterTiles(found);
  return found.answer;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
