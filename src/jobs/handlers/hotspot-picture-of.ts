import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { hotspotPicture } from '../../core/study/hotspot-picture.ts';
import type { HotspotPicture } from '../../core/study/hotspot-picture.ts';
import { areaChanges, stretchChanges } from '../../core/study/place-change.ts';
import { periodOf, previousPeriod } from '../../core/time/period.ts';
import type { Period } from '../../core/time/period.ts';
import { addDays } from '../../core/time/vietnam-time.ts';
import type { Answered } from '../answered.ts';
import { JobFailure } from '../protocol.ts';
import type {
  HotspotPictureAnswer,
  HotspotPictureRequest,
  Comparison,
  ShownPicture,
} from '../protocol/hotspot-jobs.ts';
import { createTileCutter } from '../tiles/tile-cutter.ts';
import type { TileCutter } from '../tiles/tile-cutter.ts';
import { readRequest } from './cut-request.ts';
import { FADE_DAYS, PICTURE_PARAMS } from './picture-params.ts';
import { pictureStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({
  method: v.string(),
  params: PICTURE_PARAMS,
  fadeDays: FADE_DAYS,
  period: v.optional(v.object({ from: v.string(), to: v.string() })),
  compare: v.optional(v.object({ from: v.optional(v.string()) })),
});

/** The picture of the last result's incidents; tiles asked for as `picture` show it from now on. */
export async function hotspotPictureOf(
  workspace: Workspace,
  request: HotspotPictureRequest,
  ctx: RunContext,
): Promise<HotspotPictureAnswer> {
  const asked = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const { config } = answered.result;
  const period = readPeriod(asked.period ?? config);
  const stages = pictureStages(answered);
  const question = { method: asked.method, params: asked.params, fadeDays: asked.fadeDays };
  const draw = (of: Period): Promise<HotspotPicture> =>
    hotspotPicture(stages, config, { ...question, period: of }, ctx);
  const now = await draw(period);
  const days = asked.compare ? beforeOf(period, asked.compare.from) : null;
  const comparable = days ? comparability(days, period, stages.dataset.since) : 'no_data';
  const then = days && comparable === 'yes' ? await draw(days) : null;
  ctx.signal.throwIfAborted();
  if (workspace.answered === answered) {
    workspace.pictureTiles = {
      now: tilesOf(workspace, answered, now),
      ...(then ? { before: tilesOf(workspace, answered, then) } : {}),
    };
  }
  const asStudy = sameValues(now.lixelDensity, answered.density.value.lixelDensity);
  return {
    now: shown(now),
    asStudy,
    before: days ? { from: days.from, to: days.to, ...beside() } : null,
  };

  function beside(): Comparison {
    if (!days || !then) return { comparable: comparable === 'overlap' ? 'overlap' : 'no_data' };
    return {
      comparable: 'yes',
      picture: shown(then),
      stretches: stretchChanges(stages.network, now, then),
      areas: areaChanges(stages, config, period, days),
    };
  }
}

function readPeriod({ from, to }: { readonly from: string; readonly to: string }): Period {
  const period = periodOf(from, to);
  if (period) return period;
  const context = { field: 'period', value: `${from} – ${to}` };
  throw new JobFailure([{ code: 'config.bad-value', severity: 'error', context }]);
}

/** As many days as the period has, from the day asked for or just before it. */
function beforeOf(period: Period, from: string | undefined): Period {
  if (from === undefined) return previousPeriod(period);
  return readPeriod({ from, to: periodOf(from, from) ? addDays(from, period.days - 1) : from });
}

function comparability(before: Period, period: Period, since: string): Comparison['comparable'] {
  if (before.from < since) return 'no_data';
  return before.to >= period.from && before.from <= period.to ? 'overlap' : 'yes';
}

/** The sections and pieces of the answer with other densities. */
function tilesOf(
  workspace: Workspace,
  answered: Answered,
  { lixelDensity, sectionDensity }: HotspotPicture,
): TileCutter {
  const { result } = answered;
  const sections = { ...result.sections, density: sectionDensity, lixelDensity };
  const drawn = { ...answered, result: { ...result, sections } };
  return createTileCutter(answered.dataset, drawn, workspace.baseTiles);
}

function shown(picture: HotspotPicture): ShownPicture {
  const { lixelDensity: _, ...rest } = picture;
  return rest;
}

function sameValues(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
