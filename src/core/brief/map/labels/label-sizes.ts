import type { Box } from '../../../sheet/drawing.ts';

/** Names grow a little with the map: an A3 is read from farther off than an A5. */
export function textFactor({ widthMm, heightMm }: Box): number {
  return Math.max(0.9, Math.min(1.3, Math.sqrt(widthMm * heightMm) / 220));
}

/** On quarters of a point. */
export function pt(size: number, factor: number): number {
  return Math.round(4 * size * factor) / 4;
}

export const PRIORITY = {
  numbered: 100,
  sea: 92,
  capital: 90,
  city: 85,
  stop: 80,
  town: 60,
  commune: 50,
  communeByClass: 70,
  shield: 55,
  province: 52,
  point: 45,
  water: 40,
  river: 38,
  village: 30,
  repeated: 10,
} as const;
