import { areaLocator } from '../../src/core/geo/locate-areas.ts';
import type { Crs } from '../../src/core/geo/crs/crs.ts';
import { crsOf, isRefused } from '../../src/core/geo/crs/registry.ts';
import { writeXlsx } from '../../src/core/io/write/write-xlsx.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import type { Table } from '../../src/core/model/table.ts';
import { dbfBytes, shapefileZip, shpBytes } from './shapefile-bytes.ts';
import { tcvn3Bytes } from './tcvn3-bytes.ts';

type Place = readonly [lon: number, lat: number];

/** What a department drops on the window on the first day, and where its records really are. */
export type FirstDayFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly kind: KindId;
  /** By id; of a line its first end. */
  readonly places: ReadonlyMap<string, Place>;
};

/** Of the province of the demo, 108°15′: Gia Lai's own. */
const ZONE = 'EPSG:9217';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A list of BTS sites in VN-2000: northing under X, easting under Y, a title above the header. */
export function btsWorkbook(demo: Dataset): FirstDayFile {
  const sites = everyNth(tableOf(demo, 'bts_site'), 60);
  const communeAt = communesOf(demo);
  const rows = sites.map(({ place, row }, at) => {
    const [east = 0, north = 0] = zone().fromWgs84(Float64Array.from(place));
    const commune = communeAt(place);
    return [at + 1, `TR-${row}`, `Trạm ${commune} ${at + 1}`, cm(north), cm(east), commune, '4G'];
  });
  const headers = ['STT', 'Mã trạm', 'Tên trạm', 'X', 'Y', 'Xã/phường', 'Công nghệ'];
  return {
    name: 'Danh sách trạm BTS.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: writeXlsx([
      {
        name: 'BTS',
        title: 'DANH SÁCH TRẠM BTS TRÊN ĐỊA BÀN TỈNH',
        notes: ['Kèm theo công văn số 12/SKHCN ngày 05/11/2026'],
        columns: headers.map((header) => ({ header, width: 14, decimals: 2 })),
        rows,
      },
    ]),
    kind: 'bts_site',
    places: new Map(sites.map(({ place, row }) => [`TR-${row}`, place])),
  };
}

/** Cables as a zipped shapefile in VN-2000 metres: no .prj, texts in TCVN3. */
export function cableShapefile(demo: Dataset): FirstDayFile {
  const lines = everyNth(tableOf(demo, 'cable_route'), 90);
  const named = lines.map(({ row, place }, at) => ({
    id: `TC-${row}`,
    name: `Tuyến cáp quang số ${at + 1} Đường tỉnh Kông Chro`,
    place,
    metres: pairs(zone().fromWgs84(coordinatesOf(tableOf(demo, 'cable_route'), row))),
  }));
  return {
    name: 'tuyen_cap.zip',
    mimeType: 'application/zip',
    bytes: shapefileZip('tuyen_cap', {
      shp: shpBytes(named.map(({ metres }) => ({ type: 'line', parts: [metres] }))),
      dbf: dbfBytes(
        [
          { name: 'MA_TUYEN', type: 'C', length: 12 },
          { name: 'TEN_TUYEN', type: 'C', length: 60 },
          { name: 'CHU_QUAN', type: 'C', length: 20 },
        ],
        named.map(({ id, name }) => [id, tcvn3Bytes(name), tcvn3Bytes('Viễn thông Gia Lai')]),
      ),
    }),
    kind: 'cable_route',
    places: new Map(named.map(({ id, place }) => [id, place])),
  };
}

/** Marks a technician made on a phone: names and places, nothing that says what they are. */
export function phoneKml(demo: Dataset): FirstDayFile {
  const marks = everyNth(tableOf(demo, 'site'), 6).map(({ place }, at) => ({
    id: `Điểm ${at + 1}`,
    place,
  }));
  const placemarks = marks.map(
    ({ id, place: [lon, lat] }) =>
      `<Placemark><name>${id}</name><description>đánh dấu trên đường</description>` +
      `<Point><coordinates>${lon},${lat},620.5</coordinates></Point></Placemark>`,
  );
  return {
    name: 'Đã lưu.kml',
    mimeType: 'application/vnd.google-earth.kml+xml',
    bytes: text(
      '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">' +
        `<Document><name>Đã lưu</name>${placemarks.join('')}</Document></kml>\n`,
    ),
    kind: 'site',
    places: new Map(marks.map(({ id, place }) => [id, place])),
  };
}

