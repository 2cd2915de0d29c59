import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format, RawTable, ReadFile } from '../../src/core/io/format.ts';
import { FORMATS, sniffFormat } from '../../src/core/io/formats/registry.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import { KINDS } from '../../src/core/model/registry.ts';
import { quietContext } from '../support/quiet-context.ts';
import { bytesOf, collection, feature, point } from '../support/read-as.ts';
import { generatedTable } from '../support/generated-table.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const FOLDERS = [
  'hostile/geojson/',
  'hostile/csv/',
  'hostile/fgb/',
  'fixtures/geojsonhint/data/bad/',
  'fixtures/geojsonhint/data/good/',
];

/** A good small file of each format; a new format must be given one here. */
const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  geojson: bytesOf(collection(feature(point(108, 14), { name: 'a' }))),
  'geojson-lines': bytesOf(
    `${JSON.stringify(feature(point(108, 14)))}\n${JSON.stringify(feature(point(108, 15)))}\n`,
  ),
  csv: bytesOf('id;tên;lon;lat\n1;Đak Đoa;108,1;14,2\n'),
  flatgeobuf: flatGeobufSample(),
};

function flatGeobufSample(): Uint8Array {
  const [table] = fc.sample(generatedTable('town', 3), { numRuns: 1, seed: 1 });
  const write = FORMATS.find(({ id }) => id === 'flatgeobuf')?.write;
  if (!table || !write) throw new Error('no sample');
  return write(table, { sensitive: false });
}

function expectSound({ table, issues }: ReadFile): void {
  expect(table.sourceRow).toHaveLength(table.rows);
  for (const column of table.columns) {
    const { length } = column.type === 'text' ? column.codes : column.values;
    expect(length).toBe(table.rows);
    if (column.type === 'text') expect(column.dictionary[0]).toBe('');
  }
  expectSoundGeometry(table);
  for (const issue of issues) expect(() => JSON.stringify(issue)).not.toThrow();
}

function expectSoundGeometry({ geometry, rows }: RawTable): void {
  if (!geometry) return;
  expect(geometry.types).toHaveLength(rows);
  expect(geometry.featureStart).toHaveLength(rows + 1);
  expect(geometry.featureStart.at(-1)).toBe(geometry.partStart.length - 1);
  expect(geometry.holes).toHaveLength(geometry.partStart.length - 1);
  expect(2 * (geometry.partStart.at(-1) ?? 0)).toBe(geometry.coordinates.length);
}

describe.each(FORMATS.map((format): [string, Format] => [format.id, format]))(
  'format %s',
  (id, format) => {
    const sample = SAMPLES[id] ?? new Uint8Array();

    it('knows its own sample best', () => {
      expect(sniffFormat(sample, `file${format.extensions[0]}`)?.id).toBe(id);
    });

    it('reads its sample into sound columns', async () => {
      const read = await format.read(sample, 'file', quietContext());
      expect(read.table.rows).toBeGreaterThan(0);
      expect(read.issues).toEqual([]);
      expectSound(read);
    });

    it('answers an empty file with an issue', async () => {
      const { table, issues } = await format.read(new Uint8Array(), 'file', quietContext());
      expect(table.rows).toBe(0);
      expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    });

    it('never throws, whatever the bytes', async () => {
      const start = fc.integer({ min: 0, max: sample.length });
      const bytes = fc
        .tuple(start, fc.uint8Array({ maxLength: 200 }))
        .map(([length, noise]) => Uint8Array.from([...sample.slice(0, length), ...noise]));
      await fc.assert(
        fc.asyncProperty(bytes, async (noise) =>
          expectSound(await format.read(noise, 'file', quietContext())),
        ),
        { numRuns: 150, seed: 3 },
      );
    });

    it('stops when it is cancelled', async () => {
      const reason = new Error('cancelled');
      const ctx = { ...quietContext(), breathe: () => Promise.reject(reason) };
      await expect(format.read(sample, 'file', ctx)).rejects.toBe(reason);
    });
  },
);

describe.skipIf(!existsSync(SHARED))(
  'files made to break readers (skipped where they are not)',
  () => {
    const files = FOLDERS.flatMap((folder) => {
      const url = new URL(folder, SHARED);
      if (!existsSync(url)) return [];
      return readdirSync(url)
        .filter((name) => /\.(geojson|json|csv|fgb)$/.test(name))
        .map((name) => folder + name);
    });

    it.each(files)('%s is issues or records within two seconds, as any kind', async (name) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, SHARED)));
      const started = performance.now();
      for (const kind of [undefined, ...KINDS.slice(0, 6).map(({ id }) => id)]) {
        const file = { name, bytes, ...(kind ? { kind } : {}) };
        const { part, issues } = await loadFile(file, undefined, quietContext());
        const coordinates = part?.table.geometry.coordinates ?? [];
        expect(coordinates.every(Number.isFinite)).toBe(true);
        expect(part !== null || issues.length > 0).toBe(true);
        if (part) expect(part.source.kept + part.source.setAside).toBe(part.source.read);
      }
      expect(performance.now() - started).toBeLessThan(2000);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  },
);
