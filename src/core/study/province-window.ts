import type { MetricPlane } from '../geo/metric-plane.ts';
import type { Geometry } from '../geo/geometry.ts';
import { windowOf } from '../hotspots/planar/planar-window.ts';
import type { PlanarWindow, Ring } from '../hotspots/planar/planar-window.ts';
import type { Dataset } from '../model/dataset.ts';
import { areaFinder } from '../targets/area-finder.ts';
import { choiceReader } from '../targets/read-column.ts';

/**
 * The outline of the province in metres: of the provinces in focus, else of today's communes together (sides
 * that two communes share cancel in every integral over the outline). Null without either.
 */
export function provinceWindow(dataset: Dataset, plane: MetricPlane): PlanarWindow | null {
  const { province, commune } = dataset.tables;
  if (province) {
    const focus = choiceReader(province, 'focus');
    const rows = Array.from({ length: province.rows }, (_, row) => row);
    const chosen = rows.filter((row) => focus(row) === 'yes');
    const window = windowOf(ringsOf(province.geometry, chosen, plane));
    if (window.area > 0) return window;
  }
  if (!commune) return null;
  const window = windowOf(ringsOf(commune.geometry, [...areaFinder(commune).row], plane));
  return window.area > 0 ? window : null;
}

function ringsOf(geometry: Geometry, features: readonly number[], plane: MetricPlane): Ring[] {
  if (geometry.type !== 'polygon') return [];
  return features.flatMap((feature) => {
    const first = geometry.featureStart[feature] ?? 0;
    const count = (geometry.featureStart[feature + 1] ?? first) - first;
    return Array.from({ length: count }, (_, i): Ring => {
      const part = first + i;
      const from = 2 * (geometry.partStart[part] ?? 0);
      const to = 2 * (geometry.partStart[part + 1] ?? 0);
      const { x, y } = plane.toMetres(geometry.coordinates.slice(from, to));
      const xy = new Float64Array(2 * x.length);
      x.forEach((east, at) => xy.set([east, y[at] ?? 0], 2 * at));
      return { xy, hole: geometry.holes?.[part] === 1 };
    });
  });
}
