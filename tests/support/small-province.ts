import { sha256Hex } from '../../src/core/basics/sha256.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import { JobFailure } from '../../src/jobs/protocol.ts';

/** A made-up province as files behind addresses: four communes in a square, cables, sites, incidents. */
export type SmallProvince = {
  readonly url: string;
  readonly fetchBytes: (url: string) => Promise<Uint8Array>;
  readonly files: ReadonlyMap<string, Uint8Array>;
};

export type SmallProvinceSize = {
  readonly routes?: number;
  readonly sites?: number;
  readonly incidents?: number;
};

const WEST = 108;
const SOUTH = 13.8;
const SIDE = 0.4;

export function smallProvince(size: SmallProvinceSize = {}): SmallProvince {
  const { routes = 12, sites = 40, incidents = 120 } = size;
  const random = seededRandom('small province');
  const layers = [
    ['commune', 'communes.geojson', communes()],
    ['cable_route', 'routes.geojson', cableRoutes(routes, random)],
    ['bts_site', 'bts.csv', btsSites(sites, random)],
    ['post_office', 'post.csv', POST_OFFICES],
    ['town', 'towns.csv', TOWNS],
    ['road', 'roads.geojson', ROADS],
    ['incident', 'incidents.csv', incidentRows(incidents, routes, sites, random)],
  ] as const;
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [, file, text] of layers) files.set(file, encoder.encode(text));
  const manifest = {
    format: 'vonggac-manifest',
    version: 1,
    id: 'small',
    name: { vi: 'Tỉnh nhỏ', en: 'Small province' },
    province: { vi: 'Gia Lai', en: 'Gia Lai' },
    illustrative: true,
    since: '2022-01-01',
    cutOff: '2025-12-31',
    bounds: [WEST, SOUTH, WEST + SIDE, SOUTH + SIDE],
    vn2000Meridian: 108.5,
    layers: layers.map(([kind, file, text]) => ({
      id: kind,
      kind,
      file,
      format: file.endsWith('.csv') ? 'csv' : 'geojson',
      count: text.startsWith('{')
        ? text.split('"type":"Feature"').length - 1
        : text.trim().split('\n').length - 1,
      sha256: sha256Hex(encoder.encode(text)),
      source: { vi: 'tự tạo', en: 'made up' },
      licence: 'CC0-1.0',
    })),
  };
  files.set('manifest.json', encoder.encode(JSON.stringify(manifest)));
  return { url: 'small/manifest.json', files, fetchBytes: (url) => fetchFrom(files, url) };
}

