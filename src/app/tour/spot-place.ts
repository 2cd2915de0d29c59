export type Box = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};
export type Size = { readonly w: number; readonly h: number };

const GAP = 12;
const MARGIN = 16;

/** Where a note of this size stands beside what it explains: right, left, above, below or inside. */
export function notePlace(spot: Box, note: Size, screen: Size): { x: number; y: number } {
  const y = clamp(spot.y + spot.h / 2 - note.h / 2, screen.h - note.h);
  const x = clamp(spot.x + spot.w / 2 - note.w / 2, screen.w - note.w);
  if (spot.x + spot.w + GAP + note.w + MARGIN <= screen.w) return { x: spot.x + spot.w + GAP, y };
  if (spot.x - GAP - note.w >= MARGIN) return { x: spot.x - GAP - note.w, y };
  if (spot.y - GAP - note.h >= MARGIN) return { x, y: spot.y - GAP - note.h };
  if (spot.y + spot.h + GAP + note.h + MARGIN <= screen.h) return { x, y: spot.y + spot.h + GAP };
  return { x, y };
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}
