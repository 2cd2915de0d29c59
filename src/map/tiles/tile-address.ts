import type { IncidentFilter, PictureSide, TileLayer } from '../../jobs/protocol/tile-jobs.ts';
import { TILE_LAYERS } from '../../jobs/protocol/tile-jobs.ts';

export const TILE_SCHEME = 'vonggac';

/** The version of a source that has nothing to draw yet: no data, or no result. Not worth a question. */
export const NO_VERSION = 'none';

/** What a tile address says: the layers asked for, the version of the figures, whose they are, the incidents shown. */
export type TileContent = {
  readonly layers: readonly TileLayer[];
  readonly version: string;
  readonly picture?: PictureSide;
  readonly incidents?: IncidentFilter;
};

export type TilePlace = { readonly z: number; readonly x: number; readonly y: number };

/** An address template of a map source; a new version or filter is a new address. */
export function tileAddress(content: TileContent): string {
  const picture = content.picture ? `&p=${content.picture}` : '';
  const filter = content.incidents
    ? `&f=${encodeURIComponent(JSON.stringify(content.incidents))}`
    : '';
  return `${TILE_SCHEME}://${content.layers.join('+')}/{z}/{x}/{y}?v=${content.version}${picture}${filter}`;
}

/** Null when the address is not one of ours. */
export function readTileAddress(address: string): (TileContent & TilePlace) | null {
  const match =
    /^vonggac:\/\/([a-z_+]+)\/(\d+)\/(\d+)\/(\d+)\?v=([^&]*)(?:&p=(now|before))?(?:&f=(.*))?$/.exec(
      address,
    );
  const [, names, z, x, y, version, side, filter] = match ?? [];
  if (names === undefined || version === undefined) return null;
  const layers = names.split('+').filter(isTileLayer);
  return {
    layers,
    version,
    z: Number(z),
    x: Number(x),
    y: Number(y),
    ...(side === 'now' || side === 'before' ? { picture: side } : {}),
    ...(filter ? { incidents: JSON.parse(decodeURIComponent(filter)) as IncidentFilter } : {}),
  };
}

function isTileLayer(name: string): name is TileLayer {
  return (TILE_LAYERS as readonly string[]).includes(name);
}
