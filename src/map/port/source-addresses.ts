import type { Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import type { TileSource } from '../style/tile-sources.ts';

/** The part of a map that moving sources needs. */
export type SourceHost = Pick<MapLibreMap, 'isSourceLoaded' | 'on' | 'off'> & {
  readonly getSource: (id: string) => unknown;
};

export type SourceAddresses = {
  readonly want: (sources: readonly TileSource[]) => void;
  readonly dispose: () => void;
};

/**
 * Moves sources to their newest address, each as soon as it has no tile on the way: a tile asked for at
 * the old address and not yet there would be kept as if it came from the new one. Old tiles stay drawn
 * meanwhile, and of several wishes in a row only the last is answered.
 */
export function keepSourceAddresses(
  map: SourceHost,
  drawn: readonly TileSource[],
): SourceAddresses {
  const current = new Map(drawn.map(({ id, address }) => [id, address]));
  const waiting = new Map<string, string>();

  const move = (): void => {
    for (const [id, address] of waiting) {
      if (!map.isSourceLoaded(id)) continue;
      waiting.delete(id);
      current.set(id, address);
      (map.getSource(id) as VectorTileSource | undefined)?.setTiles([address]);
    }
  };
  map.on('sourcedata', move);
  map.on('idle', move);
  return {
    want: (sources) => {
      for (const { id, address } of sources) {
        if (current.get(id) === address) waiting.delete(id);
        else waiting.set(id, address);
      }
      move();
    },
    dispose: () => {
      map.off('sourcedata', move);
      map.off('idle', move);
    },
  };
}
