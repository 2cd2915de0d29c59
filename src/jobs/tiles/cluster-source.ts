import type { FoundClusters } from '../../core/study/clusters.ts';
import { cutTile } from './cut-tile.ts';
import { featureSource } from './feature-source.ts';
import { labelPoints } from './label-points.ts';
import { RecentMap } from './recent-map.ts';

/** A tile of the units of the last clusters; no bytes where there is none. */
export type ClusterTiles = (z: number, x: number, y: number) => Uint8Array;

const TILES_KEPT = 200;

/** Units with `row` (their number in the answer), `level`, `quadrant`, `pattern` and `sign`. */
export function clusterTiles({ answer, geometry }: FoundClusters): ClusterTiles {
  const { level, quadrant, pattern, patternSign } = answer.units;
  const weight = (unit: number): number => Math.abs(level[unit] ?? 0);
  const source = featureSource({
    layer: 'cluster',
    geometry,
    tags: (unit) => ({
      row: unit,
      level: level[unit] ?? 0,
      quadrant: quadrant[unit] ?? 0,
      pattern: pattern[unit] ?? 0,
      sign: patternSign[unit] ?? 0,
    }),
    priority: weight,
    ...(geometry.type === 'polygon' ? { labels: labelPoints } : { onTop: weight }),
  });
  const tiles = new RecentMap<string, Uint8Array>(TILES_KEPT);
  return (z, x, y) =>
    source ? tiles.get(`${z}/${x}/${y}`, () => cutTile(source, z, x, y)) : new Uint8Array();
}
