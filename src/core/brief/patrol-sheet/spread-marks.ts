import type { Box } from '../../sheet/drawing.ts';

const ROUNDS = 60;

/**
 * Discs of one radius moved apart until none covers another, as near to their places as that allows, all
 * inside the box: x, y … in and out. The same input gives the same places. O(rounds × n²).
 */
export function spreadMarks(places: Float64Array, radiusMm: number, box: Box): Float64Array {
  const at = places.slice();
  const apart = 2 * radiusMm + 0.3;
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let a = 0; a < at.length; a += 2) {
      for (let b = a + 2; b < at.length; b += 2) {
        if (push(at, a, b, apart)) moved = true;
      }
    }
    keepInside(at, radiusMm, box);
    if (!moved) break;
  }
  return at;
}

function push(at: Float64Array, a: number, b: number, apart: number): boolean {
  let dx = (at[b] ?? 0) - (at[a] ?? 0);
  let dy = (at[b + 1] ?? 0) - (at[a + 1] ?? 0);
  let distance = Math.hypot(dx, dy);
  if (distance >= apart - 1e-6) return false;
  if (distance < 1e-6) {
    // Two at one place: each pair goes its own way.
    const turn = a * 0.7 + b * 1.3;
    [dx, dy, distance] = [Math.cos(turn), Math.sin(turn), 1];
  }
  const away = (apart - Math.min(distance, apart)) / 2 + 0.01;
  const [ux, uy] = [dx / distance, dy / distance];
  at[a] = (at[a] ?? 0) - ux * away;
  at[a + 1] = (at[a + 1] ?? 0) - uy * away;
  at[b] = (at[b] ?? 0) + ux * away;
  at[b + 1] = (at[b + 1] ?? 0) + uy * away;
  return true;
}

function keepInside(at: Float64Array, radiusMm: number, box: Box): void {
  const room = radiusMm + 0.4;
  for (let i = 0; i < at.length; i += 2) {
    at[i] = clamp(at[i] ?? 0, box.x + room, box.x + box.widthMm - room);
    at[i + 1] = clamp(at[i + 1] ?? 0, box.y + room, box.y + box.heightMm - room);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
