import type { ImportSetting } from '../../src/core/io/import/import-setting.ts';
import type { Table } from '../../src/core/model/table.ts';
import { textColumn } from './text-column.ts';

export type SquareProvince = {
  readonly setting: ImportSetting & { readonly communes: Table };
  /** Names of the communes by row. */
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** The commune (row) a place in it lies in. */
  readonly communeOf: (lon: number, lat: number) => number;
};

export type SquareShape = {
  readonly west: number;
  readonly south: number;
  /** Degrees. */
  readonly side: number;
  /** Communes along a side. */
  readonly along: number;
};

/** A square province of square communes. */
export function squareProvince({ west, south, side, along }: SquareShape): SquareProvince {
  const step = side / along;
  const rings: number[] = [];
  const names: string[] = [];
  const codes: string[] = [];
  for (let row = 0; row < along * along; row += 1) {
    const [x, y] = [west + (row % along) * step, south + Math.floor(row / along) * step];
    rings.push(x, y, x + step, y, x + step, y + step, x, y + step, x, y);
    names.push(`Ia Thử ${row}`);
    codes.push(String(23_000 + row));
  }
  const rows = along * along;
  const communes: Table = {
    kind: 'commune',
    rows,
    columns: { id: textColumn(codes), name: textColumn(names) },
    geometry: {
      type: 'polygon',
      coordinates: Float64Array.from(rings),
      partStart: Uint32Array.from({ length: rows + 1 }, (_, i) => 5 * i),
      featureStart: Uint32Array.from({ length: rows + 1 }, (_, i) => i),
      holes: new Uint8Array(rows),
    },
    files: ['communes'],
    sourceFile: new Uint16Array(rows),
    sourceRow: Uint32Array.from({ length: rows }, (_, i) => i + 1),
  };
  const placeOf = (value: number, low: number): number =>
    Math.min(along - 1, Math.max(0, Math.floor((value - low) / step)));
  return {
    setting: { communes, bounds: [west, south, west + side, south + side] },
    names,
    codes,
    communeOf: (lon, lat) => placeOf(lat, south) * along + placeOf(lon, west),
  };
}
