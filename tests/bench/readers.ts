import readWorkbook from 'read-excel-file/node';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FormatId } from '../../src/core/io/format.ts';
import { formatOf } from '../../src/core/io/formats/registry.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import type { RecordFormat } from '../../src/core/io/write/record-writer.ts';
import { recordsOfTable } from '../../src/core/io/write/records-of-table.ts';
import { recordWriterOf } from '../../src/core/io/write/registry.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import { benchContext } from './bench-context.ts';
import { inMs, printRow, race } from './measure.ts';
import { pointTable } from './point-table.ts';

const ROUNDS = 5;
/** A workbook of more is rare. */
const WORKBOOK_ROWS = 100_000;

/** What every reader must arrive at: the subscribers of all sites, as a sum. */
type Reader = (bytes: Uint8Array) => Promise<number>;

type Peer = { readonly name: string; readonly read: Reader };
type Format = FormatId & RecordFormat;

/** Each format to columns and to loaded records, against the usual way, on the same points. */
export async function benchReaders(points = 1_000_000): Promise<void> {
  const formats: readonly (readonly [Format, number, Peer])[] = [
    ['geojson', points, { name: 'JSON.parse alone', read: parseJson }],
    ['csv', points, { name: 'decode and split alone', read: splitLines }],
    ['flatgeobuf', points, { name: 'flatgeobuf package', read: packageReader }],
    ['xlsx', Math.min(points, WORKBOOK_ROWS), { name: 'read-excel-file', read: packageWorkbook }],
  ];
  for (const [id, rows, peer] of formats) await benchFormat(id, rows, peer);
}

async function benchFormat(id: Format, rows: number, peer: Peer): Promise<void> {
  const table = pointTable(rows);
  const column = table.columns['subscribers'];
  const expected = column?.type === 'number' ? sumOf(column.values) : 0;
  const bytes = recordWriterOf(id).write(recordsOfTable({ table, crs: WGS84, sensitive: true }));
  const megabytes = (bytes.length / 1e6).toFixed(0);
  console.log(`\nReading ${rows} points, ${id}, ${megabytes} MB (ratio to the columns)`);
  const checked = (name: string, read: Reader) => async () => {
    const sum = await read(bytes);
    if (sum !== expected) throw new Error(`${id}: ${name} read ${sum}, not ${expected}`);
  };
  const result = await race(
    {
      'to columns': checked('columns', (data) => toColumns(id, data)),
      'to columns and loaded records': checked('records', (data) => toRecords(id, data)),
      [peer.name]: checked(peer.name, peer.read),
    },
    ROUNDS,
  );
  for (const [name, { ms, ratio }] of result) {
    printRow(name, inMs(ms), `× ${ratio.median.toFixed(2)}`);
  }
  const { bytes: held, silentMs } = await watched(id, bytes);
  printRow('memory beside the file (× the file)', (held / bytes.length).toFixed(2));
  printRow('longest stretch without a breath', `${silentMs.toFixed(0)} ms`);
  printRow('checksum', String(expected));
}

/** Bytes a reading holds at most beyond what was held before, and how long a cancel may have to wait. */
async function watched(
  id: Format,
  bytes: Uint8Array,
): Promise<{ bytes: number; silentMs: number }> {
  const before = heldBytes();
  let most = 0;
  let silentMs = 0;
  let last = performance.now();
  const breathe = async (): Promise<void> => {
    const now = performance.now();
    silentMs = Math.max(silentMs, now - last);
    last = now;
    most = Math.max(most, heldBytes() - before);
  };
  const read = await formatOf(id).read(bytes, `points.${id}`, { ...benchContext(), breathe });
  if (read.table.rows > 0) await breathe();
  return { bytes: most, silentMs };
}

function heldBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function toColumns(id: FormatId, bytes: Uint8Array): Promise<number> {
  const { table } = await formatOf(id).read(bytes, `points.${id}`, benchContext());
  const column = table.columns.find(({ name }) => name === 'subscribers');
  if (column?.type === 'number') return sumOf(column.values);
  if (column?.type !== 'text') return Number.NaN;
  const values = Float64Array.from(column.dictionary, Number);
  let sum = 0;
  for (const code of column.codes) sum += values[code] ?? 0;
  return sum;
}

/** The way the app takes: read, placed on WGS 84, checked, hashed. */
async function toRecords(id: FormatId, bytes: Uint8Array): Promise<number> {
  const file = { name: `points.${id}`, bytes, kind: 'bts_site' } as const;
  const { part } = await loadFile(file, {}, benchContext());
  const column = part?.table.columns['subscribers'];
  return column?.type === 'number' ? sumOf(column.values) : Number.NaN;
}

async function packageWorkbook(bytes: Uint8Array): Promise<number> {
  const [sheet] = await readWorkbook(Buffer.from(bytes));
  const rows = sheet?.data ?? [];
  const header = rows.findIndex((row) => row.includes('subscribers'));
  const at = rows[header]?.indexOf('subscribers') ?? -1;
  return rows.slice(header + 1).reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
}

async function parseJson(bytes: Uint8Array): Promise<number> {
  const { features } = JSON.parse(new TextDecoder().decode(bytes)) as {
    features: { properties: { subscribers: number } }[];
  };
  return features.reduce((sum, { properties }) => sum + properties.subscribers, 0);
}

async function splitLines(bytes: Uint8Array): Promise<number> {
  const [header = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const at = header.trimEnd().split(',').indexOf('subscribers');
  let sum = 0;
  for (const line of lines) sum += Number(line.split(',')[at] ?? 0);
  return sum;
}

async function packageReader(bytes: Uint8Array): Promise<number> {
  let sum = 0;
  for await (const { properties } of deserialize(bytes)) sum += Number(properties?.['subscribers']);
  return sum;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
