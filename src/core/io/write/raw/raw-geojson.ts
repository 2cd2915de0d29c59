import { WGS84 } from '../../../geo/crs/projected.ts';
import { rounding } from '../degrees.ts';
import { geoJsonGeometry, writeGeoJsonFeatures } from '../write-geojson.ts';
import type { GeoJsonFeature } from '../write-geojson.ts';
import { rawCellColumns } from './raw-cells.ts';
import type { RawTableWriter } from './raw-table-writer.ts';
import { rowGeometry } from './row-geometry.ts';

/** RFC 7946; in another system the old `crs` member of 2008 names it, as QGIS writes and reads it. */
export const RAW_GEOJSON: RawTableWriter = {
  extensions: ['.geojson', '.json'],
  wgs84Only: false,
  write: ({ table, crs }) => {
    const columns = rawCellColumns(table);
    const round = rounding(crs.unit);
    const features = Array.from({ length: table.rows }, (_, row): GeoJsonFeature => {
      const geometry = rowGeometry(table.geometry, row);
      return {
        geometry: geometry ? geoJsonGeometry(geometry, 0, round) : null,
        properties: columns.map(({ name, cellAt }) => [name, cellAt(row)]),
      };
    });
    return writeGeoJsonFeatures(features, crs.id === WGS84.id ? undefined : crs.id);
  },
};
