import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { rowAddresses } from './row-addresses.ts';
import { settleAddress } from './settle-addresses.ts';

/**
 * Code of today's commune that the address of a row (from 0) names beyond doubt, by old and new names; null
 * where it names none. Null altogether where the lists are not open or the table has no addresses.
 */
export function communeOfRows(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): ((row: number) => string | null) | null {
  const units = setting.administration;
  const rows = rowAddresses(raw, kind, choices, setting);
  if (!units || !rows) return null;
  const codes = rows.addresses.map(
    (address) => settleAddress(units, address, choices.addresses)?.commune?.code ?? null,
  );
  return (row) => codes[rows.of[row] ?? -1] ?? null;
}
