import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../../src/core/io/import/import-report.ts';
import { JobFailure } from '../../../../src/jobs/protocol.ts';
import type { InputFile } from '../../../../src/jobs/protocol/input-jobs.ts';
import type { JobOptions } from '../../../../src/jobs/protocol.ts';
import type { PendingImport } from '../../../../src/state/import/import-session.ts';
import { importStatus } from '../../../../src/state/import/import-status.ts';
import { settle } from '../../../support/fake-environment.ts';
import { fakeJobClient, fakeReport, fakeSummary } from '../../../support/fake-job-client.ts';
import { inlineApp } from '../../../support/inline-app.ts';

type App = ReturnType<typeof inlineApp>;
type Review = (file: InputFile, options: JobOptions) => ImportReport | Promise<ImportReport>;

const SETTLED_MS = 200;

async function appWith(review: Review, change: Parameters<typeof fakeJobClient>[0] = {}) {
  const jobs = fakeJobClient({
    'review-import': ({ file }, options) => review(file, options),
    ...change,
  });
  const app = inlineApp(jobs);
  await app.start();
  return { app, jobs };
}

async function open(app: App, ...files: readonly File[]): Promise<void> {
  await app.addFiles(files);
  await settle();
}

async function choose(app: App, ...[name, change]: Parameters<App['imports']['choose']>) {
  app.imports.choose(name, change);
  await app.environment.advance(SETTLED_MS);
}

const pendings = (app: App): readonly PendingImport[] => app.store.getState().session.imports.files;
const statuses = (app: App): readonly string[] => pendings(app).map(importStatus);
const names = (app: App): readonly string[] =>
  app.store.getState().project.files.map(({ name }) => name);

const asksKind: Review = (file) =>
  file.choices?.kind
    ? fakeReport(file)
    : fakeReport(file, {
        kind: null,
        counts: null,
        questions: [{ code: 'kind', candidates: ['bts_site'] }],
      });

