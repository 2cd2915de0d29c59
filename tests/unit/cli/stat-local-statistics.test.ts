import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function stat(id: string, content: object, ...argv: string[]) {
  const path = join(folder, 'in.json');
  writeFileSync(path, JSON.stringify(content));
  return runCommandLine('stat', id, '--input', path, ...argv);
}

const whole = { y: [1, 2, 4, 8], neighbours: [[1], [0, 2], [1], []] };

describe.each(['getis-ord', 'local-moran'])('vonggac stat %s', (id) => {
  it.each([
    ['y.1', { ...whole, y: [1, '2', 4, 8] }],
    ['neighbours.length', { ...whole, neighbours: [[1]] }],
    ['neighbours.1.1', { ...whole, neighbours: [[1], [0, 4], [1], []] }],
    ['neighbours.1.1', { ...whole, neighbours: [[1], [2, 2], [1], []] }],
    ['neighbours.0.0', { ...whole, neighbours: [[0.5], [], [], []] }],
    ['weights.1.length', { ...whole, weights: [[1], [1], [1], []] }],
    ['weights.0.0', { ...whole, weights: [[-1], [1, 1], [1], []] }],
    ['permutations', { ...whole, permutations: -1 }],
  ])('names %s when it is wrong', async (field, content) => {
    const { code, err } = await stat(id, content);
    expect([code, err.includes(`“${field}”`)]).toEqual([1, true]);
  });

  it('stops with plain words when all values are equal, or too few', async () => {
    const equal = await stat(id, { ...whole, y: [3, 3, 3, 3] });
    expect([equal.code, equal.err]).toEqual([1, expect.stringContaining('đều bằng 3')]);
    const few = await stat(id, { y: [1, 2], neighbours: [[1], [0]] });
    expect([few.code, few.err]).toEqual([1, expect.stringContaining('ít nhất 3')]);
  });

  it('leaves a unit without neighbours empty, and counts it nowhere', async () => {
    const { code, out } = await stat(id, { ...whole, star: false }, '--permutations', '9');
    const found = JSON.parse(out) as Record<'z' | 'p' | 'bh' | 'permutationP', unknown[]>;
    expect(code).toBe(0);
    expect(found).toMatchObject({ withoutNeighbours: [3] });
    for (const name of ['z', 'p', 'bh', 'permutationP'] as const)
      expect(found[name].map((value) => typeof value)).toEqual([
        'number',
        'number',
        'number',
        'object',
      ]);
  });
});
