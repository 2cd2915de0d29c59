import { crsNamed } from '../../geo/crs/crs-named.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { ImportFinding, LocatedCounts } from '../import/import-report.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { inWgs84 } from './in-wgs84.ts';
import type { PlacedTable as OnWgs84 } from './in-wgs84.ts';

export type PlacedTable = OnWgs84 & {
  /** Rows (of the table, from 0) whose place or value was put right. */
  readonly repaired: Uint32Array;
  readonly findings: readonly ImportFinding[];
  readonly located: LocatedCounts | null;
};

/** Where the records of a file are, under a person's choices. */
export function placeTable(
  raw: RawTable,
  file: string,
  kind: KindId,
  choices: ImportChoices,
  _setting: ImportSetting,
): PlacedTable {
  const asked = choices.place?.crs === undefined ? null : crsNamed(choices.place.crs);
  const placed = inWgs84(raw, file, asked && !isRefused(asked) ? asked : null);
  return { ...placed, repaired: new Uint32Array(0), findings: [], located: null };
}
