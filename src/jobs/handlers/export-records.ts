import type { RunContext } from '../../core/basics/run-context.ts';
import type { Crs } from '../../core/geo/crs/crs.ts';
import { metricPlane } from '../../core/geo/metric-plane.ts';
import { WGS84 } from '../../core/geo/crs/projected.ts';
import { communeCounts, recordsOfCounts } from '../../core/io/write/detail/commune-counts.ts';
import { nameAt } from '../../core/io/write/detail/told-at.ts';
import type { RecordWriter } from '../../core/io/write/record-writer.ts';
import { recordsOfTable } from '../../core/io/write/records-of-table.ts';
import { recordWriterOf } from '../../core/io/write/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { kindOf } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { ExportRecordsRequest, ExportedRecords, OutputFile } from '../protocol/output-jobs.ts';
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
  const level = request.level ?? 'full';
  if (level === 'commune') return communeFile(workspace, dataset, request, writer, crs);
  const plane = metricPlane(dataset.vn2000Meridian);
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
    const asked = { table, crs, sensitive, rows, headersInWords, detail: { level, plane } };
    const bytes = writer.write(recordsOfTable({ ...asked, ...(words ? { words } : {}) }));
    files.push({ name: `${nameAt(level, kind)}${writer.extensions[0] ?? ''}`, bytes });
  }
  return { files, records };
}

/** One table of counts: what is told where nothing finer than the commune may be. */
function communeFile(
  workspace: Workspace,
  dataset: Dataset,
  request: ExportRecordsRequest,
  writer: RecordWriter,
  crs: Crs,
): ExportedRecords {
  const records: Partial<Record<KindId, number>> = {};
  const layers = request.kinds.flatMap((kind) => {
    const rows = wantedRows(workspace, dataset, kind, request);
    records[kind] = rows.length;
    const table = dataset.tables[kind];
    return table && rows.length > 0 && kindOf(kind).role !== 'base' && kind !== 'commune'
      ? [{ table, rows }]
      : [];
  });
  const communes = dataset.tables.commune;
  if (!communes || layers.length === 0) return { files: [], records };
  const { words, headersInWords = false } = request;
  const counts = communeCounts(communes, layers);
  const outlined = !writer.forPeople;
  const told = recordsOfCounts(
    communes,
    counts,
    crs,
    words,
    headersInWords,
    outlined,
    words?.counts,
  );
  const name = `${told.name}${writer.extensions[0] ?? ''}`;
  return { files: [{ name, bytes: writer.write(told) }], records };
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
