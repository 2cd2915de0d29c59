import { openAdministration } from '../../administration/open-administration.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { Table } from '../../model/table.ts';
import { addressColumnsOf } from '../columns/address-columns.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { textView } from '../validate/text-view.ts';
import { columnOfField, hasField } from './column-of-field.ts';

/**
 * The setting with the communes of both epochs, where a file says anything about communes that the loaded
 * ones do not settle: names of communes or districts, addresses of records without a code, unknown codes.
 */
export async function withAdministration(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): Promise<ImportSetting> {
  if (setting.administration || !needsAdministration(raw, kind, choices, setting)) return setting;
  return { ...setting, administration: await openAdministration() };
}

function needsAdministration(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  { communes }: ImportSetting,
): boolean {
  if (!hasField(kind, 'commune_code')) return false;
  const { commune, district, whole } = addressColumnsOf(raw);
  if (commune || district) return true;
  const code = columnOfField(raw, kind, 'commune_code', choices);
  if (!code) return whole !== undefined;
  return !isSettled(code, communes, whole !== undefined);
}

/** Every code is one of the loaded communes; where there are addresses too, no record is without. */
function isSettled(code: RawColumn, communes: Table | undefined, everyRow: boolean): boolean {
  const { codes, dictionary } = textView(code);
  if (everyRow && codes.includes(0)) return false;
  const id = communes?.columns['id'];
  if (id?.type !== 'text') return true;
  const known = new Set(id.dictionary);
  return dictionary.every((text) => known.has(text));
}
