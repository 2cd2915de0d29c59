import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { DEMO_FOLDER } from '../support/demo-province.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function config(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function analyse(...options: readonly string[]) {
  const { code, err } = await runCommandLine(
    'analyse',
    '--data',
    DEMO_FOLDER,
    '--out',
    folder,
    ...options,
  );
  return { code, said: err };
}

describe('a mistake in what is asked of analyse', () => {
  it.each([
    ['unknown.json', '{"weights":{"repeat":30},"sped":1}', 'sped'],
    ['bad.json', '{"network":{"sectionLengthM":-1}}', 'sectionLengthM'],
    ['reversed.json', '{"from":"2025-01-01","to":"2024-01-01"}', '2024-01-01'],
    ['broken.json', '{"from": x}', 'broken.json'],
  ])('in %s is bad input, and is named', async (name, text, named) => {
    const { code, said } = await analyse('--config', config(name, text));
    expect(code).toBe(1);
    expect(said).toContain(named);
    expect(said).not.toContain('100 %');
  });

  it('in a file that is not there is bad input', async () => {
    const { code, said } = await analyse('--config', join(folder, 'none.json'));
    expect(code).toBe(1);
    expect(said).toContain('none.json');
  });

  it.each([
    ['--from', '2024-13-01'],
    ['--to', 'hôm nay'],
    ['--kinds', 'TROM'],
    ['--severities', 'huge'],
  ])('in %s is bad usage, and is named', async (option, value) => {
    const { code, said } = await analyse(option, value);
    expect(code).toBe(2);
    expect(said).toContain(option);
  });

  it('of days says how days are written', async () => {
    const { code, said } = await analyse('--from', '31/12/2025');
    expect(code).toBe(2);
    expect(said).toContain('--from');
    expect(said).toContain('2025-12-31');
  });

  it('in an empty config is said of that file', async () => {
    const { code, said } = await analyse('--config', config('empty.json', ''));
    expect(code).toBe(1);
    expect(said).toContain('empty.json');
  });

  it('that leaves no incident is pointed out, with the days the data covers', async () => {
    const { code, said } = await analyse('--from', '1999-01-01', '--to', '1999-12-31');
    expect(code).toBe(0);
    expect(said).toContain('Không có vụ việc nào qua được');
    expect(said).toMatch(/từ \d{4}-\d\d-\d\d đến \d{4}-\d\d-\d\d/);
  });

  it('is an owner the data does not know', async () => {
    const { code, said } = await analyse('--owners', 'Không Có');
    expect(code).toBe(1);
    expect(said).toContain('Không Có');
  });

  it('is a place to write to that is a file', async () => {
    const file = config('taken', 'x');
    const { code, err } = await runCommandLine('analyse', '--data', DEMO_FOLDER, '--out', file);
    expect(code).toBe(1);
    expect(err).toContain('taken');
    expect(err).not.toContain('ngoài dự kiến');
  });

  it('is a folder without a manifest', async () => {
    const { code, err } = await runCommandLine('analyse', '--data', folder, '--out', folder);
    expect(code).toBe(1);
    expect(err).toContain('manifest.json');
  });
});
