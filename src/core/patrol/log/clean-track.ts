import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { TimedPoints } from '../../geo/timed-points.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { TrackOptions } from './track-options.ts';

/** Fixes worth believing, in the order of their times, on the plane. */
export type CleanTrack = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the input: which point each fix is. */
  readonly point: Uint32Array;
  /** Seconds from the first fix; all 0 when `timed` is false. */
  readonly atS: Float64Array;
  /** 1: what happened since the fix before is known. */
  readonly linked: Uint8Array;
  readonly timed: boolean;
  readonly startMs: number;
  readonly dropped: number;
};

/** Without times a step longer than this is taken as a break. */
const LONGEST_UNTIMED_STEP_M = 1000;
/** A phone may be off by as much at both ends of a step, whatever its speed. */
const UNREST_M = 50;

type Fix = {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
  readonly point: number;
  readonly segment: number;
};

/**
 * Takes from chosen points (of one patrol) what cannot be: no place, no time while others have one, a time
 * twice, a fix nobody could have reached and come back from. A step is `linked` unless it is a gap (longer
 * than longestGapS, another segment) or a jump; a gap that ends where it began is standing still. O(n log n).
 */
export function cleanTrack(
  points: TimedPoints,
  chosen: Uint32Array,
  plane: MetricPlane,
  options: TrackOptions,
): CleanTrack {
  const located = locatedFixes(points, chosen, plane);
  const timed = located.some(({ ms }) => Number.isFinite(ms));
  const believed = timed ? withoutSpikes(inOrder(located), options) : located;
  const [first] = believed;
  const startMs = timed ? (first?.ms ?? 0) : 0;
  return {
    x: Float64Array.from(believed, ({ x }) => x),
    y: Float64Array.from(believed, ({ y }) => y),
    point: Uint32Array.from(believed, ({ point }) => point),
    atS: Float64Array.from(believed, ({ ms }) => (timed ? (ms - startMs) / 1000 : 0)),
    linked: Uint8Array.from(believed, (fix, i) => {
      const before = believed[i - 1];
      return before && isLinked(before, fix, timed, options) ? 1 : 0;
    }),
    timed,
    startMs,
    dropped: chosen.length - believed.length,
  };
}

function locatedFixes(points: TimedPoints, chosen: Uint32Array, plane: MetricPlane): Fix[] {
  const lonLat = new Float64Array(2 * chosen.length);
  chosen.forEach((point, i) => {
    lonLat[2 * i] = f64(points.lonLat, 2 * point);
    lonLat[2 * i + 1] = f64(points.lonLat, 2 * point + 1);
  });
  const { x, y } = plane.toMetres(lonLat);
  const fixes: Fix[] = [];
  let segment = 0;
  chosen.forEach((point, i) => {
    while (segment + 2 < points.start.length && u32(points.start, segment + 1) <= point) {
      segment += 1;
    }
    if (!Number.isFinite(f64(x, i) + f64(y, i))) return;
    fixes.push({ x: f64(x, i), y: f64(y, i), ms: f64(points.timeMs, point), point, segment });
  });
  return fixes;
}

function inOrder(fixes: readonly Fix[]): readonly Fix[] {
  const timed = fixes.filter(({ ms }) => Number.isFinite(ms));
  const sorted = timed.toSorted((a, b) => a.ms - b.ms || a.point - b.point);
  return sorted.filter((fix, i) => i === 0 || fix.ms > (sorted[i - 1]?.ms ?? 0));
}

/** A fix out of reach whose next one lies where it could be without it. */
function withoutSpikes(fixes: readonly Fix[], options: TrackOptions): readonly Fix[] {
  const kept: Fix[] = [];
  fixes.forEach((fix, i) => {
    const before = kept.at(-1);
    const after = fixes[i + 1];
    const alone =
      before && after
        ? !reachable(before, fix, options) && reachable(before, after, options)
        : false;
    if (!alone) kept.push(fix);
  });
  return kept;
}

function isLinked(a: Fix, b: Fix, timed: boolean, options: TrackOptions): boolean {
  const distanceM = Math.hypot(b.x - a.x, b.y - a.y);
  if (!timed) return a.segment === b.segment && distanceM <= LONGEST_UNTIMED_STEP_M;
  const seconds = (b.ms - a.ms) / 1000;
  if (seconds > options.longestGapS || a.segment !== b.segment) {
    return distanceM <= options.stayRadiusM && seconds <= options.longestStillGapS;
  }
  return reachable(a, b, options);
}

function reachable(a: Fix, b: Fix, { mostKmh }: TrackOptions): boolean {
  const seconds = (b.ms - a.ms) / 1000;
  return Math.hypot(b.x - a.x, b.y - a.y) <= (mostKmh / 3.6) * seconds + UNREST_M;
}
