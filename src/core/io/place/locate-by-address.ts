import type { Issue } from '../../basics/issue.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';

export type LocatedByAddress = {
  readonly table: RawTable;
  /** Rows (from 0) that an address put on the map. */
  readonly byAddress: Uint32Array;
  readonly issues: readonly Issue[];
};

/** Records without coordinates, at a point of the commune their address names. */
export function locateByAddress(
  table: RawTable,
  _kind: KindId,
  _choices: ImportChoices,
  _setting: ImportSetting,
): LocatedByAddress {
  return { table, byAddress: new Uint32Array(0), issues: [] };
}
