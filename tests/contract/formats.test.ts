import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/core/io/format.ts';
import { FILE_EXTENSIONS } from '../../src/core/io/file-extensions.ts';
import { FORMATS, sniffFormat } from '../../src/core/io/formats/registry.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import { KINDS } from '../../src/core/model/registry.ts';
import { quietContext } from '../support/quiet-context.ts';
import { FORMAT_SAMPLES } from '../support/format-samples.ts';
import { faultsOf } from '../support/table-faults.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const FOLDERS = [
  'hostile/geojson/',
  'hostile/csv/',
  'hostile/fgb/',
  'hostile/kml/',
  'hostile/shp/',
  'hostile/xlsx/',
  'hostile/zip/',
  'fixtures/togeojson/data/',
  'fixtures/geojsonhint/data/bad/',
  'fixtures/geojsonhint/data/good/',
];

it('lets a person pick every file there is a format for', () => {
  const all = FORMATS.flatMap(({ extensions }) => extensions);
  expect([...new Set(all)].toSorted()).toEqual([...FILE_EXTENSIONS].toSorted());
});

describe.each(FORMATS.map((format): [string, Format] => [format.id, format]))(
  'format %s',
  (id, format) => {
    const sample = FORMAT_SAMPLES[id] ?? new Uint8Array();

    it('knows its own sample best', () => {
      expect(sniffFormat(sample, `file${format.extensions[0]}`)?.id).toBe(id);
    });

    it('reads its sample into sound columns', async () => {
      const read = await format.read(sample, 'file', quietContext());
      expect(read.table.rows).toBeGreaterThan(0);
      expect(read.issues).toEqual([]);
      expect(faultsOf(read)).toEqual([]);
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
        fc.asyncProperty(bytes, async (noise) => {
          const read = await format.read(noise, 'file', quietContext());
          expect(faultsOf(read)).toEqual([]);
        }),
        { numRuns: 150, seed: 3 },
      );
    });

    it('ends at every byte with records or an issue, never with an error thrown', async () => {
      const step = Math.max(1, Math.floor(sample.length / 300));
      for (let length = 1; length < sample.length; length += step) {
        const read = await format.read(sample.slice(0, length), 'file', quietContext());
        expect(faultsOf(read)).toEqual([]);
      }
    });

    it('says how far it is, never backwards within a step, and never past the end', async () => {
      const told: number[] = [];
      const progress = (_step: string, fraction: number): void => void told.push(fraction);
      await format.read(sample, 'file', { ...quietContext(), progress });
      expect(told.length).toBeGreaterThan(0);
      expect(told.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
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
        .filter((name) => /\.(geojson|json|csv|fgb|kml|gpx|shp|xlsx|zip)$/.test(name))
        .map((name) => folder + name);
    });

    it.each(files)(
      '%s is issues or records within two seconds of work, as any kind',
      async (name) => {
        const bytes = new Uint8Array(readFileSync(new URL(name, SHARED)));
        const started = process.cpuUsage();
        for (const kind of [undefined, ...KINDS.slice(0, 6).map(({ id }) => id)]) {
          const file = { name, bytes, ...(kind ? { kind } : {}) };
          const { part, issues } = await loadFile(file, {}, quietContext());
          const coordinates = part?.table.geometry.coordinates ?? [];
          expect(coordinates.every(Number.isFinite)).toBe(true);
          expect(part !== null || issues.length > 0).toBe(true);
          const { kept = 0, setAside = 0, read = 0 } = part?.source ?? {};
          expect(kept + setAside).toBe(read);
        }
        expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
        expect(Object.keys(Object.prototype)).toEqual([]);
      },
    );
  },
);