describe('files that were chosen', () => {
  it('are looked through first, in the room of data, and nothing is loaded', async () => {
    const { app, jobs } = await appWith((file) => fakeReport(file));
    app.store.dispatch({ type: 'session/set-room', room: 'targets' });
    await open(app, new File(['một'], 'a.csv'), new File(['hai'], 'b.csv'));
    expect(app.store.getState().session.room).toBe('data');
    expect(statuses(app)).toEqual(['ready', 'ready']);
    expect(jobs.calls.some(({ job }) => job === 'add-files')).toBe(false);
    expect(names(app)).toEqual([]);
  });

  it('load with one click under the choices of their report, and one undo takes all of them back', async () => {
    const { app, jobs } = await appWith((file) => fakeReport(file));
    await open(app, new File(['một'], 'a.csv'), new File(['hai'], 'b.csv'));
    await app.imports.accept();
    expect(names(app)).toEqual(['a.csv', 'b.csv']);
    expect(app.store.getState().project.files[0]?.choices).toEqual({ kind: 'incident' });
    const added = jobs.calls.find(({ job }) => job === 'add-files');
    expect(added?.request).toMatchObject({ files: [{ choices: { kind: 'incident' } }, {}] });
    expect(pendings(app)).toEqual([]);
    expect(app.store.getState().session.notices.at(-1)).toMatchObject({
      message: 'commands:notice.files_loaded',
      values: { count: 2, rows: 8 },
    });
    app.store.undo();
    expect(names(app)).toEqual([]);
  });

  it('stay while something about them is asked, and the others load', async () => {
    const { app } = await appWith((file, options) =>
      file.name === 'x.csv' ? asksKind(file, options) : fakeReport(file),
    );
    await open(app, new File(['1,2'], 'x.csv'), new File(['một'], 'a.csv'));
    expect(statuses(app)).toEqual(['asking', 'ready']);
    await app.imports.accept();
    expect(names(app)).toEqual(['a.csv']);
    expect(pendings(app).map(({ name }) => name)).toEqual(['x.csv']);
    await choose(app, 'x.csv', { kind: 'bts_site' });
    expect(statuses(app)).toEqual(['ready']);
    await app.imports.accept();
    expect(app.store.getState().project.files.at(-1)).toMatchObject({
      name: 'x.csv',
      kind: 'bts_site',
      choices: { kind: 'bts_site' },
    });
  });

  it('that are there already, byte for byte, are said and left out', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await app.loadFiles([new File(['một'], 'a.csv')]);
    await open(app, new File(['một'], 'b.csv'));
    expect(pendings(app)).toEqual([]);
    expect(app.store.getState().session.notices.at(-1)).toMatchObject({
      message: 'commands:notice.file_already_there',
      values: { file: 'b.csv' },
    });
  });

  it('that cannot be read are told and never touch what is loaded', async () => {
    const at = { file: 'x.bin' };
    const { app } = await appWith((file) =>
      fakeReport(file, {
        format: null,
        kind: null,
        counts: null,
        issues: [{ code: 'file.unknown-format', severity: 'error', at }],
      }),
    );
    await open(app, new File(['x'], 'x.bin'));
    expect(statuses(app)).toEqual(['unreadable']);
    await app.imports.accept();
    expect(names(app)).toEqual([]);
    expect(app.store.getState().session.dataset.status).toBe('ready');
    app.imports.drop('x.bin');
    expect(pendings(app)).toEqual([]);
  });

  it('stay where they are when the loading fails', async () => {
    const issue = { code: 'file.unreadable', severity: 'error', at: { file: 'a.csv' } } as const;
    const { app } = await appWith((file) => fakeReport(file), {
      'add-files': () => Promise.reject(new JobFailure([issue])),
    });
    await open(app, new File(['x'], 'a.csv'));
    await app.imports.accept();
    expect(statuses(app)).toEqual(['ready']);
    expect(names(app)).toEqual([]);
    expect(app.store.getState().session.notices.at(-1)?.message).toBe('issues:file.unreadable');
  });

  it('wait for the province before they are looked through', async () => {
    let arrive = (): void => {};
    const there = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const jobs = fakeJobClient({ 'open-manifest': () => there.then(() => fakeSummary()) });
    const app = inlineApp(jobs);
    const started = app.start();
    await settle();
    await open(app, new File(['x'], 'a.csv'));
    expect(jobs.calls.some(({ job }) => job === 'review-import')).toBe(false);
    arrive();
    await started;
    await settle();
    expect(statuses(app)).toEqual(['ready']);
  });
});

describe('an answer', () => {
  it('is looked into while the last report stays; the latest one wins', async () => {
    const asked: (string | undefined)[] = [];
    const { app } = await appWith((file, options) => {
      asked.push(file.choices?.kind);
      if (file.choices?.kind !== 'site') return asksKind(file, options);
      return new Promise((_, reject) => {
        const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
        options.signal?.addEventListener('abort', stop);
      });
    });
    await open(app, new File(['1'], 'x.csv'));
    await choose(app, 'x.csv', { kind: 'site' });
    const [waiting] = pendings(app);
    expect(waiting?.report).toMatchObject({ status: 'loading', previous: { kind: null } });
    app.imports.choose('x.csv', { kind: 'post_office' });
    await choose(app, 'x.csv', { kind: 'exchange' });
    expect(asked).toEqual([undefined, 'site', 'exchange']);
    expect(pendings(app)[0]?.report).toMatchObject({
      status: 'ready',
      value: { kind: 'exchange' },
    });
  });

  it('that is the same as before asks nothing', async () => {
    const { app, jobs } = await appWith(asksKind);
    await open(app, new File(['1'], 'x.csv'));
    await choose(app, 'x.csv', { kind: 'site' });
    const before = jobs.calls.length;
    await choose(app, 'x.csv', { kind: 'site' });
    expect(jobs.calls).toHaveLength(before);
  });

  it('of another sheet forgets what was said about columns, of another kind their fields', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await open(app, new File(['1'], 'x.xlsx'));
    await choose(app, 'x.xlsx', { kind: 'bts_site', mapping: { A: 'name' }, decimals: { B: ',' } });
    await choose(app, 'x.xlsx', { kind: 'site' });
    expect(pendings(app)[0]?.choices).toEqual({ kind: 'site', decimals: { B: ',' } });
    await choose(app, 'x.xlsx', { layer: 'Trang 2' });
    expect(pendings(app)[0]?.choices).toEqual({ kind: 'site', layer: 'Trang 2' });
  });
});

