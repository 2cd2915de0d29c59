import { LngLat } from 'maplibre-gl';
import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { Scenario } from '../../core/criticality/scenario.ts';

const MARK_REACH_PX = 13;
const EDGE_REACH_PX = 7;

/** The cut whose mark is under a point of the screen; −1: none. */
export function markAt(map: MapLibreMap, { x, y }: Point): number {
  if (!map.getLayer('cut-mark')) return -1;
  const reach = MARK_REACH_PX;
  const [feature] = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: ['cut-mark'] },
  );
  const at: unknown = feature?.properties['at'];
  return typeof at === 'number' ? at : -1;
}

/** The disc whose edge is under a point of the screen; −1: none. */
export function discEdgeAt(map: MapLibreMap, scenario: Scenario, point: Point): number {
  const here = map.unproject(point);
  return scenario.cuts.findLastIndex((cut) => {
    if (cut.type !== 'disc') return false;
    const centre = map.project([cut.lon, cut.lat]);
    const awayM = here.distanceTo(new LngLat(cut.lon, cut.lat));
    const awayPx = Math.hypot(point.x - centre.x, point.y - centre.y);
    const radiusPx = awayM === 0 ? 0 : (awayPx * cut.radiusM) / awayM;
    return Math.abs(awayPx - radiusPx) <= EDGE_REACH_PX && radiusPx > 2 * EDGE_REACH_PX;
  });
}
