import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { assessPatrol } from '../../core/patrol/assessment/assess-patrol.ts';
import {
  BESIDE_BOUNDS_M,
  EFFECT_DEFAULTS,
  RING_BOUNDS_M,
} from '../../core/patrol/assessment/effect-input.ts';
import type { EffectInput } from '../../core/patrol/assessment/effect-input.ts';
import { hotspotIncidents } from '../../core/study/hotspot-incidents.ts';
import { choiceReader } from '../../core/targets/read-column.ts';
import { periodOf } from '../../core/time/period.ts';
import { startOfDay } from '../../core/time/vietnam-time.ts';
import type { Answered } from '../answered.ts';
import type { PatrolEffectAnswer, PatrolEffectRequest } from '../protocol/patrol-log-jobs.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const day = v.pipe(
  v.string(),
  v.check((value) => startOfDay(value) !== null),
);
const metres = ([low, high]: readonly [number, number], byDefault: number) =>
  v.optional(v.pipe(v.number(), v.minValue(low), v.maxValue(high)), byDefault);

const REQUEST = v.object({
  zones: v.array(v.object({ name: v.string(), sections: v.array(v.string()) })),
  since: day,
  until: v.optional(v.nullable(day), null),
  besideM: metres(BESIDE_BOUNDS_M, EFFECT_DEFAULTS.besideM),
  ringM: metres(RING_BOUNDS_M, EFFECT_DEFAULTS.ringM),
  comparison: v.optional(v.nullable(v.array(v.string())), null),
});

/** Whether patrols worked, from all the incidents that pass the filters of the last study. */
export async function patrolEffectOf(
  workspace: Workspace,
  request: PatrolEffectRequest,
  ctx: RunContext,
): Promise<PatrolEffectAnswer> {
  const options = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const input = effectInput(answered);
  await ctx.breathe();
  return assessPatrol(input, options);
}

/** Incidents of all the data, not of the study's period alone. */
function effectInput(answered: Answered): EffectInput {
  const { dataset, base, network } = answered;
  const { targets, network: cables } = network.value;
  const { plane, lines } = cables;
  const data = periodOf(dataset.since, dataset.cutOff);
  const { config } = answered.result;
  const stages = placedStages(answered);
  const incidents = data ? hotspotIncidents(stages, config, data) : null;
  const table = dataset.tables.incident;
  const reportedBy = table ? choiceReader(table, 'reported_by') : () => '';
  const lonLat = new Float64Array(2 * targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    lonLat[2 * target] = targets.lon[target] ?? 0;
    lonLat[2 * target + 1] = targets.lat[target] ?? 0;
  }
  return {
    targets: { ...targets, ...plane.toMetres(lonLat) },
    sections: { start: lines.start, ...plane.toMetres(lines.lonLat) },
    areas: base.value.areas,
    incidents: {
      target: incidents?.target ?? new Uint32Array(0),
      fromMs: incidents?.fromMs ?? new Float64Array(0),
      toMs: incidents?.toMs ?? new Float64Array(0),
      found: Uint8Array.from(incidents?.row ?? [], (row) => (reportedBy(row) === 'patrol' ? 1 : 0)),
    },
    data: { since: dataset.since, cutOff: dataset.cutOff },
  };
}
