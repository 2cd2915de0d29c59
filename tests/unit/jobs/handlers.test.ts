import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/basics/text-fold.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import type { JobClient } from '../../../src/jobs/protocol.ts';
import { smallProvince } from '../../support/small-province.ts';

const province = smallProvince();
const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });

function client(): JobClient {
  return createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
}

async function analysed(): Promise<JobClient> {
  const jobs = client();
  await jobs.run('open-manifest', { url: province.url });
  await jobs.run('analyse', { config });
  return jobs;
}

describe('opening a province', () => {
  it('says what is in it', async () => {
    const summary = await client().run('open-manifest', { url: province.url });
    expect(summary.rows).toEqual({
      commune: 4,
      cable_route: 12,
      bts_site: 40,
      post_office: 2,
      town: 2,
      road: 3,
      incident: 120,
    });
    expect(summary.owners).toEqual(['MobiFone', 'VNPT', 'VNPost', 'Viettel']);
    expect(summary.communes.map(({ name }) => name)).toContain('Đak Đoa');
    expect(summary.incidentKinds).toEqual({
      CAP_TROM: 48,
      NGUON_TROM: 24,
      PHAHOAI: 24,
      THIENTAI: 24,
    });
    expect(summary.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps the loaded data when the next address is wrong', async () => {
    const jobs = client();
    await jobs.run('open-manifest', { url: province.url });
    await expect(jobs.run('open-manifest', { url: 'small/none.json' })).rejects.toMatchObject({
      issues: [{ code: 'file.unreadable' }],
    });
    const [hit] = await jobs.run('search', { text: 'pleiku', limit: 5 });
    expect(hit?.name).toBe('Pleiku');
  });

  it('refuses questions before there is data, and about results before there are any', async () => {
    const jobs = client();
    await expect(jobs.run('search', { text: 'a', limit: 1 })).rejects.toMatchObject({
      issues: [{ code: 'job.no-dataset' }],
    });
    await jobs.run('open-manifest', { url: province.url });
    await expect(jobs.run('target-details', { target: 'GLI0001' })).rejects.toMatchObject({
      issues: [{ code: 'job.no-result' }],
    });
  });
});

describe('a person’s own files', () => {
  const bytes = new TextEncoder().encode('id,name,lon,lat\nX1,Trạm mới,108.2,13.9\n');

  it('are added, and taken away again without a trace', async () => {
    const jobs = client();
    const before = await jobs.run('open-manifest', { url: province.url });
    const files = [{ name: 'mới.csv', bytes, kind: 'bts_site' }] as const;
    const added = await jobs.run('add-files', { files });
    expect(added.rows.bts_site).toBe(41);
    expect(added.hash).not.toBe(before.hash);
    const removed = await jobs.run('remove-file', { file: 'mới.csv' });
    expect(removed).toEqual(before);
  });

  it('fail together when none can be read, and say why', async () => {
    const jobs = client();
    const before = await jobs.run('open-manifest', { url: province.url });
    const bad = { name: 'x.bin', bytes: Uint8Array.of(0, 255, 3, 9, 200) };
    await expect(jobs.run('add-files', { files: [bad] })).rejects.toMatchObject({
      name: 'JobFailure',
    });
    const good = { name: 'mới.csv', bytes, kind: 'bts_site' } as const;
    const after = await jobs.run('add-files', { files: [bad, good] });
    expect(after.rows.bts_site).toBe((before.rows.bts_site ?? 0) + 1);
    expect(after.issues.some(({ at }) => at?.file === 'x.bin')).toBe(true);
  });
});

describe('an analysis', () => {
  it('explains a target down to its incidents', async () => {
    const jobs = await analysed();
    const result = await jobs.run('analyse', { config });
    const busiest = result.targets.count.indexOf(Math.max(...result.targets.count));
    const id = result.targets.id[busiest] ?? '';
    const details = await jobs.run('target-details', { target: id });
    const weight = details.incidents.reduce((sum, incident) => sum + incident.weight, 0);
    expect(weight).toBeCloseTo(result.targets.count[busiest] ?? 0, 9);
    const points = details.reasons.reduce((sum, reason) => sum + reason.points, 0);
    expect(points).toBeCloseTo(result.targets.score[busiest] ?? 0, 6);
    const outages = details.losses.reduce((sum, loss) => sum + loss.outages, 0);
    expect(outages).toBeCloseTo(result.risk.outages[busiest] ?? 0, 9);
    const lossVnd = details.losses.reduce((sum, loss) => sum + loss.lossVnd, 0);
    expect(lossVnd).toBeCloseTo(result.risk.lossVnd[busiest] ?? 0, 3);
    expect(details.carver).toHaveLength(6);
    expect(details.incidents.every(({ lon, lat }) => lon > 107 && lat > 13)).toBe(true);
    const moments = details.incidents.map(({ to }) => to);
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  });

  it('refuses a period that is none', async () => {
    const jobs = await analysed();
    const backwards = { ...config, from: '2025-01-01', to: '2024-01-01' };
    await expect(jobs.run('analyse', { config: backwards })).rejects.toMatchObject({
      issues: [{ code: 'config.bad-value' }],
    });
  });

  it('gives the files of the command line', async () => {
    const jobs = await analysed();
    const files = await jobs.run('export-study', { sensitive: false });
    expect(files.map(({ name }) => name)).toEqual([
      'targets.csv',
      'areas.csv',
      'sections.geojson',
      'summary.json',
    ]);
  });

  it('does not know targets that are not there', async () => {
    const jobs = await analysed();
    await expect(jobs.run('target-details', { target: '__proto__' })).rejects.toMatchObject({
      issues: [{ code: 'job.unknown-target' }],
    });
  });
});

describe('records', () => {
  it('are described field by field, absent fields left out', async () => {
    const jobs = await analysed();
    const record = await jobs.run('record-details', { kind: 'incident', row: 0 });
    expect(record).toMatchObject({ id: 'VV-0', name: 'VV-0', file: 'incidents.csv', sourceRow: 2 });
    expect(record.fields).toMatchObject({ kind: 'CAP_TROM', severity: 'minor' });
    expect(record.fields['from']).toMatch(/^\d{4}-\d\d-\d\dT22:00\+07:00$/);
    expect(record.fields).not.toHaveProperty('loss_vnd');
  });

  it('come by pages, and end where the table ends', async () => {
    const jobs = await analysed();
    const page = await jobs.run('table-page', { kind: 'bts_site', from: 38, to: 100 });
    expect(page.map(({ id }) => id)).toEqual(['GLI0038', 'GLI0039']);
    expect(await jobs.run('table-page', { kind: 'exchange', from: 0, to: 10 })).toEqual([]);
    await expect(jobs.run('record-details', { kind: 'town', row: 2 })).rejects.toMatchObject({
      issues: [{ code: 'job.unknown-record' }],
    });
  });
});

describe('the shape of a record', () => {
  it('is all of its line, ring or point, counted from its own first coordinate', async () => {
    const jobs = await analysed();
    const commune = await jobs.run('record-shape', { kind: 'commune', row: 3 });
    expect(commune.type).toBe('polygon');
    expect(commune.start[0]).toBe(0);
    expect(commune.lonLat.length).toBe(2 * (commune.start.at(-1) ?? 0));
    expect(commune.lonLat.slice(0, 2)).toEqual(commune.lonLat.slice(-2));
    const { lon, lat } = await jobs.run('record-details', { kind: 'bts_site', row: 7 });
    const site = await jobs.run('record-shape', { kind: 'bts_site', row: 7 });
    expect(site).toEqual({
      type: 'point',
      start: Uint32Array.of(0, 1),
      lonLat: Float64Array.of(lon, lat),
    });
  });

  it('is not known for rows that are not there', async () => {
    const jobs = await analysed();
    for (const row of [-1, 4, 0.5, Number.NaN]) {
      await expect(jobs.run('record-shape', { kind: 'commune', row })).rejects.toMatchObject({
        issues: [{ code: 'job.unknown-record' }],
      });
    }
  });
});

describe('the timeline', () => {
  it('counts every dated incident once, whatever the period and kinds of the study', async () => {
    const jobs = await analysed();
    const narrow = { ...config, from: '2025-06-01', to: '2025-06-30', incidentKinds: [] };
    const timeline = await jobs.run('incident-timeline', { config: narrow });
    expect(timeline.months).toHaveLength(48);
    const total = Object.values(timeline.byKind)
      .flatMap((counts) => [...counts])
      .reduce((sum, count) => sum + count, 0);
    expect(total).toBeCloseTo(120, 9);
  });

  it('follows the filters of severity and owner', async () => {
    const jobs = await analysed();
    const sum = async (change: Partial<typeof config>): Promise<number> => {
      const { byKind } = await jobs.run('incident-timeline', { config: { ...config, ...change } });
      return Object.values(byKind)
        .flatMap((counts) => [...counts])
        .reduce((a, b) => a + b, 0);
    };
    expect(await sum({ severities: ['serious'] })).toBeCloseTo(60, 9);
    const byOwner = await Promise.all(
      ['VNPT', 'Viettel', 'MobiFone'].map((one) => sum({ owners: [one] })),
    );
    expect(byOwner.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(120 + 1e-9);
    expect(Math.min(...byOwner)).toBeGreaterThan(0);
  });
});

describe('search', () => {
  it.each([
    ['dak doa', 'Đăk Đoa'],
    ['đăk đoa', 'Đăk Đoa'],
    ['ĐAK ĐOA', 'Đak Đoa'],
    ['kong chro', 'Kông Chro'],
    ['plei', 'Pleiku'],
    ['quoc lo 19', 'Quốc lộ 19'],
    ['QL.19', 'Quốc lộ 19'],
  ])('finds %s', async (text, name) => {
    const jobs = await analysed();
    const hits = await jobs.run('search', { text, limit: 10 });
    const [first] = hits;
    expect(foldText(first?.name ?? '')).toBe(foldText(name));
    expect(hits.some((hit) => hit.name === name)).toBe(true);
  });

  it('puts communes and towns before the sites that carry their name', async () => {
    const jobs = await analysed();
    const hits = await jobs.run('search', { text: 'đak đoa', limit: 20 });
    expect(
      hits
        .slice(0, 2)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['commune', 'town']);
    expect(hits.some(({ kind }) => kind === 'bts_site')).toBe(true);
  });

  it('finds ids by their beginning, the whole id first', async () => {
    const jobs = await analysed();
    const hits = await jobs.run('search', { text: 'gli0012', limit: 5 });
    expect(hits[0]).toMatchObject({ kind: 'bts_site', id: 'GLI0012' });
    const many = await jobs.run('search', { text: 'GLI00', limit: 50 });
    expect(many.filter(({ kind }) => kind === 'bts_site')).toHaveLength(40);
    expect(hits[0]?.place).not.toBe('');
  });

  it('puts the spelling that was typed before its namesakes', async () => {
    const jobs = await analysed();
    const [typed] = await jobs.run('search', { text: 'đăk đoa', limit: 3 });
    expect(typed?.name).toBe('Đăk Đoa');
    const [other] = await jobs.run('search', { text: 'đak đoa', limit: 3 });
    expect(other?.name).toBe('Đak Đoa');
  });

  it('finds the same written with combining marks', async () => {
    const jobs = await analysed();
    const hits = await jobs.run('search', { text: 'Đăk Đoa'.normalize('NFD'), limit: 3 });
    expect(hits[0]?.name).toBe('Đăk Đoa');
  });

  it('lists a road once, and nothing for nothing', async () => {
    const jobs = await analysed();
    const hits = await jobs.run('search', { text: 'quốc lộ', limit: 20 });
    expect(hits.filter(({ kind }) => kind === 'road')).toHaveLength(1);
    expect(await jobs.run('search', { text: '  ', limit: 5 })).toEqual([]);
    expect(await jobs.run('search', { text: '%^&*', limit: 5 })).toEqual([]);
  });
});
