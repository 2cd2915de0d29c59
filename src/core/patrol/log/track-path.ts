import { f64, u32 } from '../../geo/typed.ts';
import type { PlaneLines } from '../../geo/segment-index.ts';
import type { CleanTrack } from './clean-track.ts';
import type { Stay } from './find-stays.ts';

/** A track as it was gone, without the unrest of the device: runs of vertices, each a fix or a stay's middle. */
export type TrackPath = PlaneLines & {
  /** Point of the file behind each vertex. */
  readonly point: Uint32Array;
};

/**
 * Runs without a gap, of fixes at least leastMoveM from the one kept before; the fixes of a stay are its
 * middle. A run of one place is that place twice: it has a length of 0 and can still be passed by.
 */
export function trackPath(
  track: CleanTrack,
  stays: readonly Stay[],
  leastMoveM: number,
): TrackPath {
  const x: number[] = [];
  const y: number[] = [];
  const point: number[] = [];
  const start: number[] = [0];
  let nextStay = 0;
  const push = (atX: number, atY: number, fix: number): void => {
    x.push(atX);
    y.push(atY);
    point.push(u32(track.point, fix));
  };
  const endRun = (): void => {
    const from = start.at(-1) ?? 0;
    if (x.length === from) return;
    if (x.length === from + 1) push(x[from] ?? 0, y[from] ?? 0, lastFix);
    start.push(x.length);
  };
  let lastFix = 0;
  for (let fix = 0; fix < track.x.length; fix += 1) {
    const begins = track.linked[fix] === 0;
    if (begins) endRun();
    const stay = stays[nextStay];
    const standing = stay && fix >= stay.from;
    if (standing && fix === stay.from) push(stay.x, stay.y, fix);
    if (standing && fix >= stay.to) nextStay += 1;
    lastFix = fix;
    if (standing) continue;
    const [atX, atY] = [f64(track.x, fix), f64(track.y, fix)];
    const empty = x.length === start.at(-1);
    const movedM = Math.hypot(atX - (x.at(-1) ?? 0), atY - (y.at(-1) ?? 0));
    if (empty || movedM >= leastMoveM) push(atX, atY, fix);
  }
  endRun();
  return {
    start: Uint32Array.from(start),
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    point: Uint32Array.from(point),
  };
}

/** Calls back with each step of the path: its length and its two ends. */
export function eachStep(
  { start, x, y }: PlaneLines,
  visit: (from: number, lengthM: number) => void,
): void {
  for (let run = 0; run + 1 < start.length; run += 1) {
    for (let i = u32(start, run); i + 1 < u32(start, run + 1); i += 1) {
      visit(i, Math.hypot(f64(x, i + 1) - f64(x, i), f64(y, i + 1) - f64(y, i)));
    }
  }
}
