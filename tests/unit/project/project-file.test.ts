import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/basics/sha256.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { newProject } from '../../../src/state/initial-state.ts';
import { safeFileName } from '../../../src/state/projects/file-name.ts';
import type { OpenedProject } from '../../../src/core/project/project-file.ts';
import { readProjectFile, writeProjectFile } from '../../../src/core/project/project-file.ts';
import { anyProject } from '../../support/any-project.ts';

const PROJECT = newProject({
  id: 'a1',
  name: 'Kế hoạch quý I',
  manifest: 'demo/manifest.json',
  since: '2018-01-01',
  cutOff: '2025-12-31',
});

function withFiles(contents: readonly Uint8Array[]): {
  project: Project;
  files: ReadonlyMap<string, Uint8Array>;
} {
  const files = new Map(contents.map((bytes) => [sha256Hex(bytes), bytes]));
  const listed = contents.map((bytes, i) => {
    return { name: `tệp ${i}.csv`, sha256: sha256Hex(bytes), size: bytes.length };
  });
  return { project: { ...PROJECT, files: listed }, files };
}

/** A project file made by hand: whatever a person or an attacker may put into one. */
function madeOf(project: unknown, more: Zippable = {}): Uint8Array {
  const document = { format: 'vonggac-project', version: 1, project };
  return zipSync({ 'project.json': strToU8(JSON.stringify(document)), ...more });
}

function read(bytes: Uint8Array): OpenedProject {
  const { opened, issue } = readProjectFile(bytes);
  if (opened) return opened;
  throw new Error(issue.code);
}

function complaint(bytes: Uint8Array): unknown {
  return readProjectFile(bytes).issue ?? 'it was opened';
}

const badShape = { code: 'project.bad-shape', severity: 'error' };

