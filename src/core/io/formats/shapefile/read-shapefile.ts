import { IssueLog } from '../../../basics/issue-log.ts';
import type { RunContext } from '../../../basics/run-context.ts';
import { readAs } from '../../encoding/find-encoding.ts';
import type { TextLetters } from '../../decode-text.ts';
import { failedRead, tooManyRows } from '../../failed-read.ts';
import { MOST_ROWS } from '../../file-limits.ts';
import type { RawColumn, ReadChoice, ReadFile } from '../../format.ts';
import { takenFirst } from '../../import/taken-first.ts';
import { tellLetters } from '../../tell-letters.ts';
import { dbfLetters } from './dbf-letters.ts';
import { deletedRows, readDbf, readDbfHeader } from './read-dbf.ts';
import type { DbfHeader } from './read-dbf.ts';
import { readShp } from './read-shp.ts';
import { shapefileParts } from './shapefile-parts.ts';
import type { ShapefileParts } from './shapefile-parts.ts';

export async function readShapefile(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  const parts = await shapefileParts(bytes, file, choice.layer, ctx);
  if ('table' in parts) return parts;
  const { dbf, layers } = parts;
  const issues = new IssueLog();
  const header = dbf ? readDbfHeader(dbf) : null;
  const skip = dbf && header ? deletedRows(dbf, header) : new Set<number>();
  const shapes = await readShp(parts.shp, skip, ctx);
  if (!shapes) return failedRead('format.bad-shapefile', file);
  const rows = shapes.geometry.types.length;
  if (rows > MOST_ROWS) return tooManyRows(file);
  const letters = dbf && header ? dbfLetters(dbf, header, parts.cpg, choice.encoding) : null;
  if (letters) tellLetters(letters, issues, file);
  else issues.add({ code: 'format.no-attributes', severity: 'warning', at: { file } });
  const columns =
    dbf && header && letters ? await attributesOf(dbf, header, letters, skip, ctx) : [];
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
  return {
    table,
    issues: issues.finish(),
    ...(letters ? { encoding: letters.found } : {}),
    ...(layers.length > 1 ? { layers: takenFirst(layers, parts.taken) } : {}),
  };
}

function attributesOf(
  dbf: Uint8Array,
  header: DbfHeader,
  { carrier, encoding }: TextLetters,
  skip: ReadonlySet<number>,
  ctx: RunContext,
): Promise<readonly RawColumn[]> {
  const decode = (cell: Uint8Array): string => readAs(cell, carrier, encoding);
  return readDbf(dbf, header, { decode, skip }, ctx);
}

function tellLayers({ taken, layers }: ShapefileParts, issues: IssueLog, file: string): void {
  const others = layers.map(({ name }) => name).filter((name) => name !== taken);
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
