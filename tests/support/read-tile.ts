import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export type TileFeature = {
  readonly type: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly parts: readonly (readonly { readonly x: number; readonly y: number }[])[];
};

/** The features of a tile as the map's own decoder reads them. */
export function readTile(bytes: Uint8Array, layer: string): readonly TileFeature[] {
  if (bytes.length === 0) return [];
  const found = new VectorTile(new PbfReader(bytes)).layers[layer];
  if (!found) return [];
  return Array.from({ length: found.length }, (_, i) => {
    const feature = found.feature(i);
    return {
      type: feature.type,
      properties: feature.properties,
      parts: feature.loadGeometry().map((part) => part.map(({ x, y }) => ({ x, y }))),
    };
  });
}

/** Tiles of a zoom that touch a box of degrees. */
export function tilesOver(
  [west, south, east, north]: readonly [number, number, number, number],
  z: number,
): readonly { readonly x: number; readonly y: number }[] {
  const column = (lon: number): number => Math.floor((lon / 360 + 0.5) * 2 ** z);
  const row = (lat: number): number => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
  };
  const tiles = [];
  for (let x = column(west); x <= column(east); x += 1) {
    for (let y = row(north); y <= row(south); y += 1) tiles.push({ x, y });
  }
  return tiles;
}
