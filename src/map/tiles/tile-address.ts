import type { IncidentFilter, TileLayer } from '../../jobs/protocol.ts';
import { TILE_LAYERS } from '../../jobs/protocol.ts';

export const TILE_SCHEME = 'vonggac';

/** The version of a source that has nothing to draw yet: no data, or no result. Not worth a question. */
export const NO_VERSION = 'none';

/** What a tile address says: the layers asked for, the version of the figures, the incidents shown. */
export type TileContent = {
  readonly layers: readonly TileLayer[];
  readonly version: string;
  readonly incidents?: IncidentFilter;
};

export type TilePlace = { readonly z: number; readonly x: number; readonly y: number };

/** An address template of a map source; a new version or filter is a new address. */
export function tileAddress(content: TileContent): string {
  const filter = content.incidents
    ? `&f=${encodeURIComponent(JSON.stringify(content.incidents))}`
    : '';
  return `${TILE_SCHEME}://${content.layers.join('+')}/{z}/{x}/{y}?v=${content.version}${filter}`;
}

/** Null when the address is not one of ours. */
export function readTileAddress(address: string): (TileContent & TilePlace) | null {
  const match = /^vonggac:\/\/([a-z_+]+)\/(\d+)\/(\d+)\/(\d+)\?v=([^&]*)(?:&f=(.*))?$/.exec(
    address,
  );
  const [, names, z, x, y, version, filter] = match ?? [];
  if (names === undefined || version === undefined) return null;
  const layers = names.split('+').filter(isTileLayer);
  const place = { z: Number(z), x: Number(x), y: Number(y) };
  if (!filter) return { layers, version, ...place };
  return {
    layers,
    version,
    ...place,
    incidents: JSON.parse(decodeURIComponent(filter)) as IncidentFilter,
  };
}

function isTileLayer(name: string): name is TileLayer {
  return (TILE_LAYERS as readonly string[]).includes(name);
}
