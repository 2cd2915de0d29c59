import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { JobClient } from '../../jobs/protocol.ts';
import type { TileRequest } from '../../jobs/protocol/tile-jobs.ts';
import { NO_VERSION, readTileAddress, TILE_SCHEME } from './tile-address.ts';

/** Lets the map ask the worker for tiles. Returns the way to take it back. */
export function serveTiles(jobs: JobClient): () => void {
  addProtocol(TILE_SCHEME, async ({ url }, abort) => ({
    data: await answer(jobs, url, abort.signal),
  }));
  return () => removeProtocol(TILE_SCHEME);
}

async function answer(jobs: JobClient, url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const tile = readTileAddress(url);
  if (!tile || tile.version === NO_VERSION) return new ArrayBuffer(0);
  const { layers, z, x, y, incidents, picture } = tile;
  const parts = await Promise.all(
    layers.map((layer) => {
      const request: TileRequest = {
        layer,
        z,
        x,
        y,
        ...(incidents ? { incidents } : {}),
        ...(picture ? { picture } : {}),
      };
      return jobs.run('tile', request, { signal });
    }),
  );
  return joinTiles(parts);
}

/** Vector tiles are lists of layers, so tiles of different layers joined end to end are one tile. */
export function joinTiles(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}
