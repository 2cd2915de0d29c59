import { describe, expect, it } from 'vitest';
import type { Snap } from '../../../../src/jobs/protocol/entry-jobs.ts';
import { createHandlers } from '../../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../../src/jobs/inline-client.ts';
import type { RecordDetails } from '../../../../src/jobs/protocol/record-jobs.ts';
import { withValue, withoutVertex } from '../../../../src/state/entry/draft-edits.ts';
import { lastDataset } from '../../../../src/state/selectors/last-known.ts';
import { settle } from '../../../support/fake-environment.ts';
import { inlineApp } from '../../../support/inline-app.ts';
import { smallProvince } from '../../../support/small-province.ts';

const FILE = 'Nhập tay – vụ việc.geojson';

async function running() {
  const province = smallProvince();
  const jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
  const app = inlineApp(jobs, { manifest: province.url });
  await app.start();
  await app.environment.advance(500);
  const state = app.store.getState;
  return {
    ...app,
    draft: () => state().session.entry.draft,
    rows: (kind: 'incident' | 'bts_site' | 'cable_route') => lastDataset(state())?.rows[kind] ?? 0,
    hash: () => lastDataset(state())?.hash ?? '',
    set: (values: Readonly<Record<string, string>>) =>
      app.entry.change((draft) =>
        Object.entries(values).reduce(
          (changed, [field, text]) => withValue(changed, field, text),
          draft,
        ),
      ),
    loaded: async () => {
      await settle();
      await app.environment.advance(500);
      while (state().session.dataset.status === 'loading') await settle();
    },
    record: async (
      kind: 'incident' | 'bts_site' | 'cable_route',
      row = 0,
    ): Promise<RecordDetails> => jobs.run('record-details', { kind, row }),
  };
}

describe('an incident entered by hand', () => {
  it('snaps to the route near the place, is saved to its own file, and is selected', async () => {
    const app = await running();
    const before = app.rows('incident');
    const route = await app.record('cable_route');
    app.entry.start('incident');
    app.store.dispatch({ type: 'session/set-entry', change: { snapM: 500 } });
    app.set({ kind: 'CAP_TROM', from: '05/12/2025 22:30', loss_vnd: '18.500.000' });
    await app.entry.place([route.lon, route.lat]);
    const snap = app.draft()?.parts[0]?.[0]?.snap;
    expect(snap?.kind).toBe('cable_route');
    expect(snap?.along?.chainageM).toBeGreaterThan(0);
    expect(app.draft()?.values['asset_id']).toBe(snap?.id);

    expect(await app.entry.save(FILE)).toBe(true);
    await app.loaded();
    expect(app.rows('incident')).toBe(before + 1);
    expect(app.draft()).toBeNull();
    const { selection } = app.store.getState().session;
    if (selection?.type !== 'record') throw new Error('nothing is selected');
    const made = await app.record('incident', selection.row);
    expect(made).toMatchObject({ id: 'NT-VV-0001', file: FILE });
    expect(made.fields).toMatchObject({ loss_vnd: 18_500_000, asset_id: snap?.id });
    expect(app.store.getState().session.notices.at(-1)).toMatchObject({
      message: 'commands:notice.record_entered',
      values: { id: 'NT-VV-0001' },
    });
  });

  it('is taken back by one undo and comes again by one redo, data and all', async () => {
    const app = await running();
    const [before, rows] = [app.hash(), app.rows('incident')];
    for (const severity of ['minor', 'serious']) {
      app.entry.start('incident');
      app.set({ kind: 'PHAHOAI', from: '05/12/2025', severity });
      await app.entry.place([108.2, 13.9]);
      await app.entry.save(FILE);
      await app.loaded();
    }
    const after = app.hash();
    expect(app.rows('incident')).toBe(rows + 2);
    app.store.undo();
    await app.loaded();
    expect(app.rows('incident')).toBe(rows + 1);
    app.store.undo();
    await app.loaded();
    expect([app.rows('incident'), app.hash()]).toEqual([rows, before]);
    expect(app.store.getState().project.files).toEqual([]);
    app.store.redo();
    app.store.redo();
    await app.loaded();
    expect([app.rows('incident'), app.hash()]).toEqual([rows + 2, after]);
  });

  it('is not saved while something is missing, and says what at which field', async () => {
    const app = await running();
    app.entry.start('incident');
    app.set({ loss_vnd: 'nhiều' });
    expect(await app.entry.save(FILE)).toBe(false);
    expect(app.draft()?.issues.map(({ code, at }) => [code, at?.field])).toEqual([
      ['field.absent', 'kind'],
      ['geometry.absent', undefined],
    ]);
    app.set({ kind: 'PHAHOAI' });
    expect(app.draft()?.issues.map(({ code }) => code)).toEqual(['geometry.absent']);
    expect(app.store.canUndo()).toBe(false);
  });

  it('with a warning is saved once the warning was read', async () => {
    const app = await running();
    app.entry.start('incident');
    app.set({ kind: 'PHAHOAI', from: '05/12/2025' });
    await app.entry.place([105.8, 21]);
    expect(await app.entry.save(FILE)).toBe(false);
    expect(app.draft()?.issues.map(({ code }) => code)).toEqual(['geometry.outside-province']);
    expect(await app.entry.save(FILE, true)).toBe(true);
  });

  it('outside of the period that is asked about is told so', async () => {
    const app = await running();
    app.store.dispatch({ type: 'project/set-study', change: { from: '2025-01-01' } });
    app.entry.start('incident');
    app.set({ kind: 'PHAHOAI', from: '05/12/2023' });
    await app.entry.place([108.2, 13.9]);
    await app.entry.save(FILE);
    expect(app.store.getState().session.notices.map(({ message }) => message)).toContain(
      'commands:notice.record_outside_period',
    );
  });
});