describe('a review', () => {
  it('that is stopped says so, and may be asked again', async () => {
    let calls = 0;
    const { app } = await appWith((file, { signal, onProgress }) => {
      calls += 1;
      if (calls > 1) return fakeReport(file);
      onProgress?.({ step: 'read', fraction: 0.4 });
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
      });
    });
    await open(app, new File(['x'], 'a.csv'));
    expect(pendings(app)[0]?.report).toMatchObject({ progress: { fraction: 0.4 } });
    app.imports.stop('a.csv');
    await settle();
    expect(statuses(app)).toEqual(['stopped']);
    app.imports.review('a.csv');
    await settle();
    expect(statuses(app)).toEqual(['ready']);
  });

  it('is made again when another province is there to hold the file against', async () => {
    const { app, jobs } = await appWith((file) => fakeReport(file));
    await open(app, new File(['x'], 'a.csv'));
    const before = jobs.calls.filter(({ job }) => job === 'review-import').length;
    const dataset = fakeSummary({ bounds: [105, 20, 106, 21] });
    app.store.dispatch({ type: 'session/dataset-ready', dataset });
    await settle();
    expect(jobs.calls.filter(({ job }) => job === 'review-import')).toHaveLength(before + 1);
  });
});

describe('a file with the name of one of the project', () => {
  async function twoOfAName(): Promise<App> {
    const { app } = await appWith((file) => fakeReport(file));
    await app.loadFiles([new File(['một'], 'a.csv'), new File(['khác'], 'b.csv')]);
    await open(app, new File(['một, sửa'], 'a.csv'));
    return app;
  }

  it('asks whether it is a new version of it', async () => {
    const app = await twoOfAName();
    expect(statuses(app)).toEqual(['asking']);
    await app.imports.accept();
    expect(names(app)).toEqual(['a.csv', 'b.csv']);
  });

  it('takes its place, in one step that can be undone', async () => {
    const app = await twoOfAName();
    const before = app.store.getState().project.files;
    app.imports.replace('a.csv', 'a.csv');
    await app.imports.accept();
    const { files } = app.store.getState().project;
    expect(files.map(({ name }) => name)).toEqual(['b.csv', 'a.csv']);
    expect(files[1]?.sha256).not.toBe(before[0]?.sha256);
    app.store.undo();
    await settle();
    expect(app.store.getState().project.files).toEqual(before);
    expect(app.store.getState().session.dataset).toMatchObject({
      value: { sources: [{ file: 'a.csv' }, { file: 'b.csv' }] },
    });
  });

  it('is numbered when it is another file', async () => {
    const app = await twoOfAName();
    app.imports.replace('a.csv', null);
    await app.imports.accept();
    expect(names(app)).toEqual(['a.csv', 'b.csv', 'a (2).csv']);
  });
});

describe('a file of the project', () => {
  it('may be looked at again, and takes its own place under other choices', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await app.loadFiles([new File(['một'], 'a.csv')]);
    await app.imports.reopen('a.csv');
    await settle();
    expect(pendings(app)).toMatchObject([{ replaces: 'a.csv', choices: { kind: 'incident' } }]);
    await choose(app, 'a.csv', { fixes: [{ row: 2, column: 'mã', value: 'B' }] });
    await app.imports.accept();
    expect(app.store.getState().project.files).toMatchObject([
      { name: 'a.csv', choices: { fixes: [{ row: 2, column: 'mã', value: 'B' }] } },
    ]);
    expect(app.store.getState().session.dataset).toMatchObject({
      value: { sources: [{ file: 'a.csv' }] },
    });
  });
});

