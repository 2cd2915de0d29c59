import type { MetricPlane } from '../../geo/metric-plane.ts';
import { segmentIndex } from '../../geo/segment-index.ts';
import type { PlaneLines } from '../../geo/segment-index.ts';
import { f64 } from '../../geo/typed.ts';
import type { TrackZone } from './track-question.ts';

/** Lines of many zones on the plane, and whose each is. */
export type ZoneLines = PlaneLines & { readonly zoneOf: Int32Array };

export function zoneLines(zones: readonly TrackZone[], plane: MetricPlane): ZoneLines {
  const lines = zones.flatMap((zone, number) =>
    zone.lines.filter(({ length }) => length >= 4).map((line) => ({ line, number })),
  );
  const start = new Uint32Array(lines.length + 1);
  lines.forEach(({ line }, i) => (start[i + 1] = (start[i] ?? 0) + (line.length >> 1)));
  const lonLat = new Float64Array(2 * (start.at(-1) ?? 0));
  lines.forEach(({ line }, i) =>
    lonLat.set(line.subarray(0, line.length & ~1), 2 * (start[i] ?? 0)),
  );
  return {
    start,
    ...plane.toMetres(lonLat),
    zoneOf: Int32Array.from(lines, ({ number }) => number),
  };
}

/**
 * The zone a place is in: the one whose cable is nearest within besideM, else the first whose outline is
 * around it; −1 for none.
 */
export function zoneAt(
  zones: readonly TrackZone[],
  lines: ZoneLines,
  plane: MetricPlane,
  besideM: number,
): (x: number, y: number) => number {
  const index = segmentIndex(lines);
  const rings = zones.map(({ outline }) => plane.toMetres(Float64Array.from(outline)));
  return (x, y) => {
    const near = index.nearest(x, y, besideM);
    if (near) return lines.zoneOf[near.line] ?? -1;
    return rings.findIndex((ring) => isInside(ring.x, ring.y, x, y));
  };
}

/** Even-odd rule; a border belongs to one side. */
function isInside(ringX: Float64Array, ringY: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ringX.length - 1; i < ringX.length; j = i, i += 1) {
    const [yi, yj] = [f64(ringY, i), f64(ringY, j)];
    if (yi > y === yj > y) continue;
    if (x < f64(ringX, i) + ((y - yi) / (yj - yi)) * (f64(ringX, j) - f64(ringX, i))) {
      inside = !inside;
    }
  }
  return inside;
}
