import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliText } from '../../../scripts/cli-text.ts';
import { COMMAND_IDS, loadCommand } from '../../../scripts/command-registry.ts';
import { printDictionary } from '../../../scripts/dictionary/print-dictionary.ts';
import { KINDS } from '../../../src/core/model/registry.ts';
import { runCommandLine } from '../../support/run-command-line.ts';

async function temporaryFile(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'vonggac-')), name);
  await writeFile(path, text);
  return path;
}

describe.each(COMMAND_IDS)('vonggac %s', (id) => {
  it('has its words in both languages', async () => {
    const command = await loadCommand(id);
    for (const language of ['vi', 'en'] as const) {
      const words = cliText(language);
      const keys = [
        `commands.${id}.summary`,
        `commands.${id}.about`,
        ...command.options.map(({ name }) => `commands.${id}.options.${name}`),
        ...command.options.flatMap(({ value }) => (value ? [`values.${value}`] : [])),
      ];
      expect(keys.filter((key) => !words.has(key))).toEqual([]);
    }
  });

  it('prints a help that names every option', async () => {
    const command = await loadCommand(id);
    const { code, out } = await runCommandLine(id, '--help');
    expect(code).toBe(0);
    for (const { name } of command.options) expect(out).toContain(`--${name}`);
    expect(out).not.toMatch(/commands\.|values\./);
  });

  it('refuses an option it does not know', async () => {
    const { code, err } = await runCommandLine(id, '--no-such-option');
    expect(code).toBe(2);
    expect(err).toContain('--no-such-option');
  });
});

describe('every command that runs a study', () => {
  it.each([
    'analyse',
    'backtest',
    'brief',
    'cover',
    'cut',
    'hotspots',
    'patrol',
    'patrol-effect',
    'patrol-log',
    'targets',
    'when',
  ] as const)('%s takes the project it stands in', async (id) => {
    const { options } = await loadCommand(id);
    expect(options.map(({ name }) => name)).toEqual(expect.arrayContaining(['data', 'project']));
  });
});

describe('vonggac check', () => {
  it('prints counts and issues by row and field, and ends well when nothing is an error', async () => {
    const path = await temporaryFile(
      'tram-bts.csv',
      'Mã trạm;Tên trạm;Kinh độ;Vĩ độ;Trạng thái\nGLI1;Đak Đoa 3;108,12;13,98;đang dùng\nGLI2;;108,2;14,0;hỏng\n',
    );
    const { code, out } = await runCommandLine('check', path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'tram-bts.csv',
          kind: 'bts_site',
          read: 2,
          kept: 2,
          setAside: 0,
          questions: [],
          issues: [
            {
              code: 'field.unknown-choice',
              severity: 'warning',
              at: { file: 'tram-bts.csv', row: 3, field: 'status' },
              context: { value: 'hỏng' },
            },
          ],
        },
      ],
    });
  });

  it('ends with bad input when a record is set aside', async () => {
    const path = await temporaryFile('bts.csv', 'id,lon,lat\nA,108,14\nA,108,15\n');
    const { code, out } = await runCommandLine('check', '--kind', 'bts_site', '--json', path);
    expect(code).toBe(1);
    expect(out).toContain('"code":"id.duplicate"');
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('says of a missing file that it cannot be read', async () => {
    const { code, out } = await runCommandLine('check', '/no/such/file.csv');
    expect(code).toBe(1);
    expect(out).toContain('file.unreadable');
    expect(out).toContain('ENOENT');
  });

  it('asks for a file', async () => {
    expect((await runCommandLine('check')).code).toBe(2);
  });

  it('refuses a kind that does not exist', async () => {
    const { code, err } = await runCommandLine('check', '--kind', 'tower', 'a.csv');
    expect(code).toBe(2);
    expect(err).toContain('bts_site');
  });

  it('validates a folder by its manifest and reports what is missing from it', async () => {
    const manifest = {
      format: 'vonggac-manifest',
      version: 1,
      id: 'x',
      name: { vi: 'x', en: 'x' },
      province: { vi: 'Gia Lai', en: 'Gia Lai' },
      illustrative: true,
      cutOff: '2025-12-31',
      since: '2018-01-01',
      bounds: [107, 13, 109, 15],
      vn2000Meridian: 108.5,
      layers: [
        {
          id: 'bts',
          kind: 'bts_site',
          file: 'none.csv',
          format: 'csv',
          count: 1,
          sha256: '0'.repeat(64),
          source: { vi: '', en: '' },
          licence: '',
        },
      ],
    };
    const path = await temporaryFile('manifest.json', JSON.stringify(manifest));
    const { code, out } = await runCommandLine('check', '--manifest', path);
    expect(code).toBe(1);
    expect(out).toContain('manifest.missing-file');
  });
});

describe('vonggac dictionary', () => {
  it('is committed as data/README.md', async () => {
    const committed = await readFile(new URL('../../../data/README.md', import.meta.url), 'utf8');
    expect(committed === printDictionary()).toBe(true);
    expect((await runCommandLine('dictionary', '--check')).code).toBe(0);
  });

  it('names every kind and field', () => {
    const text = printDictionary();
    for (const kind of KINDS) {
      expect(text).toContain(`(\`${kind.id}\`)`);
      for (const field of kind.fields) expect(text).toContain(`| \`${field.name}\` |`);
    }
  });
});