describe('a project file', () => {
  it('comes back as it was saved, whatever is in it', () => {
    fc.assert(
      fc.property(
        anyProject,
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 3 }),
        (project, contents) => {
          const { project: listed, files } = withFiles(contents);
          const whole = { ...project, files: listed.files };
          const opened = read(writeProjectFile(whole, files));
          expect(opened.project).toEqual(whole);
          expect(opened.files).toEqual(files);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the same bytes for the same project, in whatever order its parts were made', () => {
    const { project, files } = withFiles([strToU8('một'), strToU8('hai')]);
    const turned = Object.fromEntries(Object.entries(project).toReversed()) as Project;
    const reversed = new Map([...files].toReversed());
    expect(writeProjectFile(turned, reversed)).toEqual(writeProjectFile(project, files));
  });

  it('of before there were what-ifs opens with nothing cut', () => {
    const { whatIf: _, scenarios: __, ...before } = PROJECT;
    expect(read(madeOf(before)).project).toEqual(PROJECT);
  });

  it('ignores what it does not know, wherever it lies', () => {
    const more = { '../../etc/passwd': strToU8('x'), 'files/note.txt': strToU8('y') };
    const opened = read(madeOf({ ...PROJECT, note: 'x' }, more));
    expect(opened.project).toEqual(PROJECT);
    expect(opened.files.size).toBe(0);
  });
});

describe('a file that is no project', () => {
  it('is refused: no zip, cut off, empty, another document', () => {
    expect(complaint(strToU8('xin chào'))).toMatchObject(badShape);
    expect(complaint(new Uint8Array())).toMatchObject(badShape);
    const sound = writeProjectFile(PROJECT, new Map());
    expect(complaint(sound.subarray(0, sound.length - 30))).toMatchObject(badShape);
    expect(complaint(sound.subarray(40))).toMatchObject(badShape);
    expect(complaint(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject(badShape);
    expect(complaint(zipSync({ 'project.json': strToU8('{') }))).toMatchObject({
      context: { reason: 'not-json' },
    });
    expect(complaint(zipSync({ 'project.json': strToU8('{"format":"x"}') }))).toMatchObject({
      context: { field: 'format' },
    });
  });

  it('is refused with its own message when a newer version wrote it', () => {
    const newer = { format: 'vonggac-project', version: 9999, project: {} };
    expect(complaint(zipSync({ 'project.json': strToU8(JSON.stringify(newer)) }))).toMatchObject({
      code: 'project.unsupported-version',
      context: { version: 9999 },
    });
  });

  it.each([
    ['study.from', { ...PROJECT, study: { ...PROJECT.study, from: '2024-02-30' } }],
    [
      'study.density.bandwidthM',
      { ...PROJECT, study: { ...PROJECT.study, density: { bandwidthM: -5 } } },
    ],
    ['id', { ...PROJECT, id: '../x' }],
    ['manifest', { ...PROJECT, manifest: 'https://elsewhere/manifest.json' }],
    ['manifest', { ...PROJECT, manifest: '//elsewhere/manifest.json' }],
    ['manifest', { ...PROJECT, manifest: '\\\\elsewhere\\manifest.json' }],
    ['files.0.sha256', { ...PROJECT, files: [{ name: 'a', sha256: '../../x', size: 1 }] }],
    ['whatIf.scenario', { ...PROJECT, whatIf: { saved: '', scenario: { cuts: 'all' } } }],
    ['scenarios.0.id', { ...PROJECT, scenarios: [{ ...PROJECT.whatIf, id: '../x' }] }],
    ['layers.section.opacity', { ...PROJECT, layers: { section: { visible: true, opacity: 7 } } }],
  ])('is refused when %s is wrong, and says where', (field, project) => {
    expect(complaint(madeOf(project))).toMatchObject({ ...badShape, context: { field } });
  });

  it('is refused when a file it names is missing or is another', () => {
    const { project, files } = withFiles([strToU8('một')]);
    expect(complaint(writeProjectFile(project, new Map()))).toMatchObject({
      context: { reason: 'missing-entry' },
    });
    const [hash = ''] = files.keys();
    expect(complaint(madeOf(project, { [`files/${hash}`]: strToU8('hai') }))).toMatchObject({
      code: 'file.hash-mismatch',
    });
  });

  it('does no harm with the names of objects', () => {
    const text = JSON.stringify({
      format: 'vonggac-project',
      version: 1,
      project: PROJECT,
    }).replace(
      '"layers":{}',
      '"layers":{"__proto__":{"visible":true,"opacity":1}},"__proto__":{"polluted":1}',
    );
    const bytes = zipSync({ 'project.json': strToU8(text) });
    const { project } = read(bytes);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(project, 'polluted')).toBeUndefined();
    expect(Object.getPrototypeOf(project.layers)).toBe(Object.prototype);
  });

  it('is refused when it would grow beyond bounds, before it does', () => {
    const bomb = zipSync({ 'project.json': new Uint8Array(64 * 2 ** 20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(complaint(bomb)).toMatchObject({ ...badShape, context: { reason: 'too-large' } });
  });

  it('is refused when its sizes are lies', () => {
    const sound = zipSync({ 'project.json': new Uint8Array(4 * 2 ** 20) }, { level: 9 });
    const lying = sound.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 22 + 16, true);
    view.setUint32(directory + 24, 1000, true);
    expect(complaint(lying)).toMatchObject({ ...badShape, context: { reason: 'too-large' } });
  });

  it('is refused when two entries have one name', () => {
    const first = zipSync({ 'project.json': strToU8('{}'), 'project.jsoN': strToU8('{}') });
    const text = new TextDecoder('latin1').decode(first).replaceAll('project.jsoN', 'project.json');
    const twice = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(complaint(twice)).toMatchObject({ ...badShape, context: { reason: 'duplicate-name' } });
  });

  it('never breaks the reader, whatever bytes are changed', () => {
    const { project, files } = withFiles([strToU8('mã,tên\n1,Đắk')]);
    const sound = writeProjectFile(project, files);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (changes) => {
          const bytes = sound.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(() => complaint(bytes)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});

const HOSTILE = '../shared/data/hostile/';

describe.skipIf(!existsSync(HOSTILE))(
  'the shared hostile files (skipped when they are not here)',
  () => {
    it.each([
      'zip/bomb_lying_size.zip',
      'zip/slip.zip',
      'zip/dup_names.zip',
      'project/future_schema.json',
      'project/path_names.json',
      'geojson/deep_nesting_100k.json',
    ])('%s is refused', (file) => {
      expect(complaint(new Uint8Array(readFileSync(HOSTILE + file)))).toMatchObject({
        severity: 'error',
      });
    });
  },
);

describe('the name of a saved file', () => {
  it.each([
    ['Kế hoạch: quý I/2026', 'Kế hoạch quý I 2026.vonggac'],
    ['../../../etc/passwd', 'etc passwd.vonggac'],
    ['CON', 'vong-gac CON.vonggac'],
    ['.', 'vong-gac.vonggac'],
    ['', 'vong-gac.vonggac'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.vonggac'],
    ['x'.repeat(300), `${'x'.repeat(80)}.vonggac`],
    ['gia lai\u202e', 'gia lai.vonggac'],
  ])('of %s is one every system takes', (name, file) => {
    expect(safeFileName(name, 'vonggac')).toBe(file);
  });
});
