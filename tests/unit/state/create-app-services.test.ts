import { describe, expect, it } from 'vitest';
import { JobFailure } from '../../../src/jobs/protocol.ts';
import { fakeEnvironment, settle } from '../../support/fake-environment.ts';
import { fakeJobClient, fakeSummary } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { memoryProjectStorage } from '../../support/memory-project-storage.ts';

describe('the running app', () => {
  it('loads the province, asks about the last 36 months of it, and analyses', async () => {
    const app = inlineApp();
    await app.start();
    await app.environment.advance(500);
    const { project, session } = app.store.getState();
    expect(project.study).toMatchObject({ from: '2023-01-01', to: '2025-12-31' });
    expect(project.name).toBe('Gia Lai');
    expect(session.dataset.status).toBe('ready');
    expect(session.result.status).toBe('ready');
    expect(project.breaks?.score.length).toBeGreaterThan(0);
    expect(app.store.canUndo()).toBe(false);
    expect(session.save).toMatchObject({ status: 'saved' });
  });

  it('analyses once for a burst of changes and again for the next', async () => {
    const jobs = fakeJobClient();
    const app = inlineApp(jobs);
    await app.start();
    await app.environment.advance(500);
    const analysed = (): number => jobs.calls.filter(({ job }) => job === 'analyse').length;
    expect(analysed()).toBe(1);
    for (const bandwidthM of [900, 800, 700]) {
      app.store.dispatch({ type: 'project/set-study', change: { density: { bandwidthM } } });
      await app.environment.advance(20);
    }
    await app.environment.advance(500);
    expect(analysed()).toBe(2);
    app.store.undo();
    await app.environment.advance(500);
    expect(analysed()).toBe(3);
    expect(app.store.getState().project.study.density.bandwidthM).toBe(1000);
  });

  it('shows the issues when the data cannot be opened', async () => {
    const issue = { code: 'manifest.bad-shape', severity: 'error' } as const;
    const jobs = fakeJobClient({
      'open-manifest': () => Promise.reject(new JobFailure([issue])),
    });
    const app = inlineApp(jobs);
    await app.start();
    expect(app.store.getState().session.dataset).toMatchObject({
      status: 'failed',
      issues: [issue],
    });
  });

  it('keeps a new project only once its data has come, and then with the period of the data', async () => {
    let there = false;
    const issue = { code: 'file.unreadable', severity: 'error' } as const;
    const jobs = fakeJobClient({
      'open-manifest': () => (there ? fakeSummary() : Promise.reject(new JobFailure([issue]))),
    });
    const storage = memoryProjectStorage();
    const app = inlineApp(jobs, { storage });
    await app.start();
    await app.environment.advance(2000);
    expect(await storage.list()).toEqual([]);
    there = true;
    await app.openManifest(app.store.getState().project.manifest);
    await app.environment.advance(2000);
    expect((await storage.list())[0]?.project.study).toMatchObject({ to: '2025-12-31' });
    expect(app.store.getState().session.result.status).toBe('ready');
  });

  it('keeps the question when the same data is opened once more', async () => {
    const app = inlineApp();
    await app.start();
    app.store.dispatch({ type: 'project/set-study', change: { from: '2024-02-01' } });
    const before = app.store.getState().project;
    await app.openManifest(before.manifest);
    expect(app.store.getState().project.study).toEqual(before.study);
    await app.openManifest('other/manifest.json');
    expect(app.store.getState().project).toMatchObject({
      manifest: 'other/manifest.json',
      study: { from: '2023-01-01' },
    });
  });

  it('is there again after a reload: project, files, room and map position', async () => {
    const storage = memoryProjectStorage();
    const app = inlineApp(fakeJobClient(), { storage });
    await app.start();
    await app.loadFiles([new File(['mã,loại'], 'vụ việc.csv')]);
    app.store.dispatch({ type: 'project/choose-target', target: 'GLI0001', note: 'gần đường' });
    app.store.dispatch({ type: 'session/set-room', room: 'targets' });
    app.store.dispatch({ type: 'session/set-camera', camera: { lon: 108, lat: 14, zoom: 9 } });
    await app.environment.advance(3000);

    const jobs = fakeJobClient();
    const again = inlineApp(jobs, { storage });
    await again.start();
    const { project, session } = again.store.getState();
    expect(project).toEqual(app.store.getState().project);
    expect(session.room).toBe('targets');
    expect(session.camera).toEqual({ lon: 108, lat: 14, zoom: 9 });
    const added = jobs.calls.find(({ job }) => job === 'add-files');
    expect(added?.request).toMatchObject({ files: [{ name: 'vụ việc.csv' }] });
  });

  it('takes an added file away again on undo, and brings it back on redo', async () => {
    const app = inlineApp();
    await app.start();
    await app.loadFiles([new File(['x'], 'a.csv')]);
    const loaded = (): string => {
      const { dataset } = app.store.getState().session;
      return dataset.status === 'ready' ? dataset.value.hash : dataset.status;
    };
    const withFile = loaded();
    app.store.undo();
    await settle();
    expect(loaded()).toBe(fakeSummary().hash);
    app.store.redo();
    await settle();
    expect(loaded()).toBe(withFile);
  });

  it('names every file of the province that did not come, and shows the rest', async () => {
    const lost = (file: string) =>
      ({ code: 'manifest.missing-file', severity: 'error', at: { file } }) as const;
    const issues = ['a.fgb', 'b.fgb', 'c.fgb', 'd.fgb', 'e.fgb'].map(lost);
    const app = inlineApp(fakeJobClient({ 'open-manifest': () => fakeSummary({ issues }) }));
    await app.start();
    const { session } = app.store.getState();
    expect(session.dataset.status).toBe('ready');
    expect(session.notices).toMatchObject([
      { tone: 'error', message: 'issues:manifest.missing-file', values: { file: 'a.fgb' } },
      { values: { file: 'b.fgb' } },
      { values: { file: 'c.fgb' } },
      { message: 'commands:notice.more_files_left_out', values: { count: 2 } },
    ]);
  });

  it('keeps the loaded data when a chosen file cannot be read, and says why', async () => {
    const issue = {
      code: 'file.unknown-format',
      severity: 'error',
      at: { file: 'x.bin' },
    } as const;
    const jobs = fakeJobClient({ 'add-files': () => Promise.reject(new JobFailure([issue])) });
    const app = inlineApp(jobs);
    await app.start();
    await app.loadFiles([new File(['x'], 'x.bin')]);
    const { project, session } = app.store.getState();
    expect(session.dataset.status).toBe('ready');
    expect(project.files).toEqual([]);
    expect(session.notices).toMatchObject([
      { tone: 'error', message: 'issues:file.unknown-format', values: { file: 'x.bin' } },
    ]);
  });

  it('says loudly that a save failed and tries again at the next change', async () => {
    const storage = memoryProjectStorage();
    const app = inlineApp(fakeJobClient(), { storage });
    await app.start();
    await app.environment.advance(500);
    storage.failWrites(true);
    app.store.dispatch({ type: 'project/rename', name: 'Một' });
    await app.environment.advance(500);
    expect(app.store.getState().session.save).toEqual({
      status: 'failed',
      reason: 'QuotaExceededError',
    });
    expect(app.store.getState().session.notices.at(-1)?.message).toBe(
      'commands:notice.save_failed',
    );
    storage.failWrites(false);
    app.store.dispatch({ type: 'project/rename', name: 'Hai' });
    await app.environment.advance(500);
    expect(app.store.getState().session.save.status).toBe('saved');
    expect((await storage.list())[0]?.project.name).toBe('Hai');
  });

  it('opens in each tab the project of that tab, whichever was saved last', async () => {
    const storage = memoryProjectStorage();
    const one = inlineApp(fakeJobClient(), { storage });
    await one.start();
    await one.environment.advance(500);
    const own = one.store.getState().project.id;
    const two = inlineApp(fakeJobClient(), { storage, newId: () => 'of-the-other-tab' });
    await two.start();
    await two.projects.create('Ở thẻ khác');
    await two.environment.advance(500);
    const { tab } = one.environment;
    const again = inlineApp(fakeJobClient(), { storage, tab });
    await again.start();
    expect(again.store.getState().project.id).toBe(own);
    const fresh = inlineApp(fakeJobClient(), { storage });
    await fresh.start();
    expect(fresh.store.getState().project.id).toBe('of-the-other-tab');
  });

  it('saves at once when the page goes out of sight', async () => {
    const storage = memoryProjectStorage();
    const app = inlineApp(fakeJobClient(), { storage });
    await app.start();
    await app.environment.advance(500);
    app.store.dispatch({ type: 'project/rename', name: 'Vừa gõ xong' });
    await app.environment.hide();
    expect((await storage.list())[0]?.project.name).toBe('Vừa gõ xong');
  });

  it('opens a project file that is dropped among data files', async () => {
    const app = inlineApp();
    await app.start();
    app.store.dispatch({ type: 'project/rename', name: 'Đã lưu' });
    const { name, bytes } = await app.projects.toFile();
    app.store.dispatch({ type: 'project/rename', name: 'Khác' });
    await app.environment.advance(500);
    await app.addFiles([new File([bytes.slice()], name), new File(['x'], 'a.csv')]);
    const { project, session } = app.store.getState();
    expect(project.name).toBe('Đã lưu');
    expect(session.imports.files.map((file) => file.name)).toEqual(['a.csv']);
  });

  it('stops loading on demand and keeps what was loaded', async () => {
    const quick = fakeJobClient();
    const jobs = fakeJobClient({
      'add-files': (request, { signal }) =>
        request.files.some(({ name }) => name === 'slow.csv')
          ? new Promise((_, reject) => {
              const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
              signal?.addEventListener('abort', stop);
            })
          : quick.run('add-files', request),
    });
    const app = inlineApp(jobs);
    await app.start();
    await app.addFiles([new File(['x'], 'slow.csv')]);
    await settle();
    const adding = app.imports.accept();
    await settle();
    expect(app.store.getState().session.dataset.status).toBe('loading');
    app.cancelLoading();
    await adding;
    await settle();
    const { project, session } = app.store.getState();
    expect(session.dataset.status).toBe('ready');
    expect(project.files).toEqual([]);
    expect(session.notices).toEqual([]);
  });

  it('keeps the province when a file kept with the project can no longer be read', async () => {
    const storage = memoryProjectStorage();
    const app = inlineApp(fakeJobClient(), { storage });
    await app.start();
    await app.loadFiles([new File(['x'], 'a.csv')]);
    await app.environment.advance(500);
    const issue = { code: 'file.unreadable', severity: 'error', at: { file: 'a.csv' } } as const;
    const jobs = fakeJobClient({ 'add-files': () => Promise.reject(new JobFailure([issue])) });
    const again = inlineApp(jobs, { storage });
    await again.start();
    const { session } = again.store.getState();
    expect(session.dataset.status).toBe('ready');
    expect(session.notices.at(-1)?.message).toBe('issues:file.unreadable');
  });

  it('warns when another tab has saved the same project', async () => {
    const storage = memoryProjectStorage();
    const one = inlineApp(fakeJobClient(), { storage });
    await one.start();
    await one.environment.advance(500);
    const two = inlineApp(fakeJobClient(), { storage });
    await two.start();
    await two.environment.advance(500);
    two.store.dispatch({ type: 'project/rename', name: 'Thẻ hai' });
    await two.environment.advance(500);
    one.store.dispatch({ type: 'project/rename', name: 'Thẻ một' });
    await one.environment.advance(500);
    expect(one.store.getState().session.notices.at(-1)?.message).toBe(
      'commands:notice.saved_over_other_tab',
    );
    expect((await storage.list()).map(({ project }) => project.name)).toEqual(
      expect.arrayContaining(['Thẻ một', 'Thẻ hai']),
    );
  });

  it('never writes over the work of another tab when only the map was moved here', async () => {
    const storage = memoryProjectStorage();
    const one = inlineApp(fakeJobClient(), { storage });
    await one.start();
    await one.environment.advance(500);
    const two = inlineApp(fakeJobClient(), { storage });
    await two.start();
    await two.environment.advance(500);
    one.store.dispatch({ type: 'project/rename', name: 'Một giờ làm việc' });
    await one.environment.advance(500);
    two.store.dispatch({ type: 'session/set-camera', camera: { lon: 108, lat: 14, zoom: 9 } });
    await two.environment.advance(3000);
    expect((await storage.list()).map(({ project }) => project.name)).toEqual(['Một giờ làm việc']);
  });

  it('takes the files of a drop that can be read, and names the folder among them', async () => {
    const app = inlineApp(fakeJobClient());
    await app.start();
    const folder = new File(['x'], 'Thư mục');
    const refused = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    Object.assign(folder, { slice: () => refused, arrayBuffer: refused.arrayBuffer });
    await app.addFiles([folder, new File(['mã,loại'], 'vụ việc.csv')]);
    await settle();
    const { imports, notices } = app.store.getState().session;
    expect(notices.at(-1)).toMatchObject({ message: 'issues:file.unreadable' });
    expect(JSON.stringify(imports)).toContain('vụ việc.csv');
  });

  it('does not give files to a project that was opened while they were loading', async () => {
    let finish = (): void => {};
    const quick = fakeJobClient();
    const jobs = fakeJobClient({
      'add-files': async (request) => {
        if (request.files.some(({ name }) => name === 'slow.csv')) {
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
        }
        return quick.run('add-files', request);
      },
    });
    const app = inlineApp(jobs);
    await app.start();
    await app.addFiles([new File(['x'], 'slow.csv')]);
    await settle();
    const adding = app.imports.accept();
    await settle();
    await app.projects.create('Dự án khác');
    finish();
    await adding;
    await settle();
    const { project, session } = app.store.getState();
    expect([project.name, project.files]).toEqual(['Dự án khác', []]);
    expect(session.dataset.status).toBe('ready');
    expect(jobs.calls.filter(({ job }) => job === 'open-manifest').length).toBeGreaterThan(1);
  });

  it('works on when the browser keeps nothing', async () => {
    const broken = (): Promise<never> =>
      Promise.reject(new DOMException('no', 'InvalidStateError'));
    const storage = { ...memoryProjectStorage(), lastOpened: broken, list: broken, write: broken };
    const app = inlineApp(fakeJobClient(), { storage });
    await app.start();
    await app.environment.advance(500);
    const { session } = app.store.getState();
    expect(session.result.status).toBe('ready');
    expect(session.save.status).toBe('failed');
  });

  it('writes where one looks into the address and follows it, but never data', async () => {
    const app = inlineApp();
    await app.start();
    app.store.dispatch({ type: 'session/set-camera', camera: { lon: 108.1, lat: 14.2, zoom: 9 } });
    app.store.dispatch({
      type: 'session/select',
      selection: { type: 'target', target: 'GLI0616' },
    });
    await app.environment.advance(1000);
    expect(app.environment.hash()).toContain('room=hotspots&map=9/14.2/108.1&from=2023-01-01');
    expect(app.environment.hash()).not.toContain('GLI0616');
    app.environment.goToHash('#room=briefing&from=2024-01-01&to=2024-06-30');
    const { project, session } = app.store.getState();
    expect(session.room).toBe('briefing');
    expect(project.study).toMatchObject({ from: '2024-01-01', to: '2024-06-30' });
  });

  it('stops a running analysis and shows the last result again', async () => {
    let stopped = false;
    let slow = false;
    const quick = fakeJobClient();
    const jobs = fakeJobClient({
      analyse: (request, { signal }) =>
        slow
          ? new Promise((_, reject) => {
              signal?.addEventListener('abort', () => {
                stopped = true;
                reject(new DOMException('stopped', 'AbortError'));
              });
            })
          : quick.run('analyse', request),
    });
    const app = inlineApp(jobs);
    await app.start();
    await app.environment.advance(500);
    slow = true;
    void app.analyse();
    await settle();
    expect(app.store.getState().session.result.status).toBe('loading');
    app.cancelAnalysis();
    await settle();
    expect(stopped).toBe(true);
    expect(app.store.getState().session.result.status).toBe('ready');
  });

  it('plays the clock through the study and stops at its end', async () => {
    const app = inlineApp();
    await app.start();
    app.store.dispatch({
      type: 'session/set-clock',
      change: { mode: 'window', from: '2025-10-01', to: '2025-10-31', playing: true },
    });
    await app.environment.advance(10_000);
    expect(app.store.getState().session.clock).toMatchObject({ to: '2025-12-31', playing: false });
  });

  it('remembers language, theme and role for the next visit', async () => {
    const environment = fakeEnvironment({ media: { dark: true, contrast: false } });
    const app = inlineApp(fakeJobClient(), environment);
    expect(app.store.getState().session).toMatchObject({ language: 'vi', theme: 'dark' });
    app.store.dispatch({ type: 'session/set-language', language: 'en' });
    app.store.dispatch({ type: 'session/set-theme', theme: 'contrast' });
    const again = inlineApp(fakeJobClient(), { preferences: environment.preferences });
    expect(again.store.getState().session).toMatchObject({ language: 'en', theme: 'contrast' });
  });
});
