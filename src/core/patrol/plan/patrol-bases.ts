import { f64 } from '../../geo/typed.ts';
import type { Dataset } from '../../model/dataset.ts';
import { choiceReader, textReader } from '../../targets/read-column.ts';
import type { PatrolTeam } from './patrol-options.ts';

/** A place to start from, or an office near by. */
export type PatrolBase = {
  /** Empty: a place a person put. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly communeCode: string;
  readonly lon: number;
  readonly lat: number;
};

/** The bases of the dataset that have a place. */
export function patrolBases({ tables: { patrol_base: table } }: Dataset): readonly PatrolBase[] {
  if (!table) return [];
  const [id, name, code] = ['id', 'name', 'commune_code'].map((field) => textReader(table, field));
  const type = choiceReader(table, 'base_type');
  return Array.from({ length: table.rows }, (_, row) => ({
    id: id?.(row) ?? '',
    name: name?.(row) || id?.(row) || '',
    type: type(row),
    communeCode: code?.(row) ?? '',
    lon: f64(table.geometry.coordinates, 2 * row),
    lat: f64(table.geometry.coordinates, 2 * row + 1),
  })).filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
}

/** Where a team starts; null where its base is not, or no longer, in the data. */
export function baseOfTeam(
  { base, name }: PatrolTeam,
  bases: readonly PatrolBase[],
): PatrolBase | null {
  if ('id' in base) return bases.find(({ id }) => id === base.id) ?? null;
  return { id: '', name, type: '', communeCode: '', lon: base.lon, lat: base.lat };
}