/** Old commune and district → the commune of today that holds it (domain.md §3). */
const OLD_ADDRESSES = [
  ['VV-01', 'Xã Ia Sao', 'Huyện Ia Grai', 'Ia Hrung'],
  ['VV-02', 'Xã Ia Sao', 'Thị xã Ayun Pa', 'Ia Sao'],
  ['VV-03', 'Xã Ia Băng', 'Huyện Chư Prông', 'Ia Tôr'],
  ['VV-04', 'Xã Ia O', 'Huyện Chư Prông', 'Ia Boòng'],
  ['VV-05', 'Phường An Phú', 'Thị xã An Khê', 'An Khê'],
  // of Ia Grai or of Ayun Pa: only a person can say
  ['VV-06', 'Xã Ia Sao', '', 'Ia Hrung'],
] as const;

/** Incidents by communes and districts that no longer exist; one address could be either of two. */
export function oldAddressCsv(): FirstDayFile & { readonly communes: ReadonlyMap<string, string> } {
  const rows = OLD_ADDRESSES.map(
    ([id, commune, district], at) =>
      `${id},Cắt trộm cáp,2${at}/11/2023 21:30,${commune},${district},Gia Lai`,
  );
  const header = 'Mã vụ,Loại vụ việc,Thời gian xảy ra,Xã,Huyện,Tỉnh';
  return {
    name: 'Vụ việc 2023.csv',
    mimeType: 'text/csv',
    bytes: text(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`),
    kind: 'incident',
    places: new Map(),
    communes: new Map(OLD_ADDRESSES.map(([id, , , today]) => [id, today])),
  };
}

/** A clean list: nothing to ask. */
export function cleanCsv(demo: Dataset): FirstDayFile {
  const offices = everyNth(tableOf(demo, 'post_office'), 15);
  const rows = offices.map(
    ({ row, place: [lon, lat] }) => `BX-${row},Bưu cục số ${row},VNPost,${lon},${lat}`,
  );
  const header = 'Mã bưu cục,Tên bưu cục,Chủ quản,Kinh độ,Vĩ độ';
  return {
    name: 'Bưu cục.csv',
    mimeType: 'text/csv',
    bytes: text(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`),
    kind: 'post_office',
    places: new Map(offices.map(({ row, place }) => [`BX-${row}`, place])),
  };
}

function tableOf(demo: Dataset, kind: KindId): Table {
  const table = demo.tables[kind];
  if (!table) throw new Error(`the demo has no ${kind}`);
  return table;
}

function everyNth(table: Table, step: number): readonly { row: number; place: Place }[] {
  return Array.from({ length: Math.floor(table.rows / step) }, (_, at) => {
    const row = at * step;
    const [lon = 0, lat = 0] = coordinatesOf(table, row);
    return { row, place: [lon, lat] as const };
  });
}

/** Of the first part of a record. */
function coordinatesOf({ geometry }: Table, row: number): Float64Array {
  const part = geometry.featureStart[row] ?? 0;
  const [from = 0, to = 0] = geometry.partStart.subarray(part, part + 2);
  return geometry.coordinates.slice(2 * from, 2 * to);
}

export function communesOf(demo: Dataset): (place: Place) => string {
  const communes = tableOf(demo, 'commune');
  const locate = areaLocator(
    communes.geometry,
    Uint32Array.from({ length: communes.rows }, (_, i) => i),
  );
  const { name } = communes.columns;
  return ([lon, lat]) => {
    const row = locate(lon, lat);
    return name?.type === 'text' ? (name.dictionary[name.codes[row] ?? 0] ?? '') : '';
  };
}

function zone(): Crs {
  const crs = crsOf(ZONE);
  if (!crs || isRefused(crs)) throw new Error(`${ZONE} is not known`);
  return crs;
}

function cm(metres: number): number {
  return Math.round(metres * 100) / 100;
}

function pairs(coordinates: Float64Array): readonly (readonly [number, number])[] {
  return Array.from({ length: coordinates.length / 2 }, (_, at) => [
    coordinates[2 * at] ?? 0,
    coordinates[2 * at + 1] ?? 0,
  ]);
}