describe('a record of the province corrected by hand', () => {
  it('stands where it stood, with the values it had and those that were changed', async () => {
    const app = await running();
    const rows = app.rows('bts_site');
    const site = await app.record('bts_site', 7);
    await app.entry.correct(site);
    app.set({ name: 'Tên đúng' });
    expect(await app.entry.save('Nhập tay – trạm BTS.geojson')).toBe(true);
    await app.loaded();
    const corrected = await app.record('bts_site', 7);
    expect(corrected).toMatchObject({ id: site.id, name: 'Tên đúng' });
    expect({ ...corrected.fields, name: '' }).toEqual({ ...site.fields, name: '' });
    expect(app.rows('bts_site')).toBe(rows);
    app.store.undo();
    await app.loaded();
    expect(await app.record('bts_site', 7)).toEqual(site);
  });

  it('keeps its moments: an incident that is opened and saved is the same incident', async () => {
    const app = await running();
    const incident = await app.record('incident', 3);
    await app.entry.correct(incident);
    expect(await app.entry.save(FILE, true)).toBe(true);
    await app.loaded();
    const { fields } = await app.record('incident', 3);
    expect(fields).toEqual(incident.fields);
  });

  it('may be removed, and comes back by undo', async () => {
    const app = await running();
    const rows = app.rows('incident');
    const { id } = await app.record('incident', 3);
    await app.entry.remove('incident', id, FILE);
    await app.loaded();
    expect(app.rows('incident')).toBe(rows - 1);
    expect(app.store.getState().project.files[0]?.choices?.updates).toEqual({
      by: 'hand',
      without: [id],
    });
    app.store.undo();
    await app.loaded();
    expect(app.rows('incident')).toBe(rows);
  });

  it('that was entered by hand leaves no file behind when it is removed', async () => {
    const app = await running();
    app.entry.start('incident');
    app.set({ kind: 'PHAHOAI', from: '05/12/2025' });
    await app.entry.place([108.2, 13.9]);
    await app.entry.save(FILE);
    await app.loaded();
    await app.entry.remove('incident', 'NT-VV-0001', FILE);
    await app.loaded();
    expect(app.store.getState().project.files).toEqual([]);
  });
});

describe('a route drawn by hand', () => {
  it('joins the ends it snaps to, and says so in its fields', async () => {
    const app = await running();
    const site = await app.record('bts_site', 1);
    app.entry.start('cable_route');
    await app.entry.place([site.lon + 0.0001, site.lat]);
    await app.entry.place([site.lon + 0.02, site.lat + 0.01]);
    const [first, second] = app.draft()?.parts[0] ?? [];
    expect(first?.snap?.id).toBe(site.id);
    expect(first?.place).toEqual([site.lon, site.lat]);
    expect(second?.snap).toBeUndefined();
    app.set({ name: 'Tuyến mới' });
    expect(await app.entry.save('Nhập tay – tuyến cáp.geojson')).toBe(true);
    await app.loaded();
    const row = app.rows('cable_route') - 1;
    expect((await app.record('cable_route', row)).fields).toMatchObject({
      id: 'NT-CAP-0001',
      from_asset: site.id,
    });
  });

  it('loses its last vertex, or the chosen one', async () => {
    const app = await running();
    app.store.dispatch({ type: 'session/set-entry', change: { snapM: 0 } });
    app.entry.start('cable_route');
    for (const lon of [108.1, 108.2, 108.3]) await app.entry.place([lon, 13.9]);
    app.entry.change((draft) => withoutVertex({ ...draft, chosen: null }));
    app.entry.change((draft) => withoutVertex({ ...draft, chosen: { part: 0, vertex: 0 } }));
    expect(app.draft()?.parts.map((part) => part.map(({ place }) => place))).toEqual([
      [[108.2, 13.9]],
    ]);
  });
});

describe('what a place snaps to', () => {
  it('is what the kind of incident strikes', async () => {
    const app = await running();
    const site = await app.record('bts_site', 1);
    const near = [site.lon + 0.0001, site.lat] as const;
    const snapFor = async (kind: string): Promise<Snap | undefined> => {
      app.entry.start('incident');
      app.set({ kind });
      await app.entry.place(near);
      return app.draft()?.parts[0]?.[0]?.snap;
    };
    expect((await snapFor('NGUON_TROM'))?.id).toBe(site.id);
    expect(await snapFor('MANG')).toBeUndefined();
  });
});
