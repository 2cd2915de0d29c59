import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-density-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

type Tiny = {
  queries: { seg: number; tp: number }[];
  h: number;
  expected: Record<string, Record<string, number[]>>;
};

const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/nkde-tiny.json', import.meta.url), 'utf8'),
) as { cases: Record<string, Tiny> };

async function density(...options: readonly string[]) {
  const { code, out, err } = await runCommandLine('stat', 'network-density', ...options);
  return { code, err, result: code === 0 ? (JSON.parse(out) as { values: number[] }) : null };
}

describe('vonggac stat network-density', () => {
  it.each(Object.entries(cases))('reads the reference case %s as a file', async (name, tiny) => {
    const network = file(`${name}.json`, tiny);
    const rows = tiny.queries.map(({ seg, tp }) => `${seg},${tp},7`);
    const queries = file(`${name}.csv`, ['seg,tp,x', ...rows].join('\n'));
    for (const method of ['simple', 'esd', 'esc']) {
      const { result } = await density(
        '--network',
        network,
        '--queries',
        queries,
        '--method',
        method,
        '--kernel',
        'epanechnikov',
        '--bandwidth',
        `${tiny.h}`,
      );
      const expected = tiny.expected['epanechnikov']?.[method] ?? [];
      expect(result?.values).toHaveLength(expected.length);
      expected.forEach((value, i) => expect(result?.values[i]).toBeCloseTo(value, 9));
    }
  });

  const fork = {
    vertices: [
      [0, 0],
      [4, 0],
      [8, 0],
    ],
    edges: [
      [0, 1],
      [1, 2],
    ],
    events: [{ seg: 0, tp: 0.5 }],
    queries: [{ seg: 1, tp: 0.25 }],
  };

  it('takes everything from one file, lengths from the vertices, weight 1', async () => {
    const one = file('one.json', { ...fork, method: 'esc', bandwidth: 6 });
    const { result } = await density('--input', one);
    expect(result).toMatchObject({ mass: 1, method: 'esc', issues: [] });
    expect(result?.values[0]).toBeCloseTo(((15 / 16) * (1 - 0.25) ** 2 + reflected(7)) / 6, 12);
  });

  /** Part of the kernel of 6 that comes back from the dead end. */
  function reflected(distance: number): number {
    return distance < 6 ? (15 / 16) * (1 - (distance / 6) ** 2) ** 2 : 0;
  }

  it('gives zeros without events', async () => {
    const empty = file('empty.json', { ...fork, events: [], method: 'heat', bandwidth: 2 });
    expect((await density('--input', empty)).result).toMatchObject({ values: [0], mass: 0 });
  });

  it('says so when the paths are too many, and gives heat', async () => {
    const many = file('many.json', { ...fork, bandwidth: 4000, mostSteps: 50 });
    const { result } = await density('--input', many);
    expect(result).toMatchObject({
      method: 'heat',
      mass: 1,
      issues: [{ code: 'density.too-many-paths' }],
    });
  });

  it.each([
    ['bandwidth', { bandwidth: 0 }],
    ['bandwidth', { bandwidth: -3 }],
    ['bandwidth', {}],
    ['method', { bandwidth: 3, method: 'best' }],
    ['kernel', { bandwidth: 3, kernel: 'cosine' }],
    ['queries.0.seg', { bandwidth: 3, queries: [{ seg: 2, tp: 0.5 }] }],
    ['queries.0.tp', { bandwidth: 3, queries: [{ seg: 1, tp: 1.5 }] }],
    ['events.0.w', { bandwidth: 3, events: [{ seg: 0, tp: 0.5, w: -1 }] }],
    ['edges.0', { bandwidth: 3, edges: [[0, 0]], events: [] }],
    ['edges.0.1', { bandwidth: 3, edges: [[0, 9]] }],
    ['lengths.length', { bandwidth: 3, lengths: [1] }],
  ])('names %s when it cannot be used', async (field, change) => {
    const { code, err } = await density('--input', file('odd.json', { ...fork, ...change }));
    expect(code).toBe(1);
    expect(err).toContain(field);
    expect(err).not.toMatch(/NaN|undefined|ngoài dự kiến/);
  });
});

describe('vonggac stat network-bandwidth', () => {
  const path = (name: string): string =>
    fileURLToPath(new URL(`../../reference/${name}`, import.meta.url));
  const { crossValidation } = JSON.parse(
    readFileSync(path('nkde-telecom300-density.json'), 'utf8'),
  ) as { crossValidation: Record<string, number[]> };

  it.each(['simple', 'esd', 'esc'])('scores the reference network by %s', async (method) => {
    const { code, out } = await runCommandLine(
      'stat',
      'network-bandwidth',
      '--network',
      path('nkde-telecom300.json'),
      '--method',
      method,
      '--kernel',
      'quartic',
      '--candidates',
      (crossValidation['bandwidthsKm'] ?? []).join(','),
    );
    const result = JSON.parse(out) as { scores: number[]; best: number };
    expect(code).toBe(0);
    crossValidation[method]?.forEach((score, i) => expect(result.scores[i]).toBeCloseTo(score, 9));
    expect(result.best).toBe(3);
  });

  it('names candidates that cannot be used', async () => {
    for (const candidates of ['3,0', '3,x', '-1']) {
      const { code, err } = await runCommandLine(
        'stat',
        'network-bandwidth',
        '--network',
        path('nkde-telecom300.json'),
        '--candidates',
        candidates,
      );
      expect(code).not.toBe(0);
      expect(err).toContain('candidates');
    }
  });
});
