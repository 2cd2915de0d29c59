import { IssueLog } from '../../../basics/issue-log.ts';
import type { RunContext } from '../../../basics/run-context.ts';
import { decodeAs } from '../../encoding/encoding.ts';
import type { Encoding } from '../../../model/encoding.ts';
import { legacyEncoding, utf8Text } from '../../encoding/guess-encoding.ts';
import { failedRead } from '../../failed-read.ts';
import type { RawColumn, ReadFile } from '../../format.ts';
import { deletedRows, readDbf, readDbfHeader, textSample } from './read-dbf.ts';
import type { DbfHeader } from './read-dbf.ts';
import { readShp } from './read-shp.ts';
import { shapefileParts } from './shapefile-parts.ts';
import type { ShapefileParts } from './shapefile-parts.ts';

export async function readShapefile(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
): Promise<ReadFile> {
  const parts = shapefileParts(bytes, file);
  if ('table' in parts) return parts;
  const issues = new IssueLog();
  const header = parts.dbf ? readDbfHeader(parts.dbf) : null;
  const skip = parts.dbf && header ? deletedRows(parts.dbf, header) : new Set<number>();
  const shapes = await readShp(parts.shp, skip, ctx);
  if (!shapes) return failedRead('format.bad-shapefile', file);
  const rows = shapes.geometry.types.length;
  const columns = header ? await attributesOf(parts, header, skip, issues, file, ctx) : [];
  if (!header) issues.add({ code: 'format.no-attributes', severity: 'warning', at: { file } });
  tellLayers(parts, issues, file);
  const expected = header?.rows ?? shapes.records;
  if (shapes.truncated || header?.truncated === true || expected !== shapes.records) {
    const context = { read: shapes.records, expected };
    issues.add({ code: 'file.truncated', severity: 'warning', at: { file }, context });
  }
  for (const row of shapes.faulty) {
    issues.add({ code: 'format.bad-feature', severity: 'error', at: { file, row } });
  }
  const table = {
    rows,
    columns: columns.map((column) => withRows(column, rows)),
    geometry: shapes.geometry,
    sourceRow: recordNumbers(rows, skip),
    rejected: 0,
    ...(parts.prj === '' ? {} : { crs: parts.prj }),
  };
  return { table, issues: issues.finish() };
}

async function attributesOf(
  { dbf, cpg }: ShapefileParts,
  header: DbfHeader,
  skip: ReadonlySet<number>,
  issues: IssueLog,
  file: string,
  ctx: RunContext,
): Promise<readonly RawColumn[]> {
  if (!dbf) return [];
  const named = namedEncoding(cpg);
  const sample = textSample(dbf, header);
  const utf8 = utf8Text(sample) !== null;
  const encoding = named ?? (utf8 ? 'utf-8' : legacyEncoding(sample));
  if (named === null && !utf8) {
    const context = { encoding };
    issues.add({ code: 'file.encoding-guessed', severity: 'warning', at: { file }, context });
  }
  return readDbf(dbf, header, { decode: (cell) => decodeAs(cell, encoding), skip }, ctx);
}

/** What a .cpg says; null when it says nothing this program knows. */
function namedEncoding(cpg: string): Encoding | null {
  const name = cpg.trim().toLowerCase();
  if (/^(utf-?8|65001)$/.test(name)) return 'utf-8';
  if (/1258/.test(name)) return 'windows-1258';
  if (/tcvn|abc/.test(name)) return 'tcvn3';
  return /vni/.test(name) ? 'vni' : null;
}

function tellLayers({ taken, others }: ShapefileParts, issues: IssueLog, file: string): void {
  if (others.length === 0) return;
  const context = { taken, others: others.join(', ').slice(0, 200) };
  issues.add({ code: 'format.other-layers', severity: 'warning', at: { file }, context });
}

/** Attributes for records that are not there are let go; records without attributes have none. */
function withRows(column: RawColumn, rows: number): RawColumn {
  if (column.type === 'text') {
    if (column.codes.length === rows) return column;
    const codes = new Uint32Array(rows);
    codes.set(column.codes.subarray(0, rows));
    return { name: column.name, type: 'text', codes, dictionary: column.dictionary };
  }
  if (column.values.length === rows) return column;
  if (column.type === 'number') {
    const values = new Float64Array(rows).fill(Number.NaN);
    values.set(column.values.subarray(0, rows));
    return { ...column, values };
  }
  const values = new Uint8Array(rows);
  values.set(column.values.subarray(0, rows));
  return { ...column, values };
}

/** Numbers from 1 of the records that were not skipped. */
function recordNumbers(rows: number, skip: ReadonlySet<number>): Uint32Array {
  const numbers = new Uint32Array(rows);
  let record = 0;
  for (let row = 0; row < rows; row += 1) {
    while (skip.has(record)) record += 1;
    record += 1;
    numbers[row] = record;
  }
  return numbers;
}
