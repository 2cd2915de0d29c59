import { describe, expect, it } from 'vitest';
import { JobFailure } from '../../../src/jobs/protocol.ts';
import type { DatasetSummary } from '../../../src/jobs/protocol/input-jobs.ts';
import { fakeJobClient, fakeSummary } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { memoryProjectStorage } from '../../support/memory-project-storage.ts';

const HOME = 'data/manifest.json';
const OTHER = 'khanh-hoa/manifest.json';
const KHANH_HOA = fakeSummary({
  province: { vi: 'Khánh Hòa', en: 'Khanh Hoa' },
  hash: 'b'.repeat(64),
  since: '2022-01-01',
  cutOff: '2024-06-30',
  bounds: [108.6, 11.3, 109.5, 12.9],
});

function provinces(): ReturnType<typeof fakeJobClient> {
  return fakeJobClient({
    'open-manifest': ({ url }): DatasetSummary => {
      if (url === HOME) return fakeSummary();
      if (url === OTHER) return KHANH_HOA;
      const at = { file: 'manifest.json' };
      throw new JobFailure([{ code: 'file.unreadable', severity: 'error', at }]);
    },
  });
}

async function atHome(storage = memoryProjectStorage()) {
  const app = inlineApp(provinces(), { storage });
  await app.start();
  app.store.dispatch({ type: 'project/rename', name: 'Kế hoạch quý I' });
  await app.environment.advance(2000);
  return app;
}

describe('another province', () => {
  it('has its own project, named after it, and the current one is kept as it was', async () => {
    const app = await atHome();
    const home = app.store.getState().project;
    await app.openManifest('khanh-hoa/');
    await app.environment.advance(2000);
    const { project, session } = app.store.getState();
    expect(project).toMatchObject({ name: 'Khánh Hòa', manifest: OTHER });
    expect(project.study.to).toBe('2024-06-30');
    expect(project.id).not.toBe(home.id);
    expect(session.dataset).toMatchObject({ status: 'ready', value: { hash: KHANH_HOA.hash } });
    expect(session.result.status).toBe('ready');
    expect((await app.environment.storage.read(home.id))?.project).toEqual(home);
  });

  it('is opened in the project it was worked on in', async () => {
    const app = await atHome();
    await app.openManifest(OTHER);
    app.store.dispatch({ type: 'project/choose-target', target: 'T1', note: '' });
    const own = app.store.getState().project;
    await app.openManifest(HOME);
    expect(app.store.getState().project.name).toBe('Kế hoạch quý I');
    await app.openManifest(OTHER);
    expect(app.store.getState().project).toEqual(own);
    expect(await app.projects.list()).toHaveLength(2);
  });

  it('brings the files added to its project along', async () => {
    const app = await atHome();
    await app.openManifest(OTHER);
    await app.loadFiles([new File(['x'], 'vụ việc.csv')]);
    await app.openManifest(HOME);
    await app.openManifest(OTHER);
    expect(app.store.getState().session.dataset).toMatchObject({
      status: 'ready',
      value: { sources: [{ file: 'vụ việc.csv' }] },
    });
  });

  it('moves the map to where it lies', async () => {
    const app = await atHome();
    const orders: unknown[] = [];
    app.camera.listen((order) => orders.push(order));
    await app.openManifest(OTHER);
    expect(orders).toEqual([{ type: 'fit', bounds: KHANH_HOA.bounds }]);
  });

  it('leaves everything as it was when it cannot be opened', async () => {
    const app = await atHome();
    const before = app.store.getState();
    await expect(app.openManifest('missing/')).rejects.toThrow(JobFailure);
    await app.environment.advance(2000);
    const { project, session } = app.store.getState();
    expect(project).toEqual(before.project);
    expect(session.dataset).toEqual(before.session.dataset);
    expect(session.result).toEqual(before.session.result);
    expect(await app.projects.list()).toHaveLength(1);
  });

  it('is never asked for from another place than beside the app', async () => {
    const jobs = provinces();
    const app = inlineApp(jobs);
    await app.start();
    const opened = () => jobs.calls.filter(({ job }) => job === 'open-manifest').length;
    const asked = opened();
    await expect(app.openManifest('https://elsewhere.example/manifest.json')).rejects.toMatchObject(
      {
        issues: [{ code: 'manifest.not-beside' }],
      },
    );
    expect(opened()).toBe(asked);
  });

  it('is what a new project stands on once it is open', async () => {
    const app = await atHome();
    await app.openManifest(OTHER);
    await app.projects.create('Quý II');
    expect(app.store.getState().project).toMatchObject({ name: 'Quý II', manifest: OTHER });
  });
});

describe('the province named in the address of the page', () => {
  it('is opened in a project of its own, and the last project stays', async () => {
    const storage = memoryProjectStorage();
    await atHome(storage);
    const newId = (): string => 'second';
    const app = inlineApp(provinces(), { storage, newId, askedManifest: OTHER });
    await app.start();
    await app.environment.advance(2000);
    expect(app.store.getState().project).toMatchObject({ name: 'Khánh Hòa', manifest: OTHER });
    const names = (await app.projects.list()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Khánh Hòa', 'Kế hoạch quý I']);

    const again = inlineApp(provinces(), { storage, askedManifest: HOME });
    await again.start();
    expect(again.store.getState().project.name).toBe('Kế hoạch quý I');
  });

  it('follows the project, and the province of the app needs no name', async () => {
    const app = await atHome();
    expect(app.environment.province()).toBeNull();
    await app.openManifest(OTHER);
    await app.environment.advance(2000);
    expect(app.environment.province()).toBe(OTHER);
    await app.openManifest(HOME);
    await app.environment.advance(2000);
    expect(app.environment.province()).toBeNull();
  });

  it('is refused with a notice when it is not beside the app; the app opens as usual', async () => {
    const app = inlineApp(provinces(), { askedManifest: '//elsewhere.example/manifest.json' });
    await app.start();
    const { project, session } = app.store.getState();
    expect(project.manifest).toBe(HOME);
    expect(session.dataset.status).toBe('ready');
    expect(session.notices).toMatchObject([{ message: 'issues:manifest.not-beside' }]);
  });

  it('that cannot be read leaves the kept projects alone', async () => {
    const storage = memoryProjectStorage();
    await atHome(storage);
    const newId = (): string => 'second';
    const app = inlineApp(provinces(), { storage, newId, askedManifest: 'missing/' });
    await app.start();
    await app.environment.advance(2000);
    expect(app.store.getState().session.dataset.status).toBe('failed');
    expect((await storage.list()).map(({ project }) => project.name)).toEqual(['Kế hoạch quý I']);
    await app.openManifest(HOME);
    await app.environment.advance(2000);
    expect(app.store.getState().project.name).toBe('Kế hoạch quý I');
  });
});
