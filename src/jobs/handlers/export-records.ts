import type { RunContext } from '../../core/basics/run-context.ts';
import { WGS84 } from '../../core/geo/crs/projected.ts';
import { recordsOfTable } from '../../core/io/write/records-of-table.ts';
import { recordWriterOf } from '../../core/io/write/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { ExportRecordsRequest, ExportedRecords, OutputFile } from '../protocol.ts';
import { rowsInStudy } from '../records/rows-in-study.ts';
import { systemNamed, unsupported } from './system-named.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** One file a kind that has records, named by the kind so that it is known again. */
export async function exportRecords(
  workspace: Workspace,
  request: ExportRecordsRequest,
  ctx: RunContext,
): Promise<ExportedRecords> {
  const dataset = datasetOf(workspace);
  const writer = recordWriterOf(request.format);
  const crs = systemNamed(request.crs);
  if (writer.wgs84Only && crs.id !== WGS84.id) throw unsupported(crs.id);
  const files: OutputFile[] = [];
  const records: Partial<Record<KindId, number>> = {};
  for (const [done, kind] of request.kinds.entries()) {
    ctx.progress('write', done / request.kinds.length);
    await ctx.breathe();
    const rows = wantedRows(workspace, dataset, kind, request);
    records[kind] = rows.length;
    const table = dataset.tables[kind];
    if (!table || rows.length === 0) continue;
    const { sensitive, words, headersInWords = false } = request;
    const asked = { table, crs, sensitive, rows, headersInWords };
    const bytes = writer.write(recordsOfTable({ ...asked, ...(words ? { words } : {}) }));
    files.push({ name: `${kind}${writer.extensions[0] ?? ''}`, bytes });
  }
  return { files, records };
}

function wantedRows(
  { answered }: Workspace,
  dataset: Dataset,
  kind: KindId,
  { study }: ExportRecordsRequest,
): Uint32Array {
  if (study) return rowsInStudy(dataset, answered, kind, study);
  return Uint32Array.from({ length: dataset.tables[kind]?.rows ?? 0 }, (_, row) => row);
}
