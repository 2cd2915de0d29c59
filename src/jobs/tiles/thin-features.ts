import type { FeatureSource } from './feature-source.ts';
import { TILE_PIXELS } from './mvt-writer.ts';

/** Below this zoom, features smaller than a cell share it. */
const THIN_BELOW_ZOOM = 12;
const POINT_CELL_PIXELS = 4;
const LINE_CELL_PIXELS = 2;
const POLYGON_CELL_PIXELS = 1;

const CELL_PIXELS = {
  point: POINT_CELL_PIXELS,
  line: LINE_CELL_PIXELS,
  polygon: POLYGON_CELL_PIXELS,
} as const;

/**
 * Leaves one of the features that would be drawn on the same few pixels, the one of highest priority. The
 * cells belong to the world, not to the tile, so neighbouring tiles agree.
 */
export function thinFeatures(
  source: FeatureSource,
  features: readonly number[],
  z: number,
): readonly number[] {
  if (z >= THIN_BELOW_ZOOM) return features;
  const cells = (TILE_PIXELS / CELL_PIXELS[source.type]) * 2 ** z;
  const best = new Map<number, number>();
  const large: number[] = [];
  for (const feature of features) {
    const cell = cellOf(source, feature, cells);
    if (cell === null) {
      large.push(feature);
      continue;
    }
    const rival = best.get(cell);
    if (rival === undefined || isBetter(source, feature, rival)) best.set(cell, feature);
  }
  return [...large, ...best.values()];
}

function isBetter({ priority }: FeatureSource, feature: number, rival: number): boolean {
  const ahead = priority(feature) - priority(rival);
  return ahead > 0 || (ahead === 0 && feature < rival);
}

/** Number of the cell a small feature lies in, null for one larger than a cell. */
function cellOf({ geometry, xy }: FeatureSource, feature: number, cells: number): number | null {
  const from = geometry.partStart[geometry.featureStart[feature] ?? 0] ?? 0;
  const to = geometry.partStart[geometry.featureStart[feature + 1] ?? 0] ?? from;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 2 * from; i < 2 * to; i += 2) {
    minX = Math.min(minX, xy[i] ?? 0);
    maxX = Math.max(maxX, xy[i] ?? 0);
    minY = Math.min(minY, xy[i + 1] ?? 0);
    maxY = Math.max(maxY, xy[i + 1] ?? 0);
    if ((maxX - minX) * cells > 1 || (maxY - minY) * cells > 1) return null;
  }
  const column = Math.floor(((minX + maxX) / 2) * cells);
  return Math.floor(((minY + maxY) / 2) * cells) * cells + column;
}
