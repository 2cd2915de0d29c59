import type { Issue } from '../../basics/issue.ts';
import type { RawTable } from '../format.ts';
import type { ValidatedTable } from '../validate/validate-table.ts';
import type { SetAsideRow } from './import-report.ts';
import { rowCells } from './row-cells.ts';
import type { CellOptions } from './row-cells.ts';

type Judged = Pick<ValidatedTable, 'table' | 'reasons' | 'issues'>;

/** Rows of a raw table (from 0) that are not among its records, rising. */
export function fallenRows(raw: RawTable, { table }: Pick<Judged, 'table'>): Uint32Array {
  const fallen = new Uint32Array(raw.rows - table.rows);
  let [kept, count] = [0, 0];
  for (let row = 0; row < raw.rows && count < fallen.length; row += 1) {
    if (kept < table.rows && raw.sourceRow[row] === table.sourceRow[kept]) kept += 1;
    else {
      fallen[count] = row;
      count += 1;
    }
  }
  return fallen;
}

/** Those rows with their cells and why they fell; where the whole file lacks something, that is why. */
export function setAsideRows(
  raw: RawTable,
  rows: Uint32Array,
  { reasons, issues }: Pick<Judged, 'reasons' | 'issues'>,
  options: CellOptions = {},
): readonly SetAsideRow[] {
  const everywhere = issues.find(
    ({ code, severity, at }) =>
      code !== 'issue.more' && severity === 'error' && at?.row === undefined,
  );
  return rowCells(raw, rows, options).map((cells, i) => {
    const reason: Issue | undefined = reasons.get(rows[i] ?? 0) ?? everywhere;
    return { ...cells, issues: reason ? [reason] : [] };
  });
}
