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
  const beside = besideSpot(spot, note, screen);
  return { x: clamp(beside.x, screen.w - note.w), y: clamp(beside.y, screen.h - note.h) };
}

function besideSpot(spot: Box, note: Size, screen: Size): { x: number; y: number } {
  const x = spot.x + spot.w / 2 - note.w / 2;
  const y = spot.y + spot.h / 2 - note.h / 2;
  const right = spot.x + spot.w + GAP;
  if (right + note.w + MARGIN <= screen.w) return { x: right, y };
  const left = spot.x - GAP - note.w;
  if (left >= MARGIN) return { x: left, y };
  const above = spot.y - GAP - note.h;
  if (above >= MARGIN) return { x, y: above };
  const below = spot.y + spot.h + GAP;
  return below + note.h + MARGIN <= screen.h ? { x, y: below } : { x, y };
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}
