import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logGamma } from '../../src/core/hotspots/rates/log-gamma.ts';
import { runCommandLine } from '../support/run-command-line.ts';

type Reference = {
  points: [number, number, number][];
  pairs: number;
  eps_t: number;
  eps_s: number;
  knox: number;
  expected: number;
  p_poisson: number;
  p_mc999: number;
  sds: number[];
  tds: number[];
  observed: number[][];
  ratio_mean199: number[][];
  p: number[][];
};

/** surveillance 1.20.3 (knox, 999 permutations) and NearRepeat 0.1.1 (table, 199) on 355 points. */
const reference = JSON.parse(
  readFileSync(new URL('knox.json', import.meta.url), 'utf8'),
) as Reference;

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
const file = join(folder, 'p.csv');
beforeAll(() => {
  const lines = reference.points.map((point) => point.join(','));
  writeFileSync(file, ['x,y,t', ...lines, ''].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function knox(...argv: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await runCommandLine('stat', 'knox', '--points', file, ...argv);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

describe('Knox on 355 points', () => {
  it('counts and tests as surveillance does, distances included', async () => {
    const { eps_s: space, eps_t: time } = reference;
    const found = await knox('--space', String(space), '--time', String(time), '--seed', '3');
    expect(found).toMatchObject({ points: 355, pairs: reference.pairs, observed: reference.knox });
    expect(found['expected']).toBeCloseTo(reference.expected, 9);
    /** surveillance gives P(X > observed); as many or more is ours, the observed count included. */
    const { knox: seen, expected: mean } = reference;
    const same = Math.exp(seen * Math.log(mean) - mean - logGamma(seen + 1));
    expect(Number(found['poissonP']) / (reference.p_poisson + same)).toBeCloseTo(1, 9);
    expect(found['p']).toBe(reference.p_mc999);
  });

  it('fills the table as NearRepeat does, upper edges left out', async () => {
    const { sds, tds } = reference;
    const bins = ['--space-bins', sds.join(','), '--time-bins', tds.join(',')];
    const found = await knox(...bins, '--permutations', '999');
    expect(found['observed']).toEqual(reference.observed);
    const apart = (name: 'ratio' | 'p', wanted: number[][]): number[] =>
      (found[name] as number[][]).flatMap((row, i) =>
        row.map((value, j) => Math.abs(value - (wanted[i]?.[j] ?? Number.NaN))),
      );
    /** Theirs is the mean of 199 permutations, ours the exact mean. */
    const relative = apart('ratio', reference.ratio_mean199).map(
      (error, k) => error / (reference.ratio_mean199.flat()[k] ?? 1),
    );
    expect(Math.max(...relative)).toBeLessThan(0.05);
    expect(Math.max(...apart('p', reference.p))).toBeLessThan(0.12);
  });
});
