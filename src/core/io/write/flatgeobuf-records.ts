import { propertyWriters } from './flatgeobuf-properties.ts';
import type { RecordWriter } from './record-writer.ts';
import { commonFlatType, flatTypeOf, writeFlatFeatures } from './write-flatgeobuf.ts';

/**
 * FlatGeobuf 3 with the system's code in its header; where shapes differ in kind each feature states its own
 * type. Holds every value and every digit.
 */
export const FLATGEOBUF_RECORDS: RecordWriter = {
  id: 'flatgeobuf',
  extensions: ['.fgb'],
  mediaType: 'application/octet-stream',
  wgs84Only: false,
  placesOnly: false,
  forPeople: false,
  write: (records) => {
    const shapes = Array.from({ length: records.rows }, (_, row) => records.shapeAt(row));
    const common = commonFlatType(new Set(shapes.map((shape) => (shape ? flatTypeOf(shape) : 0))));
    return writeFlatFeatures({
      name: records.name,
      rows: records.rows,
      properties: propertyWriters(records),
      crsCode: Number(records.crs.id.replace(/^\D+/, '')),
      geometryType: common,
      shapeAt: (row) => {
        const shape = shapes[row];
        return shape ? { ...shape, type: common === 0 ? flatTypeOf(shape) : common } : null;
      },
    });
  },
};
