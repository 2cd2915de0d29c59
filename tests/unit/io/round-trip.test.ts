import fc from 'fast-check';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it } from 'vitest';
import type { FormatId, WriteOptions } from '../../../src/core/io/format.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { cellColumns } from '../../../src/core/io/write/table-cells.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { readAs } from '../../support/read-as.ts';
import { generatedTable } from '../../support/generated-table.ts';

const WRITABLE: readonly FormatId[] = ['geojson', 'csv', 'flatgeobuf'];
const KINDS: readonly KindId[] = ['bts_site', 'cable_route', 'commune', 'incident'];
const ALL: WriteOptions = { sensitive: true };

function write(id: FormatId, table: Table, options = ALL): Uint8Array {
  const format = formatOf(id);
  if (!format.write) throw new Error(`${id} cannot write`);
  return format.write(table, options);
}

/** Everything of a table that a file carries, as plain values. */
function contentOf(table: Table, digits: number) {
  const { geometry } = table;
  const round = (value: number): number => Number(value.toFixed(digits));
  return {
    rows: table.rows,
    cells: cellColumns(table, ALL)
      .map(({ name, cellAt }) => [
        name,
        Array.from({ length: table.rows }, (_, row) => cellAt(row)),
      ])
      .filter(([, cells]) => Array.isArray(cells) && cells.some((cell) => cell !== null)),
    coordinates: Array.from(geometry.coordinates, round),
    partStart: [...geometry.partStart],
    featureStart: [...geometry.featureStart],
    holes: [...(geometry.holes ?? [])],
  };
}

for (const id of WRITABLE) {
  for (const kind of KINDS) {
    describe(`${kind} written as ${id}`, () => {
      it('reads back as the same table, without a single issue', async () => {
        await fc.assert(
          fc.asyncProperty(generatedTable(kind), async (table) => {
            const back = await readAs(id, kind, write(id, table));
            expect(back.issues).toEqual([]);
            const digits = id === 'flatgeobuf' ? 15 : 7;
            expect(contentOf(back.table, digits)).toEqual(contentOf(table, digits));
          }),
          { numRuns: 25, seed: 20260205 },
        );
      });

      it('is the same bytes every time', () => {
        const [table] = fc.sample(generatedTable(kind), { numRuns: 1, seed: 7 });
        if (!table) throw new Error('no sample');
        expect(write(id, table)).toEqual(write(id, table));
      });
    });
  }
}

describe('a FlatGeobuf file written here', () => {
  it('is read by the reference package with the same coordinates', async () => {
    const [table] = fc.sample(generatedTable('cable_route', 5), { numRuns: 1, seed: 11 });
    if (!table) throw new Error('no sample');
    const features = [];
    for await (const feature of deserialize(write('flatgeobuf', table))) features.push(feature);
    expect(features).toHaveLength(table.rows);
    const flat = features.flatMap(({ geometry }) =>
      'coordinates' in geometry ? geometry.coordinates.flat(Infinity) : [],
    );
    expect(flat).toEqual([...table.geometry.coordinates]);
  });
});

describe('sensitive fields', () => {
  it.each(WRITABLE)('stay out of %s unless they are asked for', (id) => {
    const [table] = fc.sample(generatedTable('bts_site', 8), { numRuns: 1, seed: 3 });
    if (!table) throw new Error('no sample');
    const text = (options: WriteOptions) => new TextDecoder().decode(write(id, table, options));
    expect(text({ sensitive: false })).not.toContain('protection_class');
    expect(text({ sensitive: true })).toContain('protection_class');
  });
});