function fetchFrom(files: ReadonlyMap<string, Uint8Array>, url: string): Promise<Uint8Array> {
  const bytes = files.get(decodeURIComponent(url).replace(/^small\//, ''));
  if (bytes) return Promise.resolve(bytes.slice());
  const issue = { code: 'file.unreadable', severity: 'error', at: { file: url } } as const;
  return Promise.reject(new JobFailure([issue]));
}

type Random = () => number;

function feature(type: string, coordinates: unknown, properties: Record<string, unknown>): string {
  return JSON.stringify({ type: 'Feature', properties, geometry: { type, coordinates } });
}

function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

const COMMUNES = ['Đak Đoa', 'Ia Grai', 'Chư Sê', 'Kông Chro'];

/** Four squares with wavy common borders, the same vertices on both sides. */
function communes(): string {
  const wave = (from: number, to: number, t: number): number =>
    from + (to - from) * t + Math.sin(t * 40) * 0.002;
  const border = (vertical: boolean, low: number): [number, number][] =>
    Array.from({ length: 41 }, (_, i) => {
      const t = low + (i / 40) * 0.5;
      const across = wave(0.5, 0.5, i === 0 || i === 40 ? 0 : t);
      const [u, v] = vertical ? [across, t] : [t, across];
      return [WEST + u * SIDE, SOUTH + v * SIDE];
    });
  const corner = (u: number, v: number): [number, number] => [WEST + u * SIDE, SOUTH + v * SIDE];
  const [south, north] = [border(true, 0), border(true, 0.5)];
  const [west, east] = [border(false, 0), border(false, 0.5)];
  const rings = [
    [corner(0, 0), ...south, ...west.toReversed().slice(1)],
    [...east, corner(1, 0), ...south.slice(0, -1)],
    [corner(0, 1), ...west, ...north.slice(1)],
    [corner(1, 1), ...north.toReversed(), ...east.slice(1)],
  ];
  return collection(
    rings.map((ring, i) => {
      const [first = corner(0, 0)] = ring;
      return feature('Polygon', [[...ring, first]], {
        id: String(23_700 + i),
        name: COMMUNES[i],
        unit_type: 'commune',
        province: 'Gia Lai',
      });
    }),
  );
}

const OWNERS = ['VNPT', 'Viettel', 'MobiFone'];

function cableRoutes(count: number, random: Random): string {
  return collection(
    Array.from({ length: count }, (_, i) => {
      let [lon, lat] = [WEST + random() * SIDE * 0.6, SOUTH + random() * SIDE * 0.6];
      const line = Array.from({ length: 30 }, () => {
        lon += random() * 0.006;
        lat += (random() - 0.3) * 0.006;
        return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
      });
      return feature('LineString', line, {
        id: `TC-${String(i).padStart(3, '0')}`,
        name: `Tuyến ${COMMUNES[i % 4]} ${i + 1}`,
        owner: OWNERS[i % 3],
        tier: ['backbone', 'metro', 'access'][i % 3],
        placement: ['aerial', 'buried', 'duct'][i % 3],
        medium: 'fibre',
      });
    }),
  );
}

function btsSites(count: number, random: Random): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const place = `${(WEST + random() * SIDE).toFixed(6)},${(SOUTH + random() * SIDE).toFixed(6)}`;
    const id = `GLI${String(i).padStart(4, '0')}`;
    return `${id},${COMMUNES[i % 4]} ${i + 1},${OWNERS[i % 3]},${place},${200 + i}`;
  });
  return `id,name,owner,lon,lat,subscribers\n${rows.join('\n')}\n`;
}

const POST_OFFICES = `id,name,owner,lon,lat,grade
BC01,Bưu cục Đak Đoa,VNPost,108.1,13.9,level_3
BC02,Bưu điện văn hoá xã Ia Grai,VNPost,108.3,14.0,culture_point
`;

const TOWNS = `id,name,lon,lat,town_class
pleiku,Pleiku,108.2,14.0,capital
dakdoa,Đăk Đoa,108.12,13.95,town
`;

const ROADS = collection([
  feature(
    'LineString',
    [
      [108.01, 13.81],
      [108.2, 14.0],
    ],
    { id: 'r1', name: 'Quốc lộ 19', ref: 'QL.19', road_class: 'national' },
  ),
  feature(
    'LineString',
    [
      [108.2, 14.0],
      [108.39, 14.19],
    ],
    { id: 'r2', name: 'Quốc lộ 19', ref: 'QL.19', road_class: 'national' },
  ),
  feature(
    'LineString',
    [
      [108.05, 14.1],
      [108.06, 14.11],
    ],
    { id: 'r3', name: 'Đường làng', road_class: 'street' },
  ),
]);

const KINDS = ['CAP_TROM', 'CAP_TROM', 'NGUON_TROM', 'PHAHOAI', 'THIENTAI'];

function incidentRows(count: number, routes: number, sites: number, random: Random): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i % KINDS.length];
    const day = new Date(Date.UTC(2022, 0, 1) + random() * 1460 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const onCable = kind === 'CAP_TROM';
    const asset = onCable
      ? `TC-${String(Math.floor(random() ** 2 * routes)).padStart(3, '0')}`
      : `GLI${String(Math.floor(random() ** 2 * sites)).padStart(4, '0')}`;
    const place = `${(WEST + random() * SIDE).toFixed(6)},${(SOUTH + random() * SIDE).toFixed(6)}`;
    return `VV-${i},${kind},${day}T22:00+07:00,${day}T23:30+07:00,${asset},${['minor', 'serious'][i % 2]},${place}`;
  });
  return `id,kind,from,to,asset_id,severity,lon,lat\n${rows.join('\n')}\n`;
}
