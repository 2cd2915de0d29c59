import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { HOTSPOT_METHODS } from '../../core/hotspots/registry.ts';
import { hotspotPicture } from '../../core/study/hotspot-picture.ts';
import { LIXEL_FORMATS } from '../../core/study/lixel-file.ts';
import { pictureFiles } from '../../core/study/picture-files.ts';
import type { PictureFiles } from '../../core/study/picture-files.ts';
import { periodOf } from '../../core/time/period.ts';
import type { ExportHotspotsRequest } from '../protocol/hotspot-jobs.ts';
import { readRequest } from './cut-request.ts';
import { FADE_DAYS, PICTURE_PARAMS } from './picture-params.ts';
import { pictureStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({
  method: v.picklist(HOTSPOT_METHODS.map(({ id }) => id)),
  params: PICTURE_PARAMS,
  fadeDays: FADE_DAYS,
  format: v.picklist(LIXEL_FORMATS),
});

/** The picture of the last result's incidents in its period, as files. */
export async function exportHotspots(
  workspace: Workspace,
  request: ExportHotspotsRequest,
  ctx: RunContext,
): Promise<PictureFiles> {
  const { method, params, fadeDays, format } = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const { result } = answered;
  const stages = pictureStages(answered);
  const { config } = result;
  const period = periodOf(config.from, config.to);
  if (!period) throw new RangeError(`${config.from} – ${config.to} is not a period`);
  const question = { method, params, fadeDays, period };
  const picture = await hotspotPicture(stages, config, question, ctx);
  return pictureFiles(stages, config, picture, format);
}
