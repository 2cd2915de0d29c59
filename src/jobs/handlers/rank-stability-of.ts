import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { gatherEvidence } from '../../core/risk/rank-stability/gather-evidence.ts';
import type { RateEvidence } from '../../core/risk/rank-stability/evidence.ts';
import { rankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import type { RankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import {
  DEFAULT_STABILITY,
  STABILITY_BOUNDS,
} from '../../core/risk/rank-stability/stability-options.ts';
import type { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { DensityStage } from '../../core/study/study-memory.ts';
import { periodOf } from '../../core/time/period.ts';
import type { Answered } from '../answered.ts';
import type { RankStabilityRequest } from '../protocol/target-jobs.ts';
import { readRequest } from './cut-request.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const whole = (name: Exclude<keyof typeof STABILITY_BOUNDS, 'weightSpread'>) => {
  const [least, most] = STABILITY_BOUNDS[name];
  const bounds = v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
  return v.optional(bounds, DEFAULT_STABILITY[name]);
};
const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1e6));

const REQUEST = v.object({
  top: whole('top'),
  depth: whole('depth'),
  draws: whole('draws'),
  resamples: whole('resamples'),
  weightSets: whole('weightSets'),
  weightSpread: v.optional(
    v.pipe(
      v.number(),
      v.minValue(STABILITY_BOUNDS.weightSpread[0]),
      v.maxValue(STABILITY_BOUNDS.weightSpread[1]),
    ),
    DEFAULT_STABILITY.weightSpread,
  ),
  seed: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
    DEFAULT_STABILITY.seed,
  ),
  weights: v.optional(
    v.object({
      likelihood: weight,
      repeat: weight,
      vulnerability: weight,
      consequence: weight,
      protection_class: weight,
    } satisfies Record<(typeof SCORE_COMPONENTS)[number], typeof weight>),
  ),
});

/** How sure the ranks of the last result are, under its weights or those on the table. */
export async function rankStabilityOf(
  workspace: Workspace,
  request: RankStabilityRequest,
  ctx: RunContext,
): Promise<RankStability> {
  const { weights, ...options } = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const { result } = answered;
  return rankStability(
    {
      kind: result.targets.kind,
      tieOrder: result.targets.tieOrder,
      components: result.components,
      weights: weights ?? result.config.weights,
      families: result.families,
      evidence: evidenceOf(answered),
    },
    options,
    ctx,
  );
}

const EVIDENCE = new WeakMap<DensityStage, RateEvidence>();

/** Made when first asked for, kept with the densities it takes apart: weights do not change it. */
function evidenceOf(answered: Answered): RateEvidence {
  const { base, network, placement, selection, density, result } = answered;
  const known = EVIDENCE.get(density.value);
  if (known) return known;
  const { from, to } = result.config;
  const period = periodOf(from, to);
  if (!period) throw new RangeError(`${from} – ${to} is not a period`);
  const made = gatherEvidence({
    base: base.value,
    network: network.value,
    placement: placement.value,
    selection: selection.value,
    density: density.value,
    period,
    bandwidthM: result.config.density.bandwidthM,
  });
  EVIDENCE.set(density.value, made);
  return made;
}