describe('a file of several sheets', () => {
  it('may wait once for each of them, and be opened again for another', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await open(app, new File(['x'], 'tỉnh.xlsx'));
    app.imports.split('tỉnh.xlsx', ['BTS', 'Cáp']);
    await settle();
    expect(pendings(app).map(({ name, choices }) => [name, choices.layer])).toEqual([
      ['tỉnh · BTS.xlsx', 'BTS'],
      ['tỉnh · Cáp.xlsx', 'Cáp'],
    ]);
    await app.imports.accept();
    expect(names(app)).toEqual(['tỉnh · BTS.xlsx', 'tỉnh · Cáp.xlsx']);
    await open(app, new File(['x'], 'tỉnh.xlsx'));
    expect(statuses(app)).toEqual(['ready']);
  });
});

describe('choices made for a set of headers', () => {
  const headers = ['Mã trạm', 'X', 'Y'];
  const asksDecimals: Review = (file) => {
    const done = file.choices?.decimals?.['X'] !== undefined;
    return fakeReport(file, {
      headers,
      ...(done
        ? {}
        : {
            counts: null,
            questions: [{ code: 'decimals', column: 'X', cells: ['1.234'], readings: [] }],
          }),
    });
  };

  it('are used again for the next file that has them, and may be given up', async () => {
    const { app } = await appWith(asksDecimals);
    await open(app, new File(['một'], 'a.csv'));
    await choose(app, 'a.csv', { decimals: { X: ',' } });
    await app.imports.accept();
    await open(app, new File(['hai'], 'b.csv'));
    await settle();
    expect(statuses(app)).toEqual(['ready']);
    expect(pendings(app)[0]).toMatchObject({
      choices: { decimals: { X: ',' } },
      remembered: { choices: { decimals: { X: ',' } } },
    });
    app.imports.forget('b.csv');
    await settle();
    expect(statuses(app)).toEqual(['asking']);
    expect(pendings(app)[0]?.choices).toEqual({});
  });

  it('tell what another file with these headers holds, only where that is asked', async () => {
    const { app } = await appWith((file, options) =>
      file.name === 'dán.tsv' ? asksKind(file, options) : fakeReport(file, { kind: 'site' }),
    );
    await app.loadFiles([new File(['một'], 'điểm.csv')]);
    await open(app, new File(['hai'], 'dán.tsv'));
    await settle();
    expect(pendings(app)[0]).toMatchObject({
      choices: { kind: 'site' },
      remembered: { choices: { kind: 'site' } },
    });
  });

  it('are not used for other headers, nor those of one file alone for any', async () => {
    const { app } = await appWith((file) =>
      fakeReport(file, { headers: file.name === 'c.csv' ? ['khác'] : headers }),
    );
    await open(app, new File(['một'], 'a.csv'));
    const fixes = [{ row: 2, column: 'X', value: '1' }];
    await choose(app, 'a.csv', { fixes, mapping: { X: 'note' } });
    await app.imports.accept();
    await open(app, new File(['hai'], 'b.csv'), new File(['ba'], 'c.csv'));
    await settle();
    expect(pendings(app).map(({ choices }) => choices)).toEqual([{ mapping: { X: 'note' } }, {}]);
  });
});

describe('text that is pasted', () => {
  it('becomes a file when it is a table copied from a spreadsheet', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await app.imports.paste('Mã\tTên\nA\tMột\n', 'dán');
    await settle();
    expect(pendings(app).map(({ name }) => name)).toEqual(['dán 05-01 08h00.tsv']);
  });

  it('is left alone when it is none', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await app.imports.paste('chỉ là một câu', 'dán');
    await app.imports.paste('hai\ndòng', 'dán');
    expect(pendings(app)).toEqual([]);
  });

  it.each([
    ['{"type":"FeatureCollection","features":[]}', 'geojson'],
    ['<kml xmlns="x"></kml>', 'kml'],
    ['<gpx version="1.1"></gpx>', 'gpx'],
  ])('is taken as what it says it is: %s', async (text, extension) => {
    const { app } = await appWith((file) => fakeReport(file));
    await app.imports.paste(text, 'dán');
    await settle();
    expect(pendings(app)[0]?.name).toBe(`dán 05-01 08h00.${extension}`);
  });
});

describe('another project', () => {
  it('leaves the files that waited behind', async () => {
    const { app } = await appWith((file) => fakeReport(file));
    await open(app, new File(['x'], 'a.csv'));
    await app.projects.create('Khác');
    expect(pendings(app)).toEqual([]);
  });
});
