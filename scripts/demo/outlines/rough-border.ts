import type { Position } from 'geojson';
import { seededRandom } from '../../../src/core/basics/random.ts';

/**
 * Gives a coarse border the look of a natural one: every edge is bent by midpoint displacement down to
 * `finestM`. The bends depend on the edge's two ends alone, so two polygons that share an edge go on
 * sharing it. `roughness` is the displacement per length of the edge.
 */
export function roughenRing(
  ring: readonly Position[],
  finestM: number,
  roughness: number,
): Position[] {
  const out: Position[] = [];
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const from = ring[at];
    const to = ring[at + 1];
    if (!from || !to) continue;
    out.push(...roughenEdge(from, to, finestM, roughness).slice(0, -1));
  }
  const first = out[0];
  return first ? [...out, first] : [];
}

export function roughenEdge(
  from: Position,
  to: Position,
  finestM: number,
  roughness: number,
): Position[] {
  const flipped = isAfter(from, to);
  const [a, b] = flipped ? [to, from] : [from, to];
  const random = seededRandom(`${a[0]},${a[1]},${b[0]},${b[1]}`);
  const bent = bend(a, b, finestM, roughness, random);
  return flipped ? bent.toReversed() : bent;
}

function bend(
  a: Position,
  b: Position,
  finestM: number,
  roughness: number,
  random: () => number,
): Position[] {
  const dx = (b[0] ?? 0) - (a[0] ?? 0);
  const dy = (b[1] ?? 0) - (a[1] ?? 0);
  const lengthM = Math.hypot(dx * 108_000, dy * 110_600);
  if (lengthM < finestM) return [a, b];
  const shift = (random() + random() - 1) * roughness;
  const middle: Position = [
    round(((a[0] ?? 0) + (b[0] ?? 0)) / 2 - dy * shift),
    round(((a[1] ?? 0) + (b[1] ?? 0)) / 2 + dx * shift),
  ];
  return [
    ...bend(a, middle, finestM, roughness, random),
    ...bend(middle, b, finestM, roughness, random).slice(1),
  ];
}

function isAfter(a: Position, b: Position): boolean {
  return (a[0] ?? 0) > (b[0] ?? 0) || (a[0] === b[0] && (a[1] ?? 0) > (b[1] ?? 0));
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
