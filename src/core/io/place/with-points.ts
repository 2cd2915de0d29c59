import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawTable } from '../format.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';

/** The table with points for some rows (from 0); every other row keeps its geometry. */
export function withPoints(
  table: RawTable,
  points: ReadonlyMap<number, readonly [number, number]>,
): RawTable {
  const { geometry, rows } = table;
  const into = new RawGeometryBuilder(rows, rows);
  for (let row = 0; row < rows; row += 1) {
    const point = points.get(row);
    if (point) {
      into.addCoordinate(point[0], point[1]);
      into.endPart();
      into.endFeature('point');
      continue;
    }
    if (!geometry) {
      into.endFeature('none');
      continue;
    }
    const { coordinates, partStart, featureStart, holes, types } = geometry;
    const end = featureStart[row + 1] ?? 0;
    for (let part = featureStart[row] ?? 0; part < end; part += 1) {
      for (let i = partStart[part] ?? 0; i < (partStart[part + 1] ?? 0); i += 1) {
        into.addCoordinate(coordinates[2 * i] ?? Number.NaN, coordinates[2 * i + 1] ?? Number.NaN);
      }
      into.endPart(holes[part] === 1 ? 1 : 0);
    }
    into.endFeature(RAW_GEOMETRY_TYPES[types[row] ?? 0] ?? 'none');
  }
  return { ...table, geometry: into.finish() };
}
