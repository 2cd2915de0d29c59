import { f64 } from '../../../geo/typed.ts';

/** By the even–odd rule over all rings. */
export function isInside(x: number, y: number, rings: readonly Float64Array[]): boolean {
  return isBetween(x, crossingsAt(y, rings));
}

/** Where rings cross a level: what lies between an odd and the next crossing is inside. O(points). */
export function crossingsAt(y: number, rings: readonly Float64Array[]): readonly number[] {
  const at: number[] = [];
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
      const ay = f64(ring, before + 1);
      const by = f64(ring, i + 1);
      if (ay > y === by > y) continue;
      const ax = f64(ring, before);
      at.push(((f64(ring, i) - ax) * (y - ay)) / (by - ay) + ax);
    }
  }
  return at;
}

export function isBetween(x: number, crossings: readonly number[]): boolean {
  let inside = false;
  for (const crossing of crossings) if (x < crossing) inside = !inside;
  return inside;
}
