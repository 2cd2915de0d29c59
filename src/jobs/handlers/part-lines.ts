import { f64, u32 } from '../../core/geo/typed.ts';
import type { EdgeParts } from '../../core/hotspots/near-repeat/watch-lines.ts';
import { placeAlong } from '../../core/network/place-along.ts';
import type { StudyNetwork } from '../../core/study/study-network.ts';

/** Parts of edges as lines in degrees: coordinates of part i are the pairs [start[i], start[i + 1]). */
export function partLines(
  { graph, plane }: StudyNetwork,
  { edge, fromM, toM }: EdgeParts,
): { readonly start: Uint32Array; readonly lonLat: Float64Array } {
  const x: number[] = [];
  const y: number[] = [];
  const start = new Uint32Array(edge.length + 1);
  const put = (px: number, py: number): void => {
    x.push(px);
    y.push(py);
  };
  edge.forEach((on, part) => {
    const [from, to] = [fromM[part] ?? 0, toM[part] ?? 0];
    const first = placeAlong(graph, on, from);
    put(first.x, first.y);
    for (let k = u32(graph.vertexStart, on); k < u32(graph.vertexStart, on + 1); k += 1) {
      const along = f64(graph.vertexM, k);
      if (along > from && along < to) put(f64(graph.vertexX, k), f64(graph.vertexY, k));
    }
    const last = placeAlong(graph, on, to);
    put(last.x, last.y);
    start[part + 1] = x.length;
  });
  return { start, lonLat: plane.toDegrees(Float64Array.from(x), Float64Array.from(y)) };
}
