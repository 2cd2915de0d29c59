import type { Issue } from '../../../basics/issue.ts';
import { isJsonObject, member } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

const LONGEST_NAME = 200;

export type StatedCrs = {
  /** As the file writes it; absent when it names none. */
  readonly name?: string;
  readonly issue?: Issue;
};

/**
 * The old `crs` member (GeoJSON 2008): QGIS still writes it. What it names may be metres, which must not be
 * drawn as degrees; a link is never followed.
 */
export function statedCrs(root: JsonObject, file: string): StatedCrs {
  const crs = member(root, 'crs');
  if (!isJsonObject(crs)) return {};
  const properties = member(crs, 'properties');
  const name = isJsonObject(properties) ? member(properties, 'name') : undefined;
  if (typeof name === 'string') return { name: name.slice(0, LONGEST_NAME) };
  const type = member(crs, 'type');
  const context = { crs: typeof type === 'string' ? type.slice(0, 40) : '' };
  return { issue: { code: 'crs.unsupported', severity: 'warning', at: { file }, context } };
}
