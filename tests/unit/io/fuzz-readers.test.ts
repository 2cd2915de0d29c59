import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { FORMATS } from '../../../src/core/io/formats/registry.ts';
import { readSource } from '../../../src/core/io/import/read-source.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import type { FileToLoad } from '../../../src/core/io/load-file.ts';
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
        const faults = await faultsAfter(file);
        expect(faults, `${id} ${i}`).toEqual([]);
        expect(process.cpuUsage(started).user / 1000, `${id} ${i}`).toBeLessThan(MOST_MS);
      }
    },
    60_000,
  );
});

/** What must not be, and is, after this file was read and loaded. */
async function faultsAfter(file: FileToLoad): Promise<readonly string[]> {
  const source = await readSource(file, quietContext());
  const { part, issues } = await loadFile(file, {}, quietContext());
  const faults = [...(source.read ? faultsOf(source.read) : [])];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const found = source.read ? source.read.issues : source.issues;
  const { rows = 0, rejected = 0 } = source.read?.table ?? {};
  must((rows > 0 && rejected === 0) || found.length > 0, 'an issue where rows are missing');
  must(part !== null || issues.length > 0, 'a reason where nothing is loaded');
  if (!part) return faults;
  const { read, kept, setAside } = part.source;
  must(kept + setAside === read, 'every row kept or set aside');
  must(setAside === 0 || issues.length > 0, 'a reason for each row set aside');
  must(part.table.geometry.coordinates.every(Number.isFinite), 'finite coordinates');
  for (const [name, column] of Object.entries(part.table.columns)) {
    const values: Iterable<number> = 'values' in column ? column.values : [];
    must(![...values].some((value) => Math.abs(value) === Infinity), `finite values of ${name}`);
  }
  return faults;
}
