import { describe, expect, it } from 'vitest';
import type { RecordDetails, RecordShape } from '../../../../src/jobs/protocol/record-jobs.ts';
import { withValue } from '../../../../src/state/entry/draft-edits.ts';
import { settle } from '../../../support/fake-environment.ts';
import { fakeJobClient } from '../../../support/fake-job-client.ts';
import { inlineApp } from '../../../support/inline-app.ts';

const SHAPE: RecordShape = {
  type: 'point',
  start: Uint32Array.of(0, 1),
  lonLat: Float64Array.of(108.2, 13.9),
};

function incident(id: string): RecordDetails {
  return {
    kind: 'incident',
    row: 0,
    id,
    name: '',
    file: 'vu-viec.csv',
    sourceRow: 2,
    lon: 108.2,
    lat: 13.9,
    bounds: [108.2, 13.9, 108.2, 13.9],
    fields: { kind: 'PHAHOAI', reported_by: 'cắt cáp' },
  };
}

function entering() {
  const jobs = fakeJobClient({ 'record-shape': () => SHAPE, 'snap-place': () => null });
  const app = inlineApp(jobs);
  const session = () => app.store.getState().session;
  return {
    ...app,
    draft: () => session().entry.draft,
    dialog: () => session().dialog,
    room: () => session().room,
    type: (field: string, text: string) =>
      app.entry.change((draft) => withValue(draft, field, text)),
  };
}

describe('a record that is half entered', () => {
  it('is not replaced by another that is corrected before the person lets it go', async () => {
    const app = entering();
    app.entry.start('incident');
    app.type('reported_by', 'mất cáp ở cột 12');
    app.store.dispatch({ type: 'session/set-room', room: 'hotspots' });
    const asked = app.entry.correct(incident('VV-1'));
    await settle();
    expect(app.dialog()).toBe('draft');
    app.entry.answer(null);
    await asked;
    expect(app.draft()).toMatchObject({
      corrects: '',
      values: { reported_by: 'mất cáp ở cột 12' },
    });
    expect([app.dialog(), app.room()]).toEqual([null, 'data']);

    const again = app.entry.correct(incident('VV-1'));
    await settle();
    app.entry.answer('drop');
    await again;
    expect(app.draft()).toMatchObject({ corrects: 'VV-1', values: { reported_by: 'cắt cáp' } });
  });

  it('is not thrown away by giving up, nor by starting another, without a question', async () => {
    const app = entering();
    app.entry.start('incident');
    await app.entry.place([108.2, 13.9]);
    for (const act of [app.entry.cancel, () => app.entry.start('bts_site')]) {
      act();
      expect(app.dialog()).toBe('draft');
      app.entry.answer(null);
      await settle();
      expect(app.draft()?.kind).toBe('incident');
    }
    app.entry.cancel();
    app.entry.answer('drop');
    await settle();
    expect(app.draft()).toBeNull();
  });

  it('holds coordinates that are typed and not taken yet', () => {
    const app = entering();
    app.entry.start('cable_route');
    expect(app.entry.wouldLose()).toBe(false);
    app.entry.change((draft) => ({ ...draft, untaken: '13,9; 108,1' }));
    expect(app.entry.wouldLose()).toBe(true);
  });

  it('is not saved beside coordinates that were typed and not taken', async () => {
    const app = entering();
    app.entry.start('incident');
    await app.entry.place([108.2, 13.9]);
    app.entry.change((draft) => ({ ...draft, untaken: '13,5; 108,5' }));
    expect(await app.entry.save('vu-viec.csv')).toBe(false);
    expect(app.draft()?.issues).toMatchObject([{ code: 'geometry.not-taken', severity: 'error' }]);
  });

  it('stays when the question is closed by Escape or another dialog', async () => {
    const app = entering();
    app.entry.start('incident');
    app.type('reported_by', 'x');
    app.entry.cancel();
    app.store.dispatch({ type: 'session/open-dialog', dialog: 'about' });
    await settle();
    expect(app.draft()).not.toBeNull();
  });

  it('is asked about before another project is opened', async () => {
    const app = entering();
    await app.start();
    app.entry.start('incident');
    app.type('reported_by', 'x');
    expect(app.leaving.wouldLose()).toBe(true);
    const name = app.store.getState().project.name;
    const creating = app.projects.create('Dự án kia');
    await settle();
    expect(app.dialog()).toBe('draft');
    app.entry.answer(null);
    await creating;
    expect(app.store.getState().project.name).toBe(name);
    expect(app.draft()?.values['reported_by']).toBe('x');
  });
});

describe('a record that is opened and not touched', () => {
  it('is given up, and replaced, without a question', async () => {
    const app = entering();
    await app.entry.correct(incident('VV-1'));
    await app.entry.correct(incident('VV-2'));
    expect(app.draft()?.corrects).toBe('VV-2');
    app.entry.start('bts_site');
    expect(app.draft()?.kind).toBe('bts_site');
    app.entry.cancel();
    expect([app.draft(), app.dialog()]).toEqual([null, null]);
  });

  it('is untouched again when what was changed is written as it was', async () => {
    const app = entering();
    await app.entry.correct(incident('VV-1'));
    app.type('reported_by', 'khác');
    expect(app.entry.wouldLose()).toBe(true);
    app.type('reported_by', 'cắt cáp');
    app.type('loss_vnd', '');
    expect(app.entry.wouldLose()).toBe(false);
  });
});

it('correcting the record that is already being corrected goes on with it, unasked', async () => {
  const app = entering();
  await app.entry.correct(incident('VV-1'));
  app.type('reported_by', 'khác');
  app.store.dispatch({ type: 'session/set-room', room: 'hotspots' });
  await app.entry.correct(incident('VV-1'));
  expect([app.dialog(), app.room()]).toEqual([null, 'data']);
  expect(app.draft()?.values['reported_by']).toBe('khác');
});
