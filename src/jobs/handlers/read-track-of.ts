import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import type { Bounds } from '../../core/geo/geometry.ts';
import type { TimedPoints } from '../../core/geo/timed-points.ts';
import { readTrackPoints } from '../../core/io/formats/gpx/track-points.ts';
import { summariseTrack } from '../../core/patrol/log/summarise-track.ts';
import { DEFAULT_TRACK_OPTIONS, TRACK_OPTION_BOUNDS } from '../../core/patrol/log/track-options.ts';
import { longestPart, trackParts } from '../../core/patrol/log/track-parts.ts';
import type { TrackPlace, TrackQuestion } from '../../core/patrol/log/track-question.ts';
import type { Answered } from '../answered.ts';
import type { ReadTrackAnswer, ReadTrackRequest } from '../protocol/patrol-log-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { readRequest } from './cut-request.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const within = ([low, high]: readonly [number, number]) =>
  v.optional(v.pipe(v.number(), v.minValue(low), v.maxValue(high)));

const OPTIONS = v.object({
  besideM: within(TRACK_OPTION_BOUNDS.besideM),
  reachM: within(TRACK_OPTION_BOUNDS.reachM),
  leastStayS: within(TRACK_OPTION_BOUNDS.leastStayS),
});

/** What a recorded track tells of a patrol, held against zones and stops; the track is not kept. */
export async function readTrackOf(
  workspace: Workspace,
  request: ReadTrackRequest,
  ctx: RunContext,
): Promise<ReadTrackAnswer> {
  const answered = answeredOf(workspace);
  const asked = readRequest(OPTIONS, request.options ?? {});
  const { points, issues } = await readTrackPoints(request.bytes, request.name, ctx);
  if (!points) throw new JobFailure(issues);
  mustBeNear(points, answered.dataset.bounds, request.name);
  const parts = trackParts(points);
  const number = request.part ?? longestPart(parts);
  const part = parts[number] ?? parts[0];
  if (!part) throw new JobFailure([{ code: 'track.no-points', severity: 'error' }]);
  const question = questionOf(answered, request);
  const { plane } = answered.network.value.network;
  const options = {
    ...DEFAULT_TRACK_OPTIONS,
    besideM: asked.besideM ?? DEFAULT_TRACK_OPTIONS.besideM,
    reachM: asked.reachM ?? DEFAULT_TRACK_OPTIONS.reachM,
    leastStayS: asked.leastStayS ?? DEFAULT_TRACK_OPTIONS.leastStayS,
  };
  const { summary, shown } = await summariseTrack(points, part, question, plane, options, ctx);
  return {
    parts: parts.map(({ points: fixes, ...rest }) => ({ ...rest, fixes: fixes.length })),
    part: parts.indexOf(part),
    summary,
    shown,
    issues,
  };
}

/** Degrees around the province within which a track may run. */
const MARGIN = 0.5;

function mustBeNear({ lonLat }: TimedPoints, bounds: Bounds, file: string): void {
  const [west, south, east, north] = bounds;
  let first = -1;
  for (let i = 0; i < lonLat.length; i += 2) {
    const [lon, lat] = [lonLat[i] ?? Number.NaN, lonLat[i + 1] ?? Number.NaN];
    if (Number.isNaN(lon + lat)) continue;
    if (first < 0) first = i;
    const inside =
      lon >= west - MARGIN &&
      lon <= east + MARGIN &&
      lat >= south - MARGIN &&
      lat <= north + MARGIN;
    if (inside) return;
  }
  const context = { lon: tidy(lonLat[first]), lat: tidy(lonLat[first + 1]) };
  throw new JobFailure([{ code: 'track.elsewhere', severity: 'error', at: { file }, context }]);
}

function tidy(degrees = 0): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Stops of the plan first; a stay at no stop is told by the site or post it was at. */
function questionOf({ network }: Answered, request: ReadTrackRequest): TrackQuestion {
  const { targets, network: cables } = network.value;
  const { start, lonLat } = cables.lines;
  const sectionOf = new Map<string, number>();
  for (let section = 0; section < targets.sectionCount; section += 1) {
    sectionOf.set(targets.id[section] ?? '', section);
  }
  const planned = request.stops.map((stop): TrackPlace => ({ ...stop, planned: true }));
  const asked = new Set(planned.map(({ target }) => target));
  const others: TrackPlace[] = [];
  for (let target = targets.sectionCount; target < targets.length; target += 1) {
    const id = targets.id[target] ?? '';
    if (asked.has(id)) continue;
    const at = [targets.lon[target] ?? Number.NaN, targets.lat[target] ?? Number.NaN];
    others.push({ target: id, lonLat: at, planned: false });
  }
  return {
    zones: request.zones.map(({ sections, outline }) => ({
      outline,
      lines: sections.flatMap((id) => {
        const section = sectionOf.get(id);
        if (section === undefined) return [];
        return [lonLat.slice(2 * (start[section] ?? 0), 2 * (start[section + 1] ?? 0))];
      }),
    })),
    places: [...planned, ...others],
  };
}
