import type { Geometry } from '../geo/geometry.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import type { PlaneLines } from '../geo/segment-index.ts';
import { u32 } from '../geo/typed.ts';

/** The lines of some rows of a table on the plane; a part of a line of several parts is a line of its own. */
export function linesOfRows(
  { coordinates, featureStart, partStart }: Geometry,
  rows: readonly number[],
  plane: MetricPlane,
): PlaneLines {
  const starts = [0];
  const chunks: Float64Array[] = [];
  let vertices = 0;
  for (const row of rows) {
    for (let part = u32(featureStart, row); part < u32(featureStart, row + 1); part += 1) {
      const [from, to] = [u32(partStart, part), u32(partStart, part + 1)];
      chunks.push(coordinates.subarray(2 * from, 2 * to));
      vertices += to - from;
      starts.push(vertices);
    }
  }
  const lonLat = new Float64Array(2 * vertices);
  let at = 0;
  for (const chunk of chunks) {
    lonLat.set(chunk, at);
    at += chunk.length;
  }
  return { start: Uint32Array.from(starts), ...plane.toMetres(lonLat) };
}
