import type { Geometry } from '../../core/geo/geometry.ts';
import type { MetricPlane } from '../../core/geo/metric-plane.ts';
import type { PlanarSurface } from '../../core/study/planar-density.ts';
import { cutTile } from './cut-tile.ts';
import { featureSource } from './feature-source.ts';
import { RecentMap } from './recent-map.ts';
import type { TileCutter } from './tile-cutter.ts';

const TILES_KEPT = 200;

/** Below this share of the highest value there is nothing to show: rounding, or the far end of a tail. */
const LEAST_SHARE = 1e-6;

/** Tiles of the cells of a planar density, as squares of the metric plane. */
export function planarTiles(surface: PlanarSurface, plane: MetricPlane): TileCutter {
  const { perKm2 } = surface;
  const least = LEAST_SHARE * (perKm2[surface.peak.cell] ?? 0);
  const cells = Uint32Array.from(perKm2.keys()).filter((cell) => (perKm2[cell] ?? -1) > least);
  const valueOf = (feature: number): number => perKm2[cells[feature] ?? 0] ?? 0;
  const source = featureSource({
    layer: 'planar',
    geometry: squares(surface, cells, plane),
    tags: (feature) => ({ row: cells[feature] ?? 0, value: valueOf(feature) }),
    priority: valueOf,
  });
  const tiles = new RecentMap<string, Uint8Array>(TILES_KEPT);
  return {
    tile: ({ z, x, y }) =>
      tiles.get(`${z}/${x}/${y}`, () => (source ? cutTile(source, z, x, y) : new Uint8Array())),
  };
}

/** Corners, counter-clockwise and closed. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;

function squares({ grid }: PlanarSurface, cells: Uint32Array, plane: MetricPlane): Geometry {
  const x = new Float64Array(CORNERS.length * cells.length);
  const y = new Float64Array(x.length);
  cells.forEach((cell, feature) => {
    const column = cell % grid.columns;
    const row = Math.floor(cell / grid.columns);
    CORNERS.forEach(([east, north], corner) => {
      x[CORNERS.length * feature + corner] = grid.x0 + (column + east) * grid.stepX;
      y[CORNERS.length * feature + corner] = grid.y0 + (row + north) * grid.stepY;
    });
  });
  const start = (step: number) =>
    Uint32Array.from({ length: cells.length + 1 }, (_, i) => i * step);
  return {
    type: 'polygon',
    coordinates: plane.toDegrees(x, y),
    partStart: start(CORNERS.length),
    featureStart: start(1),
  };
}
