import type { RunContext } from '../../basics/run-context.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { TimedPoints } from '../../geo/timed-points.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { cleanTrack } from './clean-track.ts';
import type { CleanTrack } from './clean-track.ts';
import { findStays } from './find-stays.ts';
import { sharePassed } from './share-passed.ts';
import { stopsMade } from './stops-made.ts';
import type { TrackOptions } from './track-options.ts';
import type { TrackPart } from './track-parts.ts';
import { eachStep, trackPath } from './track-path.ts';
import type { TrackPath } from './track-path.ts';
import type { TrackQuestion } from './track-question.ts';
import type { TrackShown, TrackSummary, ZonePassed } from './track-summary.ts';
import { zoneAt, zoneLines } from './zone-at.ts';

const FIXES_A_TURN = 4096;
/** A line drawn needs no more places than this. */
const MOST_DRAWN = 20_000;

/**
 * What one patrol of a recorded track did: time in each zone, stops made, way gone, share of the zones'
 * cable passed. The time of a step is the zones' at its two ends, half each, so that zones, outside and gaps
 * make up all of it; a place in two zones counts for the nearer. Without times, lengths and shares are
 * told and no seconds. Same points, same summary; nothing is NaN. O(n log n).
 */
export async function summariseTrack(
  points: TimedPoints,
  part: TrackPart,
  question: TrackQuestion,
  plane: MetricPlane,
  options: TrackOptions,
  ctx: RunContext,
): Promise<{ readonly summary: TrackSummary; readonly shown: TrackShown }> {
  const track = cleanTrack(points, part.points, plane, options);
  await ctx.breathe();
  const stays = findStays(track, options);
  const path = trackPath(track, stays, options.leastMoveM);
  await ctx.breathe();
  const lines = zoneLines(question.zones, plane);
  const inZone = zoneAt(question.zones, lines, plane, options.besideM);
  const time = await timeInZones(track, question.zones.length, inZone, ctx);
  const way = wayInZones(path, question.zones.length, inZone);
  const share = await sharePassed(lines, question.zones.length, path, options.besideM, ctx);
  const stops = stopsMade(stays, track, question.places, plane, options.reachM);
  const planned = new Set(question.places.flatMap((one) => (one.planned ? [one.target] : [])));
  const made = new Set(stops.flatMap((stop) => (stop.planned ? [stop.target] : [])));
  const standing = stays.reduce((sum, stay) => sum + stay.seconds, 0);
  const zones = question.zones.flatMap((_, zone): ZonePassed[] => {
    const seconds = Math.round(f64(time.seconds, zone));
    const passed = f64(share, zone);
    const lengthM = Math.round(f64(way.lengthM, zone));
    return seconds > 0 || passed > 0 || lengthM > 0
      ? [{ zone, seconds, lengthM, share: passed }]
      : [];
  });
  const summary: TrackSummary = {
    when: track.timed
      ? { date: part.date, fromMinute: part.fromMinute, toMinute: part.toMinute }
      : null,
    fixes: track.x.length,
    dropped: track.dropped,
    lengthM: Math.round(way.all),
    seconds: {
      all: Math.round(time.all),
      standing: Math.round(standing),
      gaps: Math.round(time.gapS),
      moving: Math.max(0, Math.round(time.all) - Math.round(standing) - Math.round(time.gapS)),
    },
    gaps: time.gaps,
    zones,
    outsideS: Math.round(time.outsideS),
    stops,
    planned: { asked: planned.size, made: made.size },
  };
  return { summary, shown: { lines: linesShown(path, points), stops } };
}

type ZoneTime = {
  readonly seconds: Float64Array;
  readonly outsideS: number;
  readonly gapS: number;
  readonly gaps: number;
  readonly all: number;
};

async function timeInZones(
  { x, y, atS, linked }: CleanTrack,
  zones: number,
  inZone: (x: number, y: number) => number,
  ctx: RunContext,
): Promise<ZoneTime> {
  const seconds = new Float64Array(zones);
  let [outsideS, gapS, gaps, before] = [0, 0, 0, -1];
  for (let i = 0; i < x.length; i += 1) {
    if (i % FIXES_A_TURN === 0) await ctx.breathe();
    const zone = inZone(f64(x, i), f64(y, i));
    const stepS = i === 0 ? 0 : f64(atS, i) - f64(atS, i - 1);
    if (i > 0 && linked[i] === 0) {
      gapS += stepS;
      gaps += 1;
    } else if (i > 0) {
      for (const at of [before, zone]) {
        if (at < 0) outsideS += stepS / 2;
        else seconds[at] = f64(seconds, at) + stepS / 2;
      }
    }
    before = zone;
  }
  return { seconds, outsideS, gapS, gaps, all: atS.at(-1) ?? 0 };
}

function wayInZones(
  path: TrackPath,
  zones: number,
  inZone: (x: number, y: number) => number,
): { readonly lengthM: Float64Array; readonly all: number } {
  const lengthM = new Float64Array(zones);
  let all = 0;
  const zoneOf = Array.from(path.x, (x, i) => inZone(x, f64(path.y, i)));
  eachStep(path, (from, stepM) => {
    all += stepM;
    for (const zone of [zoneOf[from] ?? -1, zoneOf[from + 1] ?? -1]) {
      if (zone >= 0) lengthM[zone] = f64(lengthM, zone) + stepM / 2;
    }
  });
  return { lengthM, all };
}

/** The path in degrees, of every so many vertices when there are very many; ends of runs always. */
function linesShown({ start, point }: TrackPath, points: TimedPoints): readonly number[][] {
  const every = Math.max(1, Math.ceil(point.length / MOST_DRAWN));
  return Array.from({ length: start.length - 1 }, (_, run) => {
    const line: number[] = [];
    const [from, to] = [u32(start, run), u32(start, run + 1)];
    for (let i = from; i < to; i += 1) {
      if ((i - from) % every !== 0 && i !== to - 1) continue;
      const at = 2 * u32(point, i);
      line.push(f64(points.lonLat, at), f64(points.lonLat, at + 1));
    }
    return line;
  });
}
