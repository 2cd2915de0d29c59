import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { AppState } from '../../../state/app-state.ts';
import type { VertexAt } from '../../../state/entry/entry-session.ts';
import { entryFeatures } from '../../layers/entry/entry-features.ts';

/** A vertex of what is entered, or the middle between two, under a point of the screen. */
export type EntryHandle = { readonly role: 'vertex' | 'middle'; readonly at: VertexAt };

/**
 * The handle nearest to a point of the screen; vertices come before middles; null: none is so near. Asked
 * of the draft, not of what is drawn: a slow machine draws later than a hand moves.
 */
export function entryHandleAt(
  map: MapLibreMap,
  state: AppState,
  { x, y }: Point,
  reachPx: number,
): EntryHandle | null {
  let found: EntryHandle | null = null;
  let nearest = Infinity;
  for (const { geometry, properties } of entryFeatures(state).features) {
    const { role, part, vertex } = properties;
    if (geometry.type !== 'Point' || part === undefined || vertex === undefined) continue;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const drawn = map.project([lon, lat]);
    const awayPx = Math.hypot(drawn.x - x, drawn.y - y);
    if (awayPx > reachPx) continue;
    const rank = role === 'middle' ? awayPx + reachPx : awayPx;
    if (rank >= nearest) continue;
    nearest = rank;
    found = { role: role === 'middle' ? 'middle' : 'vertex', at: { part, vertex } };
  }
  return found;
}
