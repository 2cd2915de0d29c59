import type { RunContext } from '../../core/basics/run-context.ts';
import { settingOf } from '../../core/io/import/setting-of.ts';
import { loadFile } from '../../core/io/load-file.ts';
import { compareRecords } from '../../core/io/update/compare-records.ts';
import { recordBriefer } from '../../core/io/update/record-brief.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Table } from '../../core/model/table.ts';
import type { CompareImportRequest, ImportComparison } from '../protocol/entry-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What a corrected copy of a file of the dataset changes, record by record, before it is loaded. */
export async function compareImportOf(
  workspace: Workspace,
  { file, replaces }: CompareImportRequest,
  ctx: RunContext,
): Promise<ImportComparison> {
  const dataset = datasetOf(workspace);
  const before = dataset.parts.find(({ source }) => source.file === replaces);
  if (!before) {
    const context = { file: replaces };
    throw new JobFailure([{ code: 'input.bad-value', severity: 'error', context }]);
  }
  const { part, issues } = await loadFile(file, settingOf(dataset), ctx);
  if (!part) throw new JobFailure(issues);
  if (part.source.kind !== before.source.kind) {
    const at = { file: file.name };
    throw new JobFailure([{ code: 'update.other-kind', severity: 'error', at }]);
  }
  return {
    changes: compareRecords(before.table, part.table),
    byHand: correctedByHand(dataset, before.table),
  };
}

function correctedByHand({ parts }: Dataset, table: Table): number {
  const hand = parts.filter(
    ({ source }) => source.kind === table.kind && source.choices?.updates?.by === 'hand',
  );
  const ids = idsOf(table);
  return hand.reduce((sum, part) => {
    const without = part.source.choices?.updates?.without ?? [];
    return sum + [...idsOf(part.table), ...without].filter((id) => ids.has(id)).length;
  }, 0);
}

function idsOf(table: Table): ReadonlySet<string> {
  const brief = recordBriefer(table);
  return new Set(Array.from({ length: table.rows }, (_, row) => brief(row).id));
}
