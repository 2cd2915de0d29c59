import type { KindId } from '../../core/model/registry.ts';
import { textReader } from '../../core/targets/read-column.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The row of a record by its id; −1: there is none. */
export function findRecord(workspace: Workspace, kind: KindId, id: string): number {
  const table = datasetOf(workspace).tables[kind];
  if (!table) return -1;
  const idAt = textReader(table, 'id');
  for (let row = 0; row < table.rows; row += 1) if (idAt(row) === id) return row;
  return -1;
}
