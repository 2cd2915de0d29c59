import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { TREND_STEPS } from '../../core/hotspots/when/incident-trend.ts';
import { DEFAULT_CLOCK } from '../../core/hotspots/when/week-clock.ts';
import { LONGEST_WINDOW_BOUNDS_H, WINDOW_HOURS } from '../../core/study/when-options.ts';
import type { WhenPlace } from '../../core/study/when-options.ts';
import { whenSettingsSchema } from '../../core/study/when-settings-schema.ts';
import { whenOf } from '../../core/study/when.ts';
import type { WhenAnswer } from '../../core/study/when.ts';
import { periodOf } from '../../core/time/period.ts';
import { JobFailure } from '../protocol.ts';
import type { WhenRequest } from '../protocol/hotspot-jobs.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const [LEAST_H, MOST_H] = LONGEST_WINDOW_BOUNDS_H;

const REQUEST = v.object({
  ...whenSettingsSchema.entries,
  step: v.optional(v.picklist(TREND_STEPS), 'month'),
  longestWindowH: v.optional(
    v.pipe(v.number(), v.minValue(LEAST_H), v.maxValue(MOST_H)),
    DEFAULT_CLOCK.longestWindowH,
  ),
  windowH: v.optional(v.picklist(WINDOW_HOURS), 4),
  place: v.optional(
    v.nullable(v.union([v.object({ target: v.string() }), v.object({ area: v.string() })])),
    null,
  ),
});

/** When the incidents of the last result happened. */
export async function whenOfAnswer(
  workspace: Workspace,
  request: WhenRequest,
  ctx: RunContext,
): Promise<WhenAnswer> {
  const { longestWindowH, windowH, place, ...asked } = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const { result } = answered;
  const period = periodOf(result.config.from, result.config.to);
  if (!period) throw new JobFailure([{ code: 'job.no-result', severity: 'error' }]);
  const stages = placedStages(answered);
  const clock = { longestWindowH, windowH };
  const options = { ...asked, clock, place: place ? placeNumber(place, result) : null };
  return whenOf(stages, result.config, period, options, ctx);
}

type Named = {
  readonly targets: { readonly id: readonly string[] };
  readonly areas: { readonly code: readonly string[] };
};

function placeNumber(
  place: { readonly target: string } | { readonly area: string },
  { targets, areas }: Named,
): WhenPlace {
  if ('target' in place) return { target: known(targets.id.indexOf(place.target), 'place.target') };
  return { area: known(areas.code.indexOf(place.area), 'place.area') };
}

function known(number: number, field: string): number {
  if (number >= 0) return number;
  throw new JobFailure([{ code: 'config.bad-value', severity: 'error', at: { field } }]);
}
