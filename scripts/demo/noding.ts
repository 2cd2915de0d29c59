import Flatbush from 'flatbush';
import { asWritten, distanceM } from './plane.ts';
import type { Line, Point } from './plane.ts';
import { mix } from './polyline.ts';

/** Gives every pair of crossing lines a shared vertex at the crossing, so that a road graph can be built. */
export function nodeLines(lines: readonly Line[]): Line[] {
  const pieces = lines.flatMap((line, number) =>
    line.slice(1).map((to, at) => ({ number, at, from: line[at] ?? to, to })),
  );
  const index = new Flatbush(pieces.length);
  for (const { from, to } of pieces) {
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  index.finish();
  const cuts = new Map<string, { share: number; point: Point }[]>();
  const addCut = (number: number, at: number, share: number, point: Point): void => {
    const key = `${number}/${at}`;
    const list = cuts.get(key) ?? [];
    list.push({ share, point });
    cuts.set(key, list);
  };
  pieces.forEach((one, oneNumber) => {
    const box = [one.from, one.to];
    const near = index.search(
      Math.min(...box.map((p) => p[0])),
      Math.min(...box.map((p) => p[1])),
      Math.max(...box.map((p) => p[0])),
      Math.max(...box.map((p) => p[1])),
    );
    for (const otherNumber of near.toSorted((a, b) => a - b)) {
      const other = pieces[otherNumber];
      if (
        !other ||
        otherNumber <= oneNumber ||
        (other.number === one.number && Math.abs(other.at - one.at) <= 1)
      )
        continue;
      const crossing = crossingOf(one.from, one.to, other.from, other.to);
      if (!crossing) continue;
      const point = asWritten(mix(one.from, one.to, crossing.share));
      addCut(one.number, one.at, crossing.share, point);
      addCut(other.number, other.at, crossing.otherShare, point);
    }
  });
  return lines.map((line, number) => withCuts(line, number, cuts));
}

function withCuts(
  line: Line,
  number: number,
  cuts: ReadonlyMap<string, { share: number; point: Point }[]>,
): Line {
  const out: Point[] = [];
  const push = (point: Point): void => {
    const last = out.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) out.push(point);
  };
  line.forEach((point, at) => {
    push(asWritten(point));
    const here = [...(cuts.get(`${number}/${at}`) ?? [])].toSorted((a, b) => a.share - b.share);
    for (const cut of here) push(cut.point);
  });
  return out;
}

/** Where two pieces cross or touch, as shares of their lengths; ends within 0.5 m count as touching. */
function crossingOf(
  a: Point,
  b: Point,
  c: Point,
  d: Point,
): { share: number; otherShare: number } | null {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const vx = d[0] - c[0];
  const vy = d[1] - c[1];
  const cross = ux * vy - uy * vx;
  if (Math.abs(cross) < 1e-9) return null;
  const share = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const otherShare = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  const slack = 0.5 / (distanceM(a, b) || 1);
  const otherSlack = 0.5 / (distanceM(c, d) || 1);
  if (
    share < -slack ||
    share > 1 + slack ||
    otherShare < -otherSlack ||
    otherShare > 1 + otherSlack
  )
    return null;
  return {
    share: Math.min(1, Math.max(0, share)),
    otherShare: Math.min(1, Math.max(0, otherShare)),
  };
}
