import fc from 'fast-check';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it } from 'vitest';
import type { Crs } from '../../../src/core/geo/crs/crs.ts';
import { WGS84 } from '../../../src/core/geo/crs/projected.ts';
import { CRS_LIST } from '../../../src/core/geo/crs/registry.ts';
import { reviewImport } from '../../../src/core/io/import/review-import.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { recordsOfTable } from '../../../src/core/io/write/records-of-table.ts';
import { RECORD_WRITERS } from '../../../src/core/io/write/registry.ts';
import type { RecordWriter } from '../../../src/core/io/write/record-writer.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { RECORD_WORDS } from '../../../src/i18n/record-words.ts';
import { anyDataset } from '../../support/any-dataset.ts';
import { generatedTable } from '../../support/generated-table.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { cellsByField } from '../../support/read-cells.ts';

/** GPX has no fields (gpx-records.ts): it is tested by itself. */
const WHOLE = RECORD_WRITERS.filter(({ id }) => id !== 'gpx');
const KINDS: readonly KindId[] = ['bts_site', 'cable_route', 'commune', 'incident', 'post_office'];

type Asked = {
  readonly crs?: Crs;
  readonly inWords?: boolean;
  readonly sensitive?: boolean;
  readonly rows?: Uint32Array;
};

function written(writer: RecordWriter, table: Table, asked: Asked = {}): Uint8Array {
  const { crs = WGS84, inWords = false, sensitive = true } = asked;
  const words = { words: RECORD_WORDS, headersInWords: inWords };
  const rows = asked.rows ? { rows: asked.rows } : {};
  return writer.write(recordsOfTable({ table, crs, sensitive, ...words, ...rows }));
}

function fileOf(writer: RecordWriter, table: Table, asked: Asked = {}) {
  const [extension = ''] = writer.extensions;
  return { name: `${table.kind}${extension}`, bytes: written(writer, table, asked) };
}

/** Loads what was written, without any choice made. */
async function readBack(writer: RecordWriter, table: Table, asked: Asked = {}) {
  const { part, issues } = await loadFile(fileOf(writer, table, asked), {}, quietContext());
  if (!part) throw new Error(`not read: ${JSON.stringify(issues)}`);
  return { table: part.table, issues };
}

/** Everything of a table that a file carries, but for its coordinates; absent fields left out. */
function contentOf(table: Table) {
  const { geometry } = table;
  const cells = [...cellsByField(table)].filter(([, column]) =>
    column.some((cell) => cell !== null),
  );
  return {
    rows: table.rows,
    cells: Object.fromEntries(cells),
    partStart: [...geometry.partStart],
    featureStart: [...geometry.featureStart],
    holes: [...(geometry.holes ?? [])],
  };
}

/** The farthest a coordinate moved, in degrees. */
function farthestMove(a: Table, b: Table): number {
  const there = b.geometry.coordinates;
  return a.geometry.coordinates.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (there[i] ?? Number.NaN))),
    0,
  );
}

/** Rows that would not be set aside: with a place, and a window that does not run backwards. */
function usableRows(table: Table): Uint32Array {
  const [from, to] = ['from', 'to'].map((name) => table.columns[name]);
  const { coordinates, featureStart, partStart } = table.geometry;
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  return rows.filter((row) => {
    const at = partStart[featureStart[row] ?? 0] ?? 0;
    const placed = Number.isFinite(coordinates[2 * at]);
    const backwards =
      from?.type === 'instant' &&
      to?.type === 'instant' &&
      (from.values[row] ?? Number.NaN) > (to.values[row] ?? Number.NaN);
    return placed && !backwards;
  });
}

const worrying = ({ severity }: { readonly severity: string }) => severity !== 'info';

