import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../src/core/basics/sha256.ts';
import { smallProvince } from '../support/small-province.ts';

const BASES = `id,name,base_type,teams,commune_code,lon,lat
CA-1,Công an xã Đak Đoa,commune_police,2,23700,108.06,13.86
CA-2,Công an xã Chư Sê,commune_police,1,23702,108.2,13.95
`;

/** Two bases and roads on a grid of about 2 km, joined at their crossings, over the small province. */
export function writePatrolProvince(folder: string): void {
  const { files } = smallProvince();
  const layers = [
    ['patrol_base', 'bases.csv', 'csv', BASES, 2],
    ['road', 'grid.geojson', 'geojson', roads(), 42],
  ] as const;
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
    layers: Record<string, unknown>[];
  };
  const kept = manifest.layers.filter(({ kind }) => kind !== 'road');
  manifest.layers = [
    ...kept,
    ...layers.map(([kind, file, format, text, count]) => ({
      id: kind,
      kind,
      file,
      format,
      count,
      sha256: sha256Hex(text),
      source: { vi: 'tự tạo', en: 'made up' },
      licence: 'CC0-1.0',
    })),
  ];
  const write = (name: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  };
  for (const [name, bytes] of files) if (name !== 'manifest.json') write(name, bytes);
  for (const [, file, , text] of layers) write(file, text);
  write('manifest.json', JSON.stringify(manifest));
}

function roads(): string {
  const at = (u: number, v: number): readonly [number, number] => [
    Number((108 + 0.02 * u).toFixed(6)),
    Number((13.8 + 0.02 * v).toFixed(6)),
  ];
  const line = (name: string, road_class: string, coordinates: unknown) => ({
    type: 'Feature',
    properties: { name, road_class },
    geometry: { type: 'LineString', coordinates },
  });
  const steps = Array.from({ length: 21 }, (_, step) => step);
  const features = steps.flatMap((own) => [
    line(`Đường ngang ${own}`, own % 5 === 0 ? 'national' : 'commune', steps.map((u) => at(u, own))),
    line(`Đường dọc ${own}`, own % 5 === 0 ? 'provincial' : 'street', steps.map((v) => at(own, v))),
  ]);
  return JSON.stringify({ type: 'FeatureCollection', features });
}
