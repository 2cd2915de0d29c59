import { describe, expect, it } from 'vitest';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { settle } from '../../support/fake-environment.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { memoryProjectStorage } from '../../support/memory-project-storage.ts';

const OTHER_MANIFEST = 'khanh-hoa/manifest.json';

/** An app whose browser keeps two projects and then no more; the first, open, has a change not kept. */
async function unsaved() {
  const storage = memoryProjectStorage();
  const app = inlineApp(fakeJobClient(), { storage });
  await app.start();
  await app.environment.advance(500);
  const work = app.store.getState().project.id;
  await app.projects.create('Dự án kia');
  await app.environment.advance(500);
  const other = app.store.getState().project.id;
  await app.projects.open(work);
  await app.environment.advance(500);
  storage.failWrites(true);
  app.store.dispatch({ type: 'project/rename', name: 'Việc đang làm' });
  await app.environment.advance(500);
  const dialog = () => app.store.getState().session.dialog;
  const name = () => app.store.getState().project.name;
  return { app, storage, other, dialog, name };
}

describe('leaving work the browser could not keep', () => {
  it('asks, and staying keeps it open and goes back to the dialog it came from', async () => {
    const { app, other, dialog, name } = await unsaved();
    app.store.dispatch({ type: 'session/open-dialog', dialog: 'projects' });
    const opening = app.projects.open(other);
    await settle();
    expect(dialog()).toBe('unsaved');
    app.leaving.answer(null);
    await opening;
    expect(name()).toBe('Việc đang làm');
    expect(dialog()).toBe('projects');
  });

  it('stays when the question is closed by another dialog', async () => {
    const { app, other, name } = await unsaved();
    const opening = app.projects.open(other);
    await settle();
    app.store.dispatch({ type: 'session/open-dialog', dialog: 'about' });
    await opening;
    expect(name()).toBe('Việc đang làm');
  });

  it('goes on when the person gives the work up', async () => {
    const { app, other, dialog, name } = await unsaved();
    const opening = app.projects.open(other);
    await settle();
    app.leaving.answer('drop');
    await opening;
    expect(name()).toBe('Dự án kia');
    expect(dialog()).toBeNull();
  });

  it('takes the work away in a file, and goes on', async () => {
    const { app, other, name } = await unsaved();
    const opening = app.projects.open(other);
    await settle();
    app.leaving.answer('to-file');
    await opening;
    expect(app.environment.saved.map((file) => file.name)).toEqual(['Việc đang làm.vonggac']);
    expect(name()).toBe('Dự án kia');
  });

  it('asks nothing when the save works by then', async () => {
    const { app, storage, other, name } = await unsaved();
    storage.failWrites(false);
    await app.projects.open(other);
    expect(name()).toBe('Dự án kia');
    expect((await storage.list()).map(({ project }) => project.name)).toContain('Việc đang làm');
  });

  it('asks nothing when a file holds the project as it is, until it changes again', async () => {
    const { app, other, dialog, name } = await unsaved();
    expect(app.environment.asksBeforeLeaving()).toBe(true);
    await app.projects.toFile();
    expect(app.environment.asksBeforeLeaving()).toBe(false);
    app.store.dispatch({ type: 'project/rename', name: 'Sửa tiếp' });
    await app.environment.advance(500);
    expect(app.environment.asksBeforeLeaving()).toBe(true);
    await app.projects.toFile();
    await app.projects.open(other);
    expect(dialog()).toBeNull();
    expect(name()).toBe('Dự án kia');
  });

  it('asks before another province and before a project file too', async () => {
    const { app, dialog, name } = await unsaved();
    const { bytes } = await app.projects.toFile();
    app.store.dispatch({ type: 'project/rename', name: 'Sửa tiếp' });
    await app.environment.advance(500);
    const province = app.openManifest(OTHER_MANIFEST);
    await settle();
    expect(dialog()).toBe('unsaved');
    app.leaving.answer(null);
    await province;
    const file = app.projects.fromFile(bytes);
    await settle();
    await app.environment.advance(100);
    expect(dialog()).toBe('unsaved');
    app.leaving.answer(null);
    await file;
    expect(name()).toBe('Sửa tiếp');
  });

  it('tells once that saving does not work, not at every try', async () => {
    const { app } = await unsaved();
    app.store.dispatch({ type: 'project/rename', name: 'Nữa' });
    await app.environment.advance(500);
    await app.environment.hide();
    const { notices } = app.store.getState().session;
    expect(notices.filter(({ message }) => message.endsWith('save_failed'))).toHaveLength(1);
  });
});