for (const writer of WHOLE) {
  for (const kind of KINDS) {
    describe(`${kind} written as ${writer.id}`, () => {
      const ways = writer.forPeople ? [false, true] : [false];
      it.each(ways)('reads back as the same table (headers in words: %s)', async (inWords) => {
        await fc.assert(
          fc.asyncProperty(generatedTable(kind), async (table) => {
            const back = await readBack(writer, table, { inWords });
            expect(back.issues.filter(worrying)).toEqual([]);
            expect(contentOf(back.table)).toEqual(contentOf(table));
            expect(farthestMove(back.table, table)).toBeLessThan(1e-7);
          }),
          { numRuns: 20, seed: 20260205 },
        );
      });

      it('is the same bytes every time', () => {
        const [table] = fc.sample(generatedTable(kind), { numRuns: 1, seed: 7 });
        if (!table) throw new Error('no sample');
        expect(written(writer, table)).toEqual(written(writer, table));
      });
    });
  }
}

/** 1 cm on the ground. */
const CENTIMETRE = 1e-7;

describe.each(WHOLE.filter(({ wgs84Only }) => !wgs84Only))('$id', (writer) => {
  it.each(CRS_LIST.map((crs) => [crs.id, crs] as const))(
    'names %s itself and brings every record back to the centimetre',
    async (_, crs) => {
      for (const kind of ['bts_site', 'cable_route', 'commune'] as const) {
        const tables = fc.sample(generatedTable(kind), { numRuns: 3, seed: 5 });
        for (const table of tables) {
          const inWords = writer.forPeople;
          const back = await readBack(writer, table, { crs, inWords });
          expect(contentOf(back.table)).toEqual(contentOf(table));
          expect(farthestMove(back.table, table)).toBeLessThan(CENTIMETRE);
        }
      }
    },
  );
});

describe('what is written here', () => {
  it.each(WHOLE)('is reviewed without one question as $id', async (writer) => {
    for (const kind of KINDS) {
      const [table] = fc.sample(generatedTable(kind, 6), { numRuns: 1, seed: 21 });
      if (!table) throw new Error('no sample');
      for (const inWords of writer.forPeople ? [true, false] : [false]) {
        const file = fileOf(writer, table, { inWords });
        const report = await reviewImport(file, {}, quietContext());
        expect(report.questions).toEqual([]);
        expect(report.kind).toBe(kind);
      }
    }
  });

  it.each(WHOLE)('keeps any dataset whole as $id', async (writer) => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), async ({ tables }) => {
        for (const table of Object.values(tables)) {
          const rows = usableRows(table);
          if (rows.length === 0) continue;
          const back = await readBack(writer, table, { inWords: writer.forPeople, rows });
          const ids = contentOf(table).cells['id'] ?? [];
          expect(contentOf(back.table).cells['id']).toEqual(Array.from(rows, (row) => ids[row]));
        }
      }),
      { numRuns: 15, seed: 3 },
    );
  });
});

describe('a FlatGeobuf file written here', () => {
  it('is read by the reference package with the same coordinates', async () => {
    const [table] = fc.sample(generatedTable('cable_route', 5), { numRuns: 1, seed: 11 });
    const writer = RECORD_WRITERS.find(({ id }) => id === 'flatgeobuf');
    if (!table || !writer) throw new Error('no sample');
    const features = [];
    for await (const feature of deserialize(written(writer, table))) features.push(feature);
    expect(features).toHaveLength(table.rows);
    const flat = features.flatMap(({ geometry }) =>
      'coordinates' in geometry ? geometry.coordinates.flat(Infinity) : [],
    );
    expect(flat).toEqual([...table.geometry.coordinates]);
  });
});

describe('sensitive fields', () => {
  it.each(RECORD_WRITERS.filter(({ id }) => id !== 'xlsx'))(
    'stay out of $id unless they are asked for',
    (writer) => {
      const [table] = fc.sample(generatedTable('bts_site', 8), { numRuns: 1, seed: 3 });
      if (!table) throw new Error('no sample');
      const text = (sensitive: boolean) =>
        new TextDecoder().decode(written(writer, table, { sensitive }));
      const word = writer.id === 'gpx' ? 'Lớp bảo vệ' : 'protection_class';
      expect(text(false)).not.toContain(word);
      expect(text(true)).toContain(word);
    },
  );
});
