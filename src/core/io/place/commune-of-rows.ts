import { loadedCommunes } from '../../administration/loaded-communes.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { communeOfRow } from './commune-of-row.ts';
import type { CommuneOfRow } from './commune-of-row.ts';
import { rowAddresses } from './row-addresses.ts';
import { settleAddress } from './settle-addresses.ts';

/**
 * Code of today's commune that a row (from 0) names beyond doubt: by old and new names where the lists are
 * open, else, and for names they do not have, by those of the loaded communes. Null where it names none;
 * null altogether where the table names no communes.
 */
export function communeOfRows(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): CommuneOfRow | null {
  const { communes, administration: units } = setting;
  const named = communes ? communeOfRow(raw, communes) : null;
  const rows = rowAddresses(raw, kind, choices, setting);
  if (!units || !rows) return named;
  const loaded = communes ? loadedCommunes(units, communes) : null;
  const each = rows.addresses.map((own) => settleAddress(units, own, choices.addresses, loaded));
  return (row) => {
    const settled = each[rows.of[row] ?? -1];
    if (settled && (settled.code !== null || settled.why !== 'unknown')) return settled.code;
    return named?.(row) ?? null;
  };
}
