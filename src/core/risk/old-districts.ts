import type { Table } from '../model/table.ts';
import type { AreaFinder } from '../targets/area-finder.ts';
import { textReader } from '../targets/read-column.ts';

/** The districts that ended on 1 July 2025, as another grouping of today's communes. */
export type OldDistricts = {
  /** In the order of their names by code units; empty where the data does not tell. */
  readonly name: readonly string[];
  /** District of each area of the study, −1 where the commune does not tell. */
  readonly ofArea: Int32Array;
};

/** Reads the former district of each commune. History is filed by district (domain facts §3). */
export function oldDistricts(communes: Table | undefined, areas: AreaFinder): OldDistricts {
  const read = communes ? textReader(communes, 'old_district') : () => '';
  const names = Array.from(areas.row, (row) => read(row));
  const name = [...new Set(names)]
    .filter((one) => one !== '')
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const number = new Map(name.map((one, at) => [one, at]));
  return { name, ofArea: Int32Array.from(names, (one) => number.get(one) ?? -1) };
}
