import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import { placeTable } from '../place/place-table.ts';
import type { PlaceOptions, PlacedTable } from '../place/place-table.ts';
import { withAdministration } from '../place/with-administration.ts';
import { validateTable } from '../validate/validate-table.ts';
import type { ValidatedTable } from '../validate/validate-table.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { ImportSetting } from './import-setting.ts';
import { withIds } from '../columns/own-ids.ts';
import { withFixes } from './with-fixes.ts';

export type ImportedRecords = {
  readonly placed: PlacedTable;
  /** Null where nobody can say where the records are. */
  readonly valid: ValidatedTable | null;
  /** Of the placing and the validation. */
  readonly issues: readonly Issue[];
};

/**
 * What a reader gave, as records of a kind under a person's choices: cells corrected, brought to WGS 84,
 * offered repairs made, values converted and checked. Nothing is proposed here: the same choices give the
 * same records.
 */
export async function recordsOf(
  raw: RawTable,
  file: string,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
  ctx: RunContext,
  look: PlaceOptions = {},
): Promise<ImportedRecords> {
  const { table: fixed, issues: told } = withIds(withFixes(raw, choices.fixes), file, choices.ids);
  const known = await withAdministration(fixed, kind, choices, setting);
  const placed = await placeTable(fixed, file, kind, choices, known, look);
  if (!placed.table) return { placed, valid: null, issues: [...told, ...placed.issues] };
  await ctx.breathe();
  const { bounds } = setting;
  const { setAside } = placed;
  const options = { file, choices, setAside, ...(bounds ? { bounds } : {}) };
  const valid = await validateTable(placed.table, kind, options, ctx);
  return { placed, valid, issues: [...told, ...placed.issues, ...valid.issues] };
}
