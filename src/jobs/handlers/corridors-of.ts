import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { worstCorridors } from '../../core/criticality/corridor-worst.ts';
import { SERVICE_MEASURES } from '../../core/criticality/service-graph.ts';
import type { JobRequest } from '../protocol.ts';
import type { WorstCorridorsAnswer } from '../protocol/service-jobs.ts';
import { readRequest } from './cut-request.ts';
import { cutStudyOf } from './cut-study-of.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Discs smaller than this would be more centres than a province needs. */
const RADIUS_M = { least: 50, most: 20_000 };

const REQUEST = v.object({
  radiusM: v.pipe(v.number(), v.minValue(RADIUS_M.least), v.maxValue(RADIUS_M.most)),
  measure: v.picklist(SERVICE_MEASURES),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});

/** The worst places of the last result's network for everything within a radius to fail at once. */
export async function worstCorridorsOf(
  workspace: Workspace,
  request: JobRequest<'worst-corridors'>,
  ctx: RunContext,
): Promise<WorstCorridorsAnswer> {
  const options = readRequest(REQUEST, request);
  const { network, places } = cutStudyOf(answeredOf(workspace));
  const worst = await worstCorridors(network, options, ctx);
  const x = Float64Array.from(worst.places, (place) => place.x);
  const y = Float64Array.from(worst.places, (place) => place.y);
  const lonLat = places.plane.toDegrees(x, y);
  return {
    ...worst,
    places: worst.places.map(({ x: _x, y: _y, ...place }, i) => {
      return { ...place, lon: lonLat[2 * i] ?? 0, lat: lonLat[2 * i + 1] ?? 0 };
    }),
  };
}
