import type { Geometry } from 'geojson';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Field } from '../../src/core/model/field.ts';
import { written } from './layer-records.ts';
import type { LayerRecord } from './layer-records.ts';

const WGS_84 = 4326;
const COLUMN_TYPE: Readonly<Record<Field['type'], ColumnType>> = {
  text: ColumnType.String,
  choice: ColumnType.String,
  choices: ColumnType.String,
  yes_no: ColumnType.String,
  number: ColumnType.Double,
  integer: ColumnType.Int,
  instant: ColumnType.DateTime,
};

/**
 * FlatGeobuf with the dictionary's column types (the library's own `serialize` guesses them from the
 * first feature). No spatial index: the reader wants every record anyway.
 */
export function writeFlatGeobuf(
  fields: readonly Field[],
  records: readonly LayerRecord[],
): Uint8Array {
  const header = headerOf(fields, records);
  const parts = [
    Uint8Array.from(magicbytes),
    buildHeader(header, WGS_84),
    ...records.map((record) => {
      const values = fields.map(
        (field) => [field.name, written(record.properties[field.name])] as const,
      );
      return buildFeature(
        parseGeometry(record.geometry as never),
        Object.fromEntries(values),
        header,
      );
    }),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function headerOf(fields: readonly Field[], records: readonly LayerRecord[]) {
  const types = new Set(records.map((record) => record.geometry.type));
  const [only] = types;
  return {
    geometryType: types.size === 1 && only ? GEOMETRY_TYPE[only] : GeometryType.Unknown,
    columns: fields.map((field) => ({
      name: field.name,
      type: COLUMN_TYPE[field.type],
      title: null,
      description: null,
      width: -1,
      precision: -1,
      scale: -1,
      nullable: true,
      unique: false,
      primary_key: false,
    })),
    envelope: null,
    featuresCount: records.length,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
}

const GEOMETRY_TYPE: Readonly<Record<Geometry['type'], GeometryType>> = {
  Point: GeometryType.Point,
  MultiPoint: GeometryType.MultiPoint,
  LineString: GeometryType.LineString,
  MultiLineString: GeometryType.MultiLineString,
  Polygon: GeometryType.Polygon,
  MultiPolygon: GeometryType.MultiPolygon,
  GeometryCollection: GeometryType.GeometryCollection,
};
