import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cliText } from '../../../scripts/cli-text.ts';
import { loadStatistic, STATISTIC_IDS } from '../../../scripts/stats/registry.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { runCommandLine } from '../../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function input(name: string, content: unknown): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe.each(STATISTIC_IDS)('vonggac stat %s', (id) => {
  it('has its words in both languages', async () => {
    const statistic = await loadStatistic(id);
    for (const language of ['vi', 'en'] as const) {
      const { has } = cliText(language);
      const keys = [
        `stats.${id}.summary`,
        `stats.${id}.about`,
        ...statistic.input.map((name) => `stats.${id}.input.${name}`),
        ...statistic.result.map((name) => `stats.${id}.result.${name}`),
      ];
      expect(keys.filter((key) => !has(key))).toEqual([]);
    }
  });

  it('documents exactly the fields of its example and of what that gives', async () => {
    const statistic = await loadStatistic(id);
    const result = await statistic.run(statistic.example, quietContext());
    expect(Object.keys(result)).toEqual(statistic.result);
    for (const name of Object.keys(statistic.example)) expect(statistic.input).toContain(name);
  });

  it('is listed by --help, and its own --help shows the example', async () => {
    const statistic = await loadStatistic(id);
    expect((await runCommandLine('stat', '--help')).out).toContain(id);
    const { code, out } = await runCommandLine('stat', id, '--help');
    expect(code).toBe(0);
    for (const name of [...statistic.input, ...statistic.result]) expect(out).toContain(name);
    expect(out).toContain(cliText('vi').text('stat_help.gives'));
    expect(out).not.toMatch(/stats\.|stat_help\./);
  });

  it('gives the same text twice, on the screen and in a file', async () => {
    const { example } = await loadStatistic(id);
    const path = input(id, example);
    const out = join(folder, 'made', `${id}.json`);
    const printed = await runCommandLine('stat', id, '--input', path);
    const written = await runCommandLine('stat', id, '--input', path, '--out', out);
    expect([printed.code, written.code, written.out]).toEqual([0, 0, '']);
    expect(readFileSync(out, 'utf8')).toBe(printed.out);
    expect(() => JSON.parse(printed.out) as unknown).not.toThrow();
  });

  it.each(['[]', '7', 'null', '"x"'])('says of the input %s that it is no object', async (text) => {
    const { code, err } = await runCommandLine('stat', id, '--input', input('odd', text));
    expect(code).toBe(1);
    expect(err).toContain('odd.json');
    expect(err).not.toContain('ngoài dự kiến');
  });
});

describe('vonggac stat', () => {
  it('names an unknown statistic and those there are', async () => {
    for (const argv of [
      ['stat', 'cricket', '--input', 'x.json'],
      ['stat', 'cricket', '--help'],
    ]) {
      const { code, err } = await runCommandLine(...argv);
      expect(code).toBe(2);
      expect(err).toContain('cricket');
      expect(err).toContain('criticality');
    }
  });

  it('asks for a statistic and for its input', async () => {
    expect((await runCommandLine('stat', '--input', 'x.json')).code).toBe(2);
    expect((await runCommandLine('stat', 'criticality')).code).toBe(2);
  });

  it.each([
    ['broken', '{"nodes": [1,'],
    ['empty', ''],
  ])('says of a %s file that it is', async (name, text) => {
    const { code, err } = await runCommandLine('stat', 'criticality', '--input', input(name, text));
    expect(code).toBe(1);
    expect(err).toContain(`${name}.json`);
  });

  it('says of a file that is not there, and of a place that takes no file', async () => {
    const none = join(folder, 'none.json');
    const missing = await runCommandLine('stat', 'criticality', '--input', none);
    expect([missing.code, missing.err.includes('none.json')]).toEqual([1, true]);
    const path = input('fine', { nodes: [], edges: [] });
    const out = await runCommandLine('stat', 'criticality', '--input', path, '--out', folder);
    expect([out.code, out.err.includes('ngoài dự kiến')]).toEqual([1, false]);
  });
});

describe('vonggac stat criticality', () => {
  const whole = { nodes: [1, 2, 3], edges: [[1, 2]], sources: [1], demand: { 2: 5 } };

  it.each([
    ['nodes', { ...whole, nodes: 'A' }],
    ['nodes.2', { ...whole, nodes: [1, 2, '2'] }],
    ['nodes.0', { ...whole, nodes: [null, 2] }],
    [
      'edges.1.0',
      {
        ...whole,
        edges: [
          [1, 2],
          [9, 2],
        ],
      },
    ],
    ['edges.0', { ...whole, edges: [[1, 2, 3]] }],
    ['edges.0.1', { ...whole, edges: [[1, {}]] }],
    ['sources.0', { ...whole, sources: [4] }],
    ['demand.9', { ...whole, demand: { 9: 1 } }],
    ['demand.2', { ...whole, demand: { 2: -1 } }],
    ['demand.2', { ...whole, demand: { 2: '5' } }],
    ['demand', { ...whole, demand: [1, 2] }],
    ['demand.2', '{"nodes":[2],"edges":[],"demand":{"2":1e999}}'],
  ])('names %s when it is wrong', async (field, content) => {
    const { code, err } = await runCommandLine(
      'stat',
      'criticality',
      '--input',
      input('bad', content),
    );
    expect(code).toBe(1);
    expect(err).toContain(`“${field}”`);
    expect(err).not.toMatch(/ngoài dự kiến|\n\s+at /);
  });

  it('takes numbers and texts as ids, and writes both as they came', async () => {
    const path = input('ids', {
      nodes: ['A', 7, 'Đ'],
      edges: [
        ['7', 'A'],
        [7, 'Đ'],
        [7, 7],
      ],
      sources: ['A'],
      demand: { '7': 2, Đ: 3 },
    });
    const { out } = await runCommandLine('stat', 'criticality', '--input', path);
    expect(JSON.parse(out)).toEqual({
      bridges: [
        ['7', 'A'],
        [7, 'Đ'],
      ],
      articulationPoints: [7],
      lossPerBridge: [5, 3],
      lossPerArticulationPoint: [3],
      isolatedBefore: { nodes: 0, demand: 0 },
    });
  });

  it('of an empty network is empty', async () => {
    const path = input('nothing', { nodes: [], edges: [], sources: [], demand: {} });
    const { code, out } = await runCommandLine('stat', 'criticality', '--input', path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ bridges: [], lossPerBridge: [] });
  });
});

describe('vonggac stat betweenness', () => {
  const whole = {
    nodes: [1, 2, 3],
    edges: [
      [1, 2],
      [2, 3],
    ],
  };

  it.each([
    ['lengths.length', { ...whole, lengths: [1] }],
    ['lengths.1', { ...whole, lengths: [1, 0] }],
    ['lengths.0', { ...whole, lengths: ['1', 2] }],
    ['normalised', { ...whole, normalised: 'yes' }],
    ['edges.0.1', { ...whole, edges: [[1, 7]] }],
  ])('names %s when it is wrong', async (field, content) => {
    const { code, err } = await runCommandLine(
      'stat',
      'betweenness',
      '--input',
      input('bad', content),
    );
    expect([code, err.includes(`“${field}”`)]).toEqual([1, true]);
  });

  it('of a row of three passes one pair through the middle', async () => {
    const path = input('row', { ...whole, normalised: false });
    const { out } = await runCommandLine('stat', 'betweenness', '--input', path);
    expect(JSON.parse(out)).toEqual({ nodeBetweenness: [0, 1, 0], edgeBetweenness: [2, 2] });
  });
});
