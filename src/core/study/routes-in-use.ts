import type { Geometry } from '../geo/geometry.ts';
import type { Table } from '../model/table.ts';
import { statusReader } from '../targets/target-list.ts';

/** Lines of the cables that are not retired, and the row of the cable table each is. */
export type RoutesInUse = { readonly geometry: Geometry; readonly row: Uint32Array };

const NONE: RoutesInUse = {
  geometry: {
    type: 'line',
    coordinates: new Float64Array(0),
    partStart: new Uint32Array(1),
    featureStart: new Uint32Array(1),
  },
  row: new Uint32Array(0),
};

/** Planned routes stay in: they are scored. No table gives no lines. */
export function routesInUse(table: Table | undefined): RoutesInUse {
  if (!table) return NONE;
  const status = statusReader(table);
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const kept = rows.filter((row) => status(row) !== 'retired');
  const row = Uint32Array.from(kept);
  return kept.length === table.rows
    ? { geometry: table.geometry, row }
    : { geometry: pickFeatures(table.geometry, row), row };
}

function pickFeatures(geometry: Geometry, rows: Uint32Array): Geometry {
  const { coordinates, featureStart, partStart } = geometry;
  const featureStarts = new Uint32Array(rows.length + 1);
  const partStarts: number[] = [0];
  const chunks: Float64Array[] = [];
  let coordinateCount = 0;
  rows.forEach((row, feature) => {
    for (let part = featureStart[row] ?? 0; part < (featureStart[row + 1] ?? 0); part += 1) {
      const [from, to] = [partStart[part] ?? 0, partStart[part + 1] ?? 0];
      chunks.push(coordinates.subarray(2 * from, 2 * to));
      coordinateCount += to - from;
      partStarts.push(coordinateCount);
    }
    featureStarts[feature + 1] = partStarts.length - 1;
  });
  const picked = new Float64Array(2 * coordinateCount);
  let at = 0;
  for (const chunk of chunks) {
    picked.set(chunk, at);
    at += chunk.length;
  }
  return {
    type: 'line',
    coordinates: picked,
    partStart: Uint32Array.from(partStarts),
    featureStart: featureStarts,
  };
}
