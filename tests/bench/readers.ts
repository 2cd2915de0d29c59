import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FormatId } from '../../src/core/io/format.ts';
import { formatOf } from '../../src/core/io/formats/registry.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import type { RecordFormat } from '../../src/core/io/write/record-writer.ts';
import { recordsOfTable } from '../../src/core/io/write/records-of-table.ts';
import { recordWriterOf } from '../../src/core/io/write/registry.ts';
import { inWgs84 } from '../../src/core/io/place/in-wgs84.ts';
import { validateTable } from '../../src/core/io/validate/validate-table.ts';
import { benchContext } from './bench-context.ts';
import { inMs, printRow, race } from './measure.ts';
import { pointTable } from './point-table.ts';

const ROUNDS = 5;

/** What every reader must arrive at: the subscribers of all sites. */
type Reader = (bytes: Uint8Array) => Promise<number>;

type Peer = { readonly name: string; readonly read: Reader };

/** Each format to columns and to checked records, against the usual way, on the same points. */
export async function benchReaders(points = 1_000_000): Promise<void> {
  const table = pointTable(points);
  const column = table.columns['subscribers'];
  const expected = column?.type === 'number' ? sumOf(column.values) : 0;
  const formats: readonly (readonly [FormatId & RecordFormat, Peer])[] = [
    ['geojson', { name: 'JSON.parse alone', read: parseJson }],
    ['csv', { name: 'decode and split alone', read: splitLines }],
    ['flatgeobuf', { name: 'flatgeobuf package', read: packageReader }],
  ];
  for (const [id, peer] of formats) {
    const records = recordsOfTable({ table, crs: WGS84, sensitive: true });
    const bytes = recordWriterOf(id).write(records);
    const megabytes = (bytes.length / 1e6).toFixed(0);
    console.log(`\nReading ${points} points, ${id}, ${megabytes} MB (ratio to the columns)`);
    const checked = (name: string, read: Reader) => async () => {
      const sum = await read(bytes);
      if (sum !== expected) throw new Error(`${id}: ${name} read ${sum}, not ${expected}`);
    };
    const result = await race(
      {
        'to columns': checked('columns', (data) => toColumns(id, data)),
        'to columns and checked records': checked('records', (data) => toRecords(id, data)),
        [peer.name]: checked(peer.name, peer.read),
      },
      ROUNDS,
    );
    for (const [name, { ms, ratio }] of result) {
      printRow(name, inMs(ms), `× ${ratio.median.toFixed(1)}`);
    }
  }
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

async function toRecords(id: FormatId, bytes: Uint8Array): Promise<number> {
  const file = `points.${id}`;
  const ctx = benchContext();
  const { table: raw } = await formatOf(id).read(bytes, file, ctx);
  const placed = inWgs84(raw, file, null).table;
  if (!placed) return Number.NaN;
  const { table } = await validateTable(placed, 'bts_site', { file }, ctx);
  const column = table.columns['subscribers'];
  return column?.type === 'number' ? sumOf(column.values) : Number.NaN;
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
