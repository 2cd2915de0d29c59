import type { Geometry } from '../../../geo/geometry.ts';
import { COLUMN_TYPES } from '../../formats/flatgeobuf/column-types.ts';
import { geometryTypeOf, writeFlatFeatures } from '../write-flatgeobuf.ts';
import { rawCellColumns } from './raw-cells.ts';
import type { RawTableWriter } from './raw-table-writer.ts';
import { rowGeometry } from './row-geometry.ts';

const [STRING, DOUBLE] = [COLUMN_TYPES.indexOf('string'), COLUMN_TYPES.indexOf('double')];
const MIXED = 0;

/** FlatGeobuf 3 without an index; where shapes differ each feature states its own type. */
export const RAW_FLATGEOBUF: RawTableWriter = {
  extensions: ['.fgb'],
  wgs84Only: false,
  write: ({ name, table, crs }) => {
    const geometries = Array.from({ length: table.rows }, (_, row) =>
      rowGeometry(table.geometry, row),
    );
    return writeFlatFeatures({
      name,
      rows: table.rows,
      properties: rawCellColumns(table).map((column) => ({
        name: column.name,
        type: column.type === 'number' ? DOUBLE : STRING,
        cellAt: column.cellAt,
      })),
      crsCode: Number(crs.id.replace(/^\D+/, '')),
      geometryType: commonType(geometries),
      geometryAt: (row) => {
        const geometry = geometries[row];
        return geometry ? { geometry, row: 0, type: geometryTypeOf(geometry) } : null;
      },
    });
  },
};

function commonType(geometries: readonly (Geometry | null)[]): number {
  const types = new Set(
    geometries.map((geometry) => (geometry ? geometryTypeOf(geometry) : MIXED)),
  );
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : MIXED;
}
