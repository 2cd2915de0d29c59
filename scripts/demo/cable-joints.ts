import type { Random } from '../../src/core/basics/random.ts';
import type { Cable } from './cable.ts';
import type { Exchange } from './exchanges.ts';
import { asWritten, distanceM } from './plane.ts';
import type { Line, Point } from './plane.ts';
import type { Site } from './sites.ts';

/** What a cable ends at; null at the border and at joints nobody named. */
export type End = { readonly id: string; readonly at: Point } | null;

const GAP_SHARE = 0.12;

/** Some joints were drawn a little off: up to 3 m, as digitised networks are. */
export function withGap(joint: Point, random: Random): Point {
  if (random() > GAP_SHARE) return joint;
  const angle = random() * 2 * Math.PI;
  const gap = 0.4 + random() * 2.5;
  return asWritten([joint[0] + Math.cos(angle) * gap, joint[1] + Math.sin(angle) * gap]);
}

/** The road's line moved aside; the side follows the road, not the way the cable runs along it. */
export function sideLine(line: Line, sideM: number): Point[] {
  return line.map((point, at) => {
    const before = line[Math.max(0, at - 1)] ?? point;
    const after = line[Math.min(line.length - 1, at + 1)] ?? point;
    const length = distanceM(before, after) || 1;
    const eastward = after[0] > before[0] || (after[0] === before[0] && after[1] > before[1]);
    const flip = eastward ? 1 : -1;
    return asWritten([
      point[0] - ((after[1] - before[1]) / length) * sideM * flip,
      point[1] + ((after[0] - before[0]) / length) * sideM * flip,
    ]);
  });
}

/** The mast a ring from the exchange reaches out to in one direction. */
export function ringSite(around: readonly Site[], exchange: Exchange, aim: number): Site | null {
  let best: Site | null = null;
  let score = -Infinity;
  for (const site of around) {
    const angle = Math.atan2(site.at[1] - exchange.at[1], site.at[0] - exchange.at[0]);
    const turn = Math.cos(angle - aim);
    const value = turn * 9000 + distanceM(site.at, exchange.at) * 0.4;
    if (turn > 0.6 && value > score) {
      score = value;
      best = site;
    }
  }
  return best;
}

/** The asset at the parent's end the joint lies on, else its far end: where the service comes from. */
export function jointAsset(parent: Cable, joint: Point): End {
  const last = parent.line.at(-1) ?? joint;
  const id = distanceM(joint, last) < 1 ? parent.toAsset : (parent.fromAsset ?? parent.toAsset);
  return id ? { id, at: joint } : null;
}

export function closest(own: readonly Exchange[], to: Point): Exchange {
  const [first, ...rest] = own;
  if (!first) throw new RangeError('no exchange');
  return rest.reduce(
    (best, one) => (distanceM(one.at, to) < distanceM(best.at, to) ? one : best),
    first,
  );
}
