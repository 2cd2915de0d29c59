import type { RunContext } from '../../core/basics/run-context.ts';
import type { SetAsideRow } from '../../core/io/import/import-report.ts';
import { kindInFile } from '../../core/io/import/kind-in-file.ts';
import { recordsOf } from '../../core/io/import/records-of.ts';
import { fallenRows, setAsideRows } from '../../core/io/import/set-aside.ts';
import { settingOf } from '../../core/io/import/setting-of.ts';
import { withFixes } from '../../core/io/import/with-fixes.ts';
import type { RawTable } from '../../core/io/format.ts';
import type { ValidatedTable } from '../../core/io/validate/validate-table.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { SetAsideRowsRequest } from '../protocol/input-jobs.ts';
import { sourceOf } from './review-import-of.ts';
import type { Workspace } from './workspace.ts';

/** The rows that fell of one file, so that another page of them costs nothing. */
export type FallenMemory = {
  readonly source: object;
  readonly choices: string;
  readonly dataset: Dataset | null;
  readonly raw: RawTable;
  readonly rows: Uint32Array;
  readonly why: Pick<ValidatedTable, 'reasons' | 'issues'>;
};

const NONE: Pick<FallenMemory, 'rows' | 'why'> = {
  rows: new Uint32Array(0),
  why: { reasons: new Map(), issues: [] },
};

export async function setAsideRowsOf(
  workspace: Workspace,
  request: SetAsideRowsRequest,
  ctx: RunContext,
): Promise<readonly SetAsideRow[]> {
  const fallen = await fallenOf(workspace, request, ctx);
  if (!fallen) return [];
  const rows = fallen.rows.subarray(request.from, request.to);
  const hidden = new Set(request.hidden);
  return setAsideRows(fallen.raw, rows, fallen.why, { hidden, whole: true });
}

async function fallenOf(
  workspace: Workspace,
  { file }: SetAsideRowsRequest,
  ctx: RunContext,
): Promise<FallenMemory | null> {
  const source = await sourceOf(workspace, file, ctx);
  if (!source.read) return null;
  const { fallen: known, dataset } = workspace;
  const choices = JSON.stringify(file.choices ?? {});
  if (known?.source === source && known.choices === choices && known.dataset === dataset) {
    return known;
  }
  const { kind } = kindInFile(file, source.read.table);
  if (!kind) return null;
  const made = file.choices ?? {};
  const setting = dataset ? settingOf(dataset) : {};
  const { valid } = await recordsOf(source.read.table, file.name, kind, made, setting, ctx);
  const raw = withFixes(source.read.table, made.fixes);
  const found = valid
    ? { rows: fallenRows(raw, valid), why: { reasons: valid.reasons, issues: valid.issues } }
    : NONE;
  workspace.fallen = { source, choices, dataset, raw, ...found };
  return workspace.fallen;
}
