import { afterEach, describe, expect, it } from 'vitest';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import type { WorkerLimits } from '../../src/jobs/supervised-worker.ts';
import { createWorkerClient } from '../../src/jobs/worker-client.ts';
import { startNodeWorker } from '../support/node-worker.ts';
import { smallProvince } from '../support/small-province.ts';
import type { SmallProvinceSize } from '../support/small-province.ts';

const clients: JobClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

function worker(size: SmallProvinceSize = {}, limits: Partial<WorkerLimits> = {}): JobClient {
  const client = createWorkerClient(() => startNodeWorker(size), limits);
  clients.push(client);
  return client;
}

function inline(size: SmallProvinceSize = {}): JobClient {
  return createInlineClient(createHandlers({ fetchBytes: smallProvince(size).fetchBytes }));
}

const url = 'small/manifest.json';
const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });

describe('the analysis in a worker thread', () => {
  it('gives the same result as without one, to the byte', async () => {
    const [far, near] = [worker(), inline()];
    await far.run('open-manifest', { url });
    await near.run('open-manifest', { url });
    const there = await far.run('analyse', { config });
    const here = await near.run('analyse', { config });
    expect(there.hash).toBe(here.hash);
    expect(there).toEqual(here);
    const request = { layer: 'section', z: 10, x: 819, y: 471 } as const;
    expect(await far.run('tile', request)).toEqual(await near.run('tile', request));
    const text = async (jobs: JobClient): Promise<readonly string[]> => {
      const files = await jobs.run('export-study', { sensitive: false });
      return files.map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`);
    };
    expect(await text(far)).toEqual(await text(near));
  }, 30_000);

  it('shows the last result until the next is whole', async () => {
    const size = { routes: 150, sites: 800, incidents: 2000 };
    const jobs = worker(size);
    await jobs.run('open-manifest', { url });
    const first = await jobs.run('analyse', { config });
    const target = first.targets.id[first.targets.order[0] ?? 0] ?? '';
    const before = await jobs.run('target-details', { target });
    const found = await jobs.run('search', { text: 'dak', limit: 5 });
    const answered: string[] = [];
    const network = { nodeToleranceM: 3, sectionLengthM: 700, lixelLengthM: 100 };
    const second = jobs.run('analyse', { config: { ...config, network } });
    const between = jobs.run('target-details', { target });
    const hits = jobs.run('search', { text: 'dak', limit: 5 });
    await Promise.all([
      second.then(() => answered.push('analysis')),
      between.then(() => answered.push('details')),
      hits.then(() => answered.push('search')),
    ]);
    expect(answered.at(-1)).toBe('analysis');
    expect(await between).toEqual(before);
    expect(await hits).toEqual(found);
    expect(found.length).toBeGreaterThan(0);
    const sections = await jobs.run('tile', { layer: 'section', z: 8, x: 204, y: 117 });
    expect(sections.length).toBeGreaterThan(0);
  }, 60_000);

  it('is stopped by the next question of its slot, whose answer is right', async () => {
    const size = { routes: 120, sites: 500, incidents: 1000 };
    const jobs = worker(size);
    const reference = inline(size);
    await jobs.run('open-manifest', { url });
    await reference.run('open-manifest', { url });
    const asked = [500, 700, 900, 1500].map((bandwidthM) => ({
      ...config,
      density: { bandwidthM },
    }));
    const runs = asked.map((one) => jobs.run('analyse', { config: one }, { slot: 'analyse' }));
    const outcomes = await Promise.allSettled(runs);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    const [last] = asked.slice(-1);
    const right = await reference.run('analyse', { config: last ?? config });
    expect((await runs[3])?.hash).toBe(right.hash);
  }, 60_000);

  it('is replaced when a file makes it loop for ever, and knows the data again', async () => {
    const jobs = worker({}, { patienceMs: 300 });
    await jobs.run('open-manifest', { url });
    const mine = new TextEncoder().encode('id,name,lon,lat\nX1,Trạm mới,108.2,13.9\n');
    const files = [{ name: 'mới.csv', bytes: mine, kind: 'bts_site' }] as const;
    await jobs.run('add-files', { files });
    const before = await jobs.run('analyse', { config });
    const control = new AbortController();
    const loop = [{ name: 'loop.csv', bytes: Uint8Array.of(1) }];
    const hostile = jobs.run('add-files', { files: loop }, { signal: control.signal });
    const tile = jobs.run('tile', { layer: 'section', z: 8, x: 204, y: 117 });
    setTimeout(() => control.abort(), 50);
    await expect(hostile).rejects.toMatchObject({ name: 'AbortError' });
    expect((await tile).length).toBeGreaterThan(0);
    const [hit] = await jobs.run('search', { text: 'trạm mới', limit: 1 });
    expect(hit?.id).toBe('X1');
    expect((await jobs.run('analyse', { config })).hash).toBe(before.hash);
  }, 60_000);

  it('is replaced when a file is looked through for ever, by a cancel or of itself', async () => {
    const jobs = worker({}, { patienceMs: 200, silenceMs: 3000 });
    await jobs.run('open-manifest', { url });
    const before = await jobs.run('analyse', { config });
    const file = { name: 'loop.csv', bytes: Uint8Array.of(1) };
    const control = new AbortController();
    const review = jobs.run('review-import', { file }, { signal: control.signal });
    setTimeout(() => control.abort(), 50);
    await expect(review).rejects.toMatchObject({ name: 'AbortError' });
    const silent = jobs.run('review-import', { file });
    const tile = jobs.run('tile', { layer: 'section', z: 8, x: 204, y: 117 });
    await expect(silent).rejects.toMatchObject({ issues: [{ code: 'job.stopped' }] });
    expect((await tile).length).toBeGreaterThan(0);
    expect((await jobs.run('analyse', { config })).hash).toBe(before.hash);
  }, 60_000);
});
