import fc from 'fast-check';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import { FLATGEOBUF_RECORDS } from '../../src/core/io/write/flatgeobuf-records.ts';
import { recordsOfTable } from '../../src/core/io/write/records-of-table.ts';
import { writeXlsx } from '../../src/core/io/write/write-xlsx.ts';
import { generatedTable } from './generated-table.ts';
import { NETWORK_PACKAGE } from './ofds-network.ts';
import { bytesOf, collection, feature, point } from './read-as.ts';
import { dbfBytes, shapefileZip, shpBytes } from './shapefile-bytes.ts';

/** A good small file of each format; a new format must be given one here. */
export const FORMAT_SAMPLES: Readonly<Record<string, Uint8Array>> = {
  ofds: bytesOf(NETWORK_PACKAGE),
  geojson: bytesOf(collection(feature(point(108, 14), { name: 'a' }))),
  'geojson-lines': bytesOf(
    `${JSON.stringify(feature(point(108, 14)))}\n${JSON.stringify(feature(point(108, 15)))}\n`,
  ),
  csv: bytesOf('id;tên;lon;lat\n1;Đak Đoa;108,1;14,2\n'),
  flatgeobuf: flatGeobufSample(),
  kml: bytesOf(
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Cột 1</name><Point><coordinates>108.1,14.2,300</coordinates></Point></Placemark></Document></kml>',
  ),
  gpx: bytesOf(
    '<gpx version="1.1"><wpt lat="14.2" lon="108.1"><name>Cột 1</name></wpt><trk><trkseg><trkpt lat="14" lon="108"/><trkpt lat="14.1" lon="108.1"/></trkseg></trk></gpx>',
  ),
  shapefile: shapefileZip('tram', {
    shp: shpBytes([{ type: 'point', at: [108.1, 14.2] }]),
    dbf: dbfBytes([{ name: 'TEN', type: 'C', length: 20 }], [['Đak Đoa']]),
    cpg: 'UTF-8',
  }),
  xlsx: writeXlsx([
    {
      name: 'Trạm',
      title: 'Danh sách trạm',
      notes: ['Số liệu đến 31/12/2025'],
      columns: [
        { header: 'Mã trạm', width: 10 },
        { header: 'Kinh độ', width: 10, decimals: 4 },
        { header: 'Vĩ độ', width: 10, decimals: 4 },
      ],
      rows: [['GLI-1', 108.1, 14.2]],
    },
  ]),
};

function flatGeobufSample(): Uint8Array {
  const [table] = fc.sample(generatedTable('town', 3), { numRuns: 1, seed: 1 });
  if (!table) throw new Error('no sample');
  return FLATGEOBUF_RECORDS.write(recordsOfTable({ table, crs: WGS84, sensitive: false }));
}
