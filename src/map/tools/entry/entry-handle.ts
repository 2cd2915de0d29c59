import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { VertexAt } from '../../../state/entry/entry-session.ts';

/** A vertex of what is entered, or the middle between two, under a point of the screen. */
export type EntryHandle = { readonly role: 'vertex' | 'middle'; readonly at: VertexAt };

const LAYERS = ['entry-point', 'entry-vertex', 'entry-middle'] as const;

/** Vertices come before middles; null: none is so near. */
export function entryHandleAt(
  map: MapLibreMap,
  { x, y }: Point,
  reachPx: number,
): EntryHandle | null {
  for (const layer of LAYERS) {
    if (!map.getLayer(layer)) continue;
    const [feature] = map.queryRenderedFeatures(
      [
        [x - reachPx, y - reachPx],
        [x + reachPx, y + reachPx],
      ],
      { layers: [layer] },
    );
    const part: unknown = feature?.properties['part'];
    const vertex: unknown = feature?.properties['vertex'];
    if (typeof part !== 'number' || typeof vertex !== 'number') continue;
    return { role: layer === 'entry-middle' ? 'middle' : 'vertex', at: { part, vertex } };
  }
  return null;
}
