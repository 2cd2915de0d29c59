import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knoxTable } from '../../../src/core/hotspots/near-repeat/knox.ts';
import type { KnoxBins } from '../../../src/core/hotspots/near-repeat/knox.ts';
import { nearPairs, pairsWithin } from '../../../src/core/hotspots/near-repeat/near-pairs.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { runCommandLine } from '../../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Triple = readonly [number, number, number];
const grid = fc.integer({ min: -20, max: 20 });
const places = fc.array(fc.tuple(grid, grid, grid), { minLength: 2, maxLength: 40 });

function columns(list: readonly Triple[]) {
  const column = (k: 0 | 1 | 2) => Float64Array.from(list, (point) => point[k]);
  return { x: column(0), y: column(1), t: column(2) };
}

function everyPair(list: readonly Triple[]) {
  return list.flatMap((a, i) =>
    list.slice(i + 1).map((b) => ({
      apart: Math.hypot(a[0] - b[0], a[1] - b[1]),
      between: Math.abs(a[2] - b[2]),
    })),
  );
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('near pairs', () => {
  it('are all pairs within the radius, each once, at any scale', () => {
    const radius = fc.integer({ min: 0, max: 30 });
    const scale = fc.constantFrom(1, 2 ** -20, 2 ** 20);
    fc.assert(
      fc.property(places, radius, scale, (list, most, unit) => {
        const { x, y } = columns(list.map(([a, b, t]): Triple => [a * unit, b * unit, t]));
        const found = nearPairs(x, y, most * unit, 1e6);
        const wanted = everyPair(list).filter(({ apart }) => apart <= most);
        expect(found?.one).toHaveLength(wanted.length);
        const keys = Array.from(found?.one ?? [], (a, k) => {
          const b = found?.other[k] ?? NaN;
          return `${Math.min(a, b)} ${Math.max(a, b)}`;
        });
        expect(new Set(keys).size).toBe(wanted.length);
      }),
    );
  });

  it('are refused when there are too many', () => {
    const same = new Float64Array(100);
    expect(nearPairs(same, same, 1, 100)).toBeUndefined();
    expect(nearPairs(same, same, 0, 1e4)?.one).toHaveLength(4950);
  });

  it('in time are counted as a look at every pair counts them', () => {
    fc.assert(
      fc.property(places, fc.nat(40), fc.boolean(), (list, limit, closed) => {
        const wanted = everyPair(list).filter(({ between }) =>
          closed ? between <= limit : between < limit,
        );
        expect(pairsWithin(columns(list).t, limit, closed)).toBe(wanted.length);
      }),
    );
  });
});

describe('the Knox table', () => {
  const bins: KnoxBins = {
    space: Float64Array.of(0, 5, 12, 100),
    time: Float64Array.of(0, 3, 9, 100),
    closed: false,
  };

  it('adds up to all pairs, observed and expected, when the bins hold them all', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (list) => {
        const { observed, expected } = await knoxTable(columns(list), bins, 1, quietContext());
        const pairs = (list.length * (list.length - 1)) / 2;
        expect(sum(observed)).toBe(pairs);
        expect(sum(expected)).toBeCloseTo(pairs, 9);
      }),
    );
  });

  it('does not depend on the order of the points, their origin or the unit of time', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (list) => {
        const moved = list.toReversed().map(([x, y, t]): Triple => [x + 900, 7 - y, 4 * t - 50]);
        const slow = { ...bins, time: bins.time.map((edge) => 4 * edge) };
        const first = await knoxTable(columns(list), bins, 1, quietContext());
        const other = await knoxTable(columns(moved), slow, 1, quietContext());
        expect(other.observed).toEqual(first.observed);
        expect(other.expected).toEqual(first.expected);
      }),
    );
  });

  it('finds planted repeats and calls times dealt at random no repeat', async () => {
    const { random } = quietContext();
    const first = Array.from({ length: 60 }, (): Triple => [
      random() * 1e4,
      random() * 1e4,
      random() * 365,
    ]);
    const repeats = first.map(([x, y, t]): Triple => [x + 10, y, t + 2]);
    const plain: KnoxBins = {
      space: Float64Array.of(0, 50),
      time: Float64Array.of(0, 7),
      closed: true,
    };
    const planted = await knoxTable(columns([...first, ...repeats]), plain, 199, quietContext());
    expect(planted.observed[0]).toBeGreaterThanOrEqual(60);
    expect(planted.p[0]).toBe(1 / 200);
    const torn = repeats.map(([x, y]): Triple => [x, y, random() * 365]);
    const chance = await knoxTable(columns([...first, ...torn]), plain, 199, quietContext());
    expect(chance.p[0]).toBeGreaterThan(0.05);
  });

  it('of times that are all the same has nothing to find', async () => {
    const points = columns(Array.from({ length: 9 }, (_, i): Triple => [i, 0, 5]));
    const { observed, expected, p } = await knoxTable(points, bins, 19, quietContext());
    expect([observed, p[0]]).toEqual([expected, 1]);
  });
});

describe('vonggac stat knox', () => {
  const near = ['--space', '5', '--time', '5'];

  async function told(text: string, ...argv: string[]) {
    const path = join(folder, 'p.csv');
    writeFileSync(path, text);
    return runCommandLine('stat', 'knox', '--points', path, ...argv);
  }

  it('takes points from a file and everything else from options', async () => {
    const { code, out } = await told('T;X;Y\n1;0;0\n2;1;1\n90;2;2\n', ...near);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ points: 3, observed: 1, expected: 1 });
  });

  it.each([
    ['a cell that is no number', 'x,y,t\n1,2,3\n1,2,soon\n', near, [3, 't', 'soon']],
    ['an empty cell', 'x,y,t\n1,,3\n1,2,3\n', near, [2, 'y']],
    ['a column that is not there', 'x,y,when\n1,2,3\n', near, ['t', 'p.csv']],
    ['one point alone', 'x,y,t\n1,2,3\n', near, [2]],
    ['no distance', 'x,y,t\n1,2,3\n1,2,4\n', ['--time', '5'], ['space']],
    ['a distance below 0', 'x,y,t\n1,2,3\n1,2,4\n', ['--space', '-1', '--time', '5'], []],
    ['a word for a distance', 'x,y,t\n1,2,3\n', ['--space', 'far', '--time', '5'], ['far']],
    ['bins that fall', 'x,y,t\n1,2,3\n', ['--space-bins', '0,9,5', '--time-bins', '0,9'], [5]],
  ])('ends with a plain message for %s', async (_, text, argv, named) => {
    const { code, err } = await told(text, ...argv);
    expect(code).toBeGreaterThan(0);
    expect(err).not.toContain('ngoài dự kiến');
    for (const word of named) expect(err).toContain(String(word));
  });

  it('refuses the options of other statistics', async () => {
    const { code, err } = await runCommandLine('stat', 'mann-kendall', '--space', '5');
    expect([code, err.includes('--space')]).toEqual([2, true]);
  });
});
