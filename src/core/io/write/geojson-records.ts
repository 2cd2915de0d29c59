import { WGS84 } from '../../geo/crs/projected.ts';
import { codeOfCell } from './cell-text.ts';
import { rounding } from './degrees.ts';
import type { RecordWriter } from './record-writer.ts';
import { geoJsonGeometry, writeGeoJsonFeatures } from './write-geojson.ts';
import type { GeoJsonFeature } from './write-geojson.ts';

/**
 * RFC 7946, degrees to 7 decimals; in another system the `crs` member of 2008 names it, as QGIS writes and
 * reads it, metres to the millimetre. Holds every value.
 */
export const GEOJSON_RECORDS: RecordWriter = {
  id: 'geojson',
  extensions: ['.geojson', '.json'],
  mediaType: 'application/geo+json',
  wgs84Only: false,
  placesOnly: false,
  forPeople: false,
  write: ({ rows, columns, shapeAt, crs }) => {
    const round = rounding(crs.unit);
    const features = Array.from({ length: rows }, (_, row): GeoJsonFeature => {
      const shape = shapeAt(row);
      return {
        geometry: shape && geoJsonGeometry(shape.geometry, shape.row, round),
        properties: columns.map(({ name, cellAt }) => [name, codeOfCell(cellAt(row))]),
      };
    });
    return writeGeoJsonFeatures(features, crs.id === WGS84.id ? undefined : crs.id);
  },
};
