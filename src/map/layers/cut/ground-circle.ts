import type { Position } from 'geojson';
import type { LonLat } from '../../../core/criticality/scenario.ts';

const CORNERS = 72;
const METRES_PER_DEGREE = 111_320;
const EQUATOR_M = 40_075_016.686;
const TILE_PX = 512;

/** A circle on the ground as a closed ring of degrees, for drawing. */
export function groundCircle(lon: number, lat: number, radiusM: number): Position[] {
  const { x, y } = degreesPerMetre(lat);
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    return [lon + radiusM * x * Math.sin(angle), lat + radiusM * y * Math.cos(angle)];
  });
}

export function degreesPerMetre(lat: number): { readonly x: number; readonly y: number } {
  const y = 1 / METRES_PER_DEGREE;
  return { x: y / Math.max(0.01, Math.cos((lat * Math.PI) / 180)), y };
}

/** How many pixels so many metres are at zoom 0: twice as many with each zoom. */
export function pixelsAtZoom0(metres: number, lat: number): number {
  return (metres * TILE_PX) / (EQUATOR_M * Math.max(0.01, Math.cos((lat * Math.PI) / 180)));
}

/** The middle of a line, along it. */
export function middleOf(line: readonly LonLat[]): LonLat {
  const steps = line.slice(1).map((to, i) => {
    const from = line[i] ?? to;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  let left = steps.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { from, to, length } of steps) {
    if (left <= length) {
      const share = length === 0 ? 0 : left / length;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    }
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}
