import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../../src/state/app-state.ts';
import { newProject } from '../../../src/state/initial-state.ts';
import { openProjectStorage } from '../../../src/state/projects/indexed-db-storage.ts';
import type { StoredProject } from '../../../src/state/projects/project-storage.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';

let databases = 0;
function freshName(): string {
  databases += 1;
  return `test ${databases}`;
}

function project(id: string, change: Partial<Project> = {}): Project {
  const seed = { id, name: id, manifest: 'm.json', since: '2018-01-01', cutOff: '2025-12-31' };
  return { ...newProject(seed), ...change };
}

function entry(of: Project, savedAt = 1): Omit<StoredProject, 'revision'> {
  return { id: of.id, savedAt, project: of, view: { room: 'targets', camera: null } };
}

const BESIDE = { leave: false, id: 'beside' } as const;
const NO_FILES = new Map<string, Uint8Array>();

describe('projects in the browser', () => {
  it('are there again, newest first, with the last one remembered', async () => {
    const name = freshName();
    const storage = openProjectStorage(name);
    await storage.write(entry(project('a'), 1), 0, NO_FILES, BESIDE);
    await storage.write(entry(project('b'), 5), 0, NO_FILES, BESIDE);
    const again = openProjectStorage(name);
    expect((await again.list()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await again.read('a')).toEqual({ ...entry(project('a'), 1), revision: 1 });
    expect(await again.lastOpened()).toBe('b');
    await again.remove('b');
    expect(await again.read('b')).toBeUndefined();
  });

  it('count their writes, so that another tab is noticed and nothing of it is lost', async () => {
    const name = freshName();
    const [one, two] = [openProjectStorage(name), openProjectStorage(name)];
    const first = await one.write(entry(project('a')), 0, NO_FILES, BESIDE);
    expect(first).toEqual({ revision: 1, other: 'none' });
    const theirs = project('a', { name: 'theirs' });
    const second = await two.write(entry(theirs), 1, NO_FILES, BESIDE);
    expect(second).toEqual({ revision: 2, other: 'none' });
    const unchanged = await one.write(entry(project('a')), 1, NO_FILES, { leave: true });
    expect(unchanged).toEqual({ revision: 1, other: 'left' });
    expect((await one.read('a'))?.project.name).toBe('theirs');
    const mine = await one.write(entry(project('a', { name: 'mine' })), 1, NO_FILES, BESIDE);
    expect(mine).toEqual({ revision: 3, other: 'beside' });
    expect((await one.read('a'))?.project.name).toBe('mine');
    expect((await one.read('beside'))?.project).toEqual({ ...theirs, id: 'beside' });
  });

  it('keep the bytes of their files as long as one of them needs them', async () => {
    const storage = openProjectStorage(freshName());
    const [used, unused] = ['1'.repeat(64), '2'.repeat(64)];
    const bytes = Uint8Array.of(1, 2, 3);
    const listed = { files: [{ name: 'a.csv', sha256: used, size: 3 }] };
    await storage.write(
      entry(project('a', listed)),
      0,
      new Map([
        [used, bytes],
        [unused, bytes],
      ]),
      BESIDE,
    );
    await storage.sweep();
    expect(await storage.readFile(used)).toEqual(bytes);
    expect(await storage.readFile(unused)).toBeUndefined();
  });

  it('that this version cannot read are left alone, with their files', async () => {
    const storage = openProjectStorage(freshName());
    const odd = { ...project('odd'), study: null } as unknown as Project;
    const hash = '3'.repeat(64);
    await storage.write(entry(odd), 0, new Map([[hash, Uint8Array.of(7)]]), BESIDE);
    await storage.write(entry(project('a')), 0, NO_FILES, BESIDE);
    expect((await storage.list()).map(({ id }) => id)).toEqual(['a']);
    expect(await storage.read('odd')).toBeUndefined();
    await storage.sweep();
    expect(await storage.readFile(hash)).toBeDefined();
  });

  it('survive a crash of the whole app', async () => {
    const name = freshName();
    const app = inlineApp(fakeJobClient(), { storage: openProjectStorage(name) });
    await app.start();
    await app.loadFiles([new File(['mã,loại\n1,CAP_TROM'], 'vụ việc.csv')]);
    app.store.dispatch({ type: 'project/choose-target', target: 'GLI0001', note: 'ưu tiên' });
    app.store.dispatch({ type: 'project/set-study', change: { owners: ['VNPT'] } });
    await app.environment.advance(1000);
    expect(app.store.getState().session.save.status).toBe('saved');
    // no goodbye: the page is gone

    const jobs = fakeJobClient();
    const again = inlineApp(jobs, { storage: openProjectStorage(name) });
    await again.start();
    expect(again.store.getState().project).toEqual(app.store.getState().project);
    const asked = jobs.calls.find(({ job }) => job === 'add-files')?.request;
    expect(asked).toMatchObject({ files: [{ name: 'vụ việc.csv' }] });
    await again.projects.create('Dự án hai');
    await again.environment.advance(1000);
    expect((await again.projects.list()).map(({ name: one, current }) => [one, current])).toEqual(
      expect.arrayContaining([
        ['Dự án hai', true],
        ['Gia Lai', false],
      ]),
    );
    await again.projects.remove(again.store.getState().project.id);
    await again.environment.advance(1000);
    expect(again.store.getState().project.name).toBe('Gia Lai');
    expect(await again.projects.list()).toHaveLength(1);
  });

  it('can be duplicated; the copy goes its own way', async () => {
    const app = inlineApp(fakeJobClient(), { storage: openProjectStorage(freshName()) });
    await app.start();
    await app.environment.advance(1000);
    const { id } = app.store.getState().project;
    await app.projects.duplicate(id, 'Bản sao');
    app.store.dispatch({ type: 'project/choose-target', target: 'x', note: '' });
    await app.environment.advance(1000);
    await app.projects.open(id);
    expect(app.store.getState().project.chosen).toEqual([]);
    expect((await app.projects.list()).map(({ name }) => name).toSorted()).toEqual([
      'Bản sao',
      'Gia Lai',
    ]);
  });
});
