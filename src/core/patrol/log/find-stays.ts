import { f64 } from '../../geo/typed.ts';
import type { CleanTrack } from './clean-track.ts';
import type { TrackOptions } from './track-options.ts';

/** Fixes from … to (both in it) stayed around one place. */
export type Stay = {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly seconds: number;
};

/** Fixes nearer in time than this tell a stay no better. */
const STEP_S = 5;

/**
 * Where a track stood still for leastStayS or longer: fixes that stay within stayRadiusM of their own mean
 * place (stay points after Li et al. 2008, with the mean in place of the first fix, so that an unrest of the
 * device does not end a stay); away and back within excursionS is still one stay, a gap ends it. In order,
 * none sharing a fix. A track without times has none. O(n × leastStayS / 5).
 */
export function findStays(track: CleanTrack, options: TrackOptions): readonly Stay[] {
  if (!track.timed) return [];
  const fixes = thinned(track);
  const stays: Stay[] = [];
  let at = 0;
  while (at < fixes.length) {
    const stay = stayFrom(track, fixes, at, options);
    if (stay.seconds >= options.leastStayS) {
      stays.push(stay);
      while (at < fixes.length && (fixes[at] ?? 0) <= stay.to) at += 1;
    } else at += 1;
  }
  return stays;
}

/** Every run keeps its first and last fix. */
function thinned({ atS, linked }: CleanTrack): readonly number[] {
  const fixes: number[] = [];
  let lastS = Number.NEGATIVE_INFINITY;
  atS.forEach((s, i) => {
    const endsRun = linked[i] === 0 || linked[i + 1] !== 1;
    if (!endsRun && s - lastS < STEP_S) return;
    fixes.push(i);
    lastS = s;
  });
  return fixes;
}

function stayFrom(
  { x, y, atS, linked }: CleanTrack,
  fixes: readonly number[],
  at: number,
  { stayRadiusM, excursionS }: TrackOptions,
): Stay {
  const from = fixes[at] ?? 0;
  let to = from;
  let sumX = f64(x, from);
  let sumY = f64(y, from);
  let count = 1;
  for (let next = at + 1; next < fixes.length; next += 1) {
    const fix = fixes[next] ?? 0;
    if (linked[fix] === 0) break;
    const away = Math.hypot(f64(x, fix) - sumX / count, f64(y, fix) - sumY / count);
    if (away <= stayRadiusM) {
      to = fix;
      sumX += f64(x, fix);
      sumY += f64(y, fix);
      count += 1;
    } else if (f64(atS, fix) - f64(atS, to) > excursionS) break;
  }
  return { from, to, x: sumX / count, y: sumY / count, seconds: f64(atS, to) - f64(atS, from) };
}
