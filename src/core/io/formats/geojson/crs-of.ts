import type { Issue } from '../../../basics/issue.ts';
import { isJsonObject, member } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/** Names of plain longitude, latitude on WGS 84. */
const LON_LAT = /(^|[:/])(CRS:?84h?|EPSG:{1,2}4326|EPSG\/0\/4326|EPSG:{1,2}4979)$/i;

/**
 * The old `crs` member (GeoJSON 2008): QGIS still writes it. A projected one means metres, which must
 * not be drawn as degrees; a link is never followed.
 */
export function crsIssue(root: JsonObject, file: string): Issue | null {
  const crs = member(root, 'crs');
  if (!isJsonObject(crs)) return null;
  const properties = member(crs, 'properties');
  const name = isJsonObject(properties) ? member(properties, 'name') : undefined;
  if (typeof name !== 'string') {
    const type = member(crs, 'type');
    const context = { crs: typeof type === 'string' ? type.slice(0, 40) : '' };
    return { code: 'crs.unsupported', severity: 'warning', at: { file }, context };
  }
  if (LON_LAT.test(name.trim())) return null;
  const context = { crs: name.slice(0, 120) };
  return { code: 'crs.projected-in-geojson', severity: 'error', at: { file }, context };
}
