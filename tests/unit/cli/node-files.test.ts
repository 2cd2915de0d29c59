import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../scripts/command.ts';
import { openFolder, readBytes, writeOutputs } from '../../../scripts/node-files.ts';

let outside = '';
let folder = '';

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'vonggac-'));
  folder = join(outside, 'province');
  await mkdir(join(folder, 'layers'), { recursive: true });
  await writeFile(join(folder, 'manifest.json'), '{}');
  await writeFile(join(folder, 'layers', 'bts.csv'), 'id\n');
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a province folder', () => {
  it('opens by its folder or by its manifest, and gives the files inside', async () => {
    for (const path of [folder, join(folder, 'manifest.json')]) {
      const opened = await openFolder(path);
      expect(text(opened.manifest)).toBe('{}');
      expect(text(await opened.readFile('layers/bts.csv'))).toBe('id\n');
    }
  });

  it.each(['../secret.txt', 'layers/../../secret.txt', 'link.txt'])(
    'does not give %s',
    async (path) => {
      const { readFile: read } = await openFolder(folder);
      await expect(read(path)).rejects.toMatchObject({
        issues: [{ code: 'file.unreadable', context: { reason: 'outside-folder' } }],
      });
    },
  );

  it('does not give an absolute path', async () => {
    const { readFile: read } = await openFolder(folder);
    await expect(read(join(outside, 'secret.txt'))).rejects.toBeInstanceOf(InputError);
  });

  it('that is not there is an issue with the reason of the system', async () => {
    await expect(openFolder(join(outside, 'none'))).rejects.toMatchObject({
      issues: [{ code: 'file.unreadable', context: { reason: 'ENOENT' } }],
    });
    await expect(readBytes(folder)).rejects.toMatchObject({
      issues: [{ context: { reason: 'EISDIR' } }],
    });
  });
});

describe('results', () => {
  const bytes = new TextEncoder().encode('x');

  it('are written into a folder that is made when needed', async () => {
    const target = join(outside, 'a', 'b');
    await writeOutputs(target, [{ name: 'targets.csv', bytes }]);
    expect(text(await readFile(join(target, 'targets.csv')))).toBe('x');
  });

  it('that cannot be written end with the reason of the system, and never hang', async () => {
    const file = join(folder, 'manifest.json');
    for (const target of [file, join(file, 'inside', 'it')]) {
      await expect(writeOutputs(target, [{ name: 'targets.csv', bytes }])).rejects.toMatchObject({
        issues: [{ code: 'file.unwritable', at: { file: target } }],
      });
    }
  });

  it.skipIf(!existsSync('/proc/self'))('that go below /proc are refused too', async () => {
    await expect(writeOutputs('/proc/x/y', [{ name: 'a.csv', bytes }])).rejects.toMatchObject({
      issues: [{ code: 'file.unwritable', context: { reason: 'ENOENT' } }],
    });
  });

  it.each(['../evil.csv', '/tmp/evil.csv', 'a/b.csv', ''])(
    'are never written as %j',
    async (name) => {
      const target = join(outside, 'results');
      await expect(writeOutputs(target, [{ name, bytes }])).rejects.toBeInstanceOf(InputError);
      expect(await readdir(target)).toEqual([]);
    },
  );
});
