import { describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../../src/jobs/inline-client.ts';
import { lastValue } from '../../../../src/state/reduce-session.ts';
import { lastDataset } from '../../../../src/state/selectors/last-known.ts';
import { inlineApp } from '../../../support/inline-app.ts';
import { smallProvince } from '../../../support/small-province.ts';

const HEADER = 'id,name,owner,lon,lat,subscribers';
const FIRST = ['X1,Trạm Một,VNPT,108.1,13.9,100', 'X2,Trạm Hai,VNPT,108.2,13.9,200'];
const SECOND = ['X1,Trạm Một,VNPT,108.1,13.9,180', 'X3,Trạm Ba,Viettel,108.3,13.9,300'];

const csv = (name: string, rows: readonly string[]): File =>
  new File([[HEADER, ...rows, ''].join('\n')], name, { type: 'text/csv' });

const PATIENCE = { timeout: 15_000 };

async function running() {
  const province = smallProvince();
  const jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
  const app = inlineApp(jobs, { manifest: province.url });
  await app.start();
  await app.environment.advance(500);
  const pending = (name: string) => {
    const found = app.store.getState().session.imports.files.find((one) => one.name === name);
    if (!found) throw new Error(`${name} does not wait`);
    return found;
  };
  const settled = async (): Promise<void> => {
    await app.environment.advance(500);
    await vi.waitFor(() => {
      const { imports, dataset } = app.store.getState().session;
      const statuses = [dataset.status, ...imports.files.map(({ report }) => report.status)];
      expect(new Set(statuses)).toEqual(new Set(['ready']));
    }, PATIENCE);
  };
  return {
    ...app,
    open: async (file: File): Promise<void> => {
      await app.addFiles([file]);
      await settled();
    },
    settled,
    compare: async (name: string) => {
      const one = pending(name);
      const choices = lastValue(one.report)?.choices ?? {};
      return app.entry.compare(one, choices, new AbortController().signal);
    },
    accept: async (): Promise<void> => {
      await app.imports.accept();
      await settled();
    },
    undo: async (): Promise<void> => {
      app.store.undo();
      await settled();
    },
    sites: () => lastDataset(app.store.getState())?.rows.bts_site ?? 0,
    nameOf: async (id: string): Promise<string | null> => {
      const row = await jobs.run('find-record', { kind: 'bts_site', id });
      if (row < 0) return null;
      return (await jobs.run('record-details', { kind: 'bts_site', row })).name;
    },
    files: () => app.store.getState().project.files.map(({ name }) => name),
  };
}

describe('a corrected copy of a file of the project', () => {
  it('shows what is new, changed and gone before it is loaded, and takes its place', async () => {
    const app = await running();
    const sites = app.sites();
    await app.open(csv('tram.csv', FIRST));
    await app.accept();
    await app.open(csv('tram.csv', SECOND));
    app.imports.replace('tram.csv', 'tram.csv');
    const { changes } = await app.compare('tram.csv');
    expect([changes.added.count, changes.changed.count, changes.gone.count]).toEqual([1, 1, 1]);
    expect(changes.fields).toEqual([{ field: 'subscribers', records: 1 }]);
    expect(app.sites()).toBe(sites + 2);
    await app.accept();
    expect(app.files()).toEqual(['tram.csv']);
    expect([await app.nameOf('X2'), await app.nameOf('X3')]).toEqual([null, 'Trạm Ba']);
    await app.undo();
    expect([await app.nameOf('X2'), await app.nameOf('X3')]).toEqual(['Trạm Hai', null]);
  });

  it('may only add and change: what it no longer has is kept, and one undo takes it back', async () => {
    const app = await running();
    const sites = app.sites();
    await app.open(csv('tram.csv', FIRST));
    await app.accept();
    await app.open(csv('tram.csv', SECOND));
    app.imports.replace('tram.csv', 'tram.csv');
    app.imports.choose('tram.csv', { updates: { by: 'id' } });
    await app.settled();
    await app.accept();
    expect(app.files()).toEqual(['tram.csv', 'tram (2).csv']);
    expect(app.sites()).toBe(sites + 3);
    expect([await app.nameOf('X2'), await app.nameOf('X3')]).toEqual(['Trạm Hai', 'Trạm Ba']);
    await app.undo();
    expect(app.files()).toEqual(['tram.csv']);
    expect(app.sites()).toBe(sites + 2);
  });
});

describe('a corrected copy of a layer of the province', () => {
  it('stands over the layer, which stays where it is', async () => {
    const app = await running();
    const before = app.sites();
    const [row] = (await smallProvince().fetchBytes('small/bts.csv').then(lines)).slice(1);
    const id = row?.split(',')[0] ?? '';
    await app.open(csv('sua.csv', [`${id},Tên đúng,VNPT,108.1,13.9,100`]));
    app.imports.replace('sua.csv', 'bts.csv');
    await app.settled();
    const { changes } = await app.compare('sua.csv');
    expect([changes.changed.count, changes.gone.count]).toEqual([1, before - 1]);
    await app.accept();
    expect(app.sites()).toBe(1);
    expect(await app.nameOf(id)).toBe('Tên đúng');
    await app.undo();
    expect(app.sites()).toBe(before);
  });
});

function lines(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n');
}
