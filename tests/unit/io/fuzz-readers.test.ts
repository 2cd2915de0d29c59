import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { FORMATS } from '../../../src/core/io/formats/registry.ts';
import { readSource } from '../../../src/core/io/import/read-source.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { FORMAT_SAMPLES } from '../../support/format-samples.ts';
import { mutated } from '../../support/mutate-bytes.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { faultsOf } from '../../support/table-faults.ts';

/** `FUZZ_SEED` and `FUZZ_CASES` run others, longer. */
const SEED = process.env['FUZZ_SEED'] ?? 'readers';
const CASES = Number(process.env['FUZZ_CASES'] ?? 250);
/** A reader that needs more than this for a file of a few kilobytes loops. */
const MOST_MS = 2000;

describe('a file broken in any way', () => {
  it.each(FORMATS.map(({ id, extensions }) => [id, extensions[0] ?? ''] as const))(
    '%s ends in records or issues: no error thrown, no loop, no NaN, no row lost in silence',
    async (id, extension) => {
      const sample = FORMAT_SAMPLES[id] ?? new Uint8Array(0);
      const random = seededRandom(`${SEED} ${id}`);
      const chance = (most: number): number => Math.floor(most * random());
      for (let i = 0; i < CASES; i += 1) {
        const bytes = mutated(sample, chance);
        const file = {
          name: `tệp${extension}`,
          bytes,
          kind: chance(2) ? 'bts_site' : 'town',
        } as const;
        const started = process.cpuUsage();
        await judge(file, `${id} ${i}`);
        expect(process.cpuUsage(started).user / 1000, `${id} ${i}`).toBeLessThan(MOST_MS);
      }
    },
    60_000,
  );
});

async function judge(file: Parameters<typeof loadFile>[0], which: string): Promise<void> {
  const source = await readSource(file, quietContext());
  if (!source.read) expect(source.issues.length, which).toBeGreaterThan(0);
  else {
    expect(faultsOf(source.read), which).toEqual([]);
    const { rows, rejected } = source.read.table;
    expect(rejected === 0 || source.read.issues.length > 0, which).toBe(true);
    expect(rows > 0 || source.read.issues.length > 0, which).toBe(true);
  }
  const { part, issues } = await loadFile(file, {}, quietContext());
  expect(part !== null || issues.length > 0, which).toBe(true);
  if (!part) return;
  const { read, kept, setAside } = part.source;
  expect(kept + setAside, which).toBe(read);
  expect(setAside === 0 || issues.length > 0, which).toBe(true);
  expect(part.table.geometry.coordinates.every(Number.isFinite), which).toBe(true);
  for (const column of Object.values(part.table.columns)) {
    if (!('values' in column)) continue;
    expect(
      column.values.some((value) => value === Infinity || value === -Infinity),
      which,
    ).toBe(false);
  }
}
