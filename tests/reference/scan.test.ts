import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/run-command-line.ts';

type Zone = {
  readonly llr: number;
  readonly centre: number;
  readonly cells: readonly number[];
  readonly t0: number;
  readonly cases: number;
  readonly expected: number;
};

/**
 * Space-time permutation scan of the 355 points of knox.json on 10 × 10 cells of 100 m, days 0–365, windows
 * to the last day: refs/scan_synth, by a brute force that reproduces what SaTScan 9.4.4 prints.
 */
const reference = read('scan.json') as {
  readonly days: readonly [number, number];
  readonly best: Zone & { readonly radius: number; readonly t1: number };
  readonly top: readonly Zone[];
};
const { points } = read('knox.json') as { readonly points: readonly [number, number, number][] };

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
const csv = join(folder, 'p.csv');
beforeAll(() => {
  writeFileSync(csv, ['x,y,day', ...points.map((point) => point.join(',')), ''].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Found = {
  readonly llr: number;
  readonly centre: number;
  readonly radius: number;
  readonly locations: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  readonly expected: number;
  readonly p: number;
};

async function scan(...argv: string[]): Promise<{ best: Found; top: Found[]; clusters: Found[] }> {
  const { code, out } = await runCommandLine('stat', 'scan', ...argv);
  expect(code).toBe(0);
  return JSON.parse(out) as { best: Found; top: Found[]; clusters: Found[] };
}

describe('the space-time scan of 355 points', () => {
  it('finds the cluster, and the twenty best zones in their order', async () => {
    const argv = ['--points', csv, '--grid', '100', '--days', '0,365', '--permutations', '19'];
    const { best, top } = await scan(...argv);
    expect(best.llr).toBeCloseTo(reference.best.llr, 9);
    expect(best).toMatchObject({
      centre: reference.best.centre,
      radius: reference.best.radius,
      locations: reference.best.cells,
      from: reference.best.t0,
      to: reference.best.t1,
      cases: reference.best.cases,
    });
    expect(best.expected).toBeCloseTo(reference.best.expected, 12);
    expect(top).toHaveLength(reference.top.length);
    for (const [place, zone] of reference.top.entries()) {
      expect(top[place]).toMatchObject({
        centre: zone.centre,
        locations: zone.cells,
        from: zone.t0,
        cases: zone.cases,
      });
      expect(top[place]?.llr).toBeCloseTo(zone.llr, 9);
      expect(top[place]?.expected).toBeCloseTo(zone.expected, 9);
    }
  });

  it('is the same from a table of cases by cell and day, and from events', async () => {
    const cells = Array.from({ length: 100 }, (_, cell) => [
      (cell % 10) * 100 + 50,
      Math.floor(cell / 10) * 100 + 50,
    ]);
    const cases = cells.map(() => Array.from({ length: 366 }, () => 0));
    const events = points.map(([x, y, day]) => {
      const cell = Math.floor(y / 100) * 10 + Math.floor(x / 100);
      const row = cases[cell] ?? [];
      row[day] = (row[day] ?? 0) + 1;
      return [cell, day];
    });
    const common = { locations: cells, permutations: 19, days: [0, 365] };
    const answers = await Promise.all(
      [
        { ...common, cases },
        { ...common, events },
      ].map(async (input, at) => {
        const file = join(folder, `in-${at}.json`);
        writeFileSync(file, JSON.stringify(input));
        return scan('--input', file);
      }),
    );
    for (const { best } of answers) {
      expect(best.llr).toBeCloseTo(reference.best.llr, 9);
      expect(best.locations).toEqual(reference.best.cells);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
