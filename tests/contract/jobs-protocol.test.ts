import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunContext } from '../../src/core/basics/run-context.ts';
import type { Handlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import { JobFailure } from '../../src/jobs/protocol.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { serveJobs } from '../../src/jobs/serve-jobs.ts';
import { createWorkerClient } from '../../src/jobs/worker-client.ts';
import type { WorkerHandle } from '../../src/jobs/supervised-worker.ts';
import { fakeSummary } from '../support/fake-job-client.ts';
import { portChannel } from '../support/port-channel.ts';

const started: (() => void)[] = [];
afterEach(() => {
  for (const stop of started.splice(0)) stop();
});

/** Handlers that do what a test needs; the rest answers that it is not there. */
function handlersWith(change: Partial<Handlers>): Handlers {
  const none = (): never => {
    throw new Error('not in this test');
  };
  return {
    'open-manifest': () => fakeSummary(),
    'add-files': none,
    'review-import': none,
    'set-aside-rows': none,
    'review-network': none,
    'compare-import': none,
    'snap-place': none,
    'write-entry': none,
    'find-record': none,
    'remove-file': none,
    analyse: none,
    'class-breaks': none,
    cut: none,
    'cut-pairs': none,
    'companion-cuts': none,
    harden: none,
    'worst-corridors': none,
    'target-details': none,
    'key-lists': none,
    'rank-stability': none,
    cover: none,
    gaps: none,
    'near-repeat': none,
    scan: none,
    series: none,
    'hotspot-picture': none,
    'bandwidth-curve': none,
    'find-clusters': none,
    backtest: none,
    'export-hotspots': none,
    'plan-patrol': none,
    'paper-facts': none,
    'write-paper': none,
    'preview-paper': none,
    'compose-page': none,
    'page-file': none,
    'read-track': none,
    'patrol-files': none,
    'patrol-preview': none,
    'patrol-effect': none,
    when: none,
    'risk-terrain': none,
    'planar-density': none,
    rates: none,
    'record-details': none,
    'record-shape': none,
    'incident-timeline': none,
    search: () => [],
    tile: () => new Uint8Array(),
    'table-page': () => [],
    handout: none,
    situation: none,
    'check-schedule': none,
    'draw-checks': none,
    'write-tables': none,
    'export-records': none,
    'write-templates': none,
    'export-study': none,
    ...change,
  };
}

function inline(handlers: Handlers): JobClient {
  return createInlineClient(handlers);
}

function handleOver(handlers: Handlers): WorkerHandle {
  const { port1, port2 } = new MessageChannel();
  serveJobs(portChannel(port2), handlers, Date.now);
  const close = (): void => {
    port1.close();
    port2.close();
  };
  started.push(close);
  return { ...portChannel(port1), terminate: close, onBreakdown: () => {} };
}

function overPorts(handlers: Handlers): JobClient {
  return createWorkerClient(() => handleOver(handlers));
}

const longJob = async (ctx: RunContext): Promise<void> => {
  for (let step = 0; step < 1000; step += 1) {
    ctx.progress('walk', step / 1000);
    const until = performance.now() + 2;
    while (performance.now() < until);
    await ctx.breathe();
  }
};

describe.each([
  ['inline', inline],
  ['over message ports', overPorts],
] as const)('the job client, %s,', (_, clientOf) => {
  it('gives the answer', async () => {
    const jobs = clientOf(handlersWith({ tile: ({ z }) => Uint8Array.of(z, 1, 2) }));
    const bytes = await jobs.run('tile', { layer: 'road', z: 7, x: 0, y: 0 });
    expect([...bytes]).toEqual([7, 1, 2]);
  });

  it('passes on a failure with its issues, and nothing else of it', async () => {
    const issue = { code: 'file.empty', severity: 'error', at: { file: 'a.csv' } } as const;
    const jobs = clientOf(
      handlersWith({
        search: () => {
          throw new JobFailure([issue]);
        },
      }),
    );
    const failure = jobs.run('search', { text: 'a', limit: 1 });
    await expect(failure).rejects.toBeInstanceOf(JobFailure);
    await expect(failure).rejects.toMatchObject({ issues: [issue] });
  });

  it('turns what nobody foresaw into a failure, without quoting it', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const jobs = clientOf(
      handlersWith({
        search: () => {
          throw new TypeError('Nguyễn Văn A, 0912 345 678');
        },
      }),
    );
    const failure = await jobs
      .run('search', { text: 'a', limit: 1 })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(JobFailure);
    expect(failure).toMatchObject({
      issues: [{ code: 'job.unexpected', context: { job: 'search', reason: 'TypeError' } }],
    });
    expect(JSON.stringify((failure as JobFailure).issues)).not.toContain('0912');
    quiet.mockRestore();
  });

  it('stops a job when its signal is aborted', async () => {
    let ended = '';
    const jobs = clientOf(
      handlersWith({
        'open-manifest': async (__, ctx) => {
          await longJob(ctx).catch((error: unknown) => {
            ended = error instanceof Error ? error.name : 'strange';
            throw error;
          });
          return fakeSummary();
        },
      }),
    );
    const control = new AbortController();
    const run = jobs.run('open-manifest', { url: 'x' }, { signal: control.signal });
    setTimeout(() => control.abort(), 40);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(ended).toBe('AbortError'));
  });

  it('does not start a job that is cancelled beforehand', async () => {
    let asked = 0;
    const jobs = clientOf(
      handlersWith({
        search: () => {
          asked += 1;
          return [];
        },
      }),
    );
    const signal = AbortSignal.abort();
    const run = jobs.run('search', { text: 'a', limit: 1 }, { signal });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await jobs.run('tile', { layer: 'road', z: 0, x: 0, y: 0 });
    expect(asked).toBe(0);
  });

  it('lets the newest request of a slot win', async () => {
    const jobs = clientOf(
      handlersWith({
        search: async ({ text }, ctx) => {
          if (text === 'old') await longJob(ctx);
          return [];
        },
      }),
    );
    const old = jobs.run('search', { text: 'old', limit: 1 }, { slot: 'search' });
    const other = jobs.run('search', { text: 'other', limit: 1 }, { slot: 'elsewhere' });
    const outcome = old.catch((error: unknown) => error);
    await new Promise((resume) => setTimeout(resume, 30));
    const newest = jobs.run('search', { text: 'new', limit: 1 }, { slot: 'search' });
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    expect(await newest).toEqual([]);
    expect(await other).toEqual([]);
  });

  it('answers small questions while a long job runs', async () => {
    const order: string[] = [];
    const jobs = clientOf(
      handlersWith({
        'open-manifest': async (__, ctx) => {
          for (let step = 0; step < 100; step += 1) {
            const until = performance.now() + 3;
            while (performance.now() < until);
            await ctx.breathe();
          }
          return fakeSummary();
        },
      }),
    );
    const long = jobs.run('open-manifest', { url: 'x' }).then(() => order.push('long'));
    await new Promise((resume) => setTimeout(resume, 20));
    const asked = performance.now();
    await jobs.run('tile', { layer: 'road', z: 0, x: 0, y: 0 });
    order.push('tile');
    expect(performance.now() - asked).toBeLessThan(150);
    await long;
    expect(order).toEqual(['tile', 'long']);
  });

  it('says how far it is, but not too often', async () => {
    const said: number[] = [];
    const jobs = clientOf(
      handlersWith({
        'open-manifest': async (__, ctx) => {
          for (let step = 0; step <= 300; step += 1) {
            ctx.progress('read', step / 300);
            const until = performance.now() + 0.5;
            while (performance.now() < until);
            await ctx.breathe();
          }
          return fakeSummary();
        },
      }),
    );
    const onProgress = ({ fraction }: { fraction: number }): void => void said.push(fraction);
    await jobs.run('open-manifest', { url: 'x' }, { onProgress });
    expect(said.length).toBeGreaterThan(1);
    expect(said.length).toBeLessThan(30);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
  });
});

describe('the watchdog', () => {
  const never = (): Promise<never> => new Promise(() => {});

  it('replaces a worker that ignores a cancel, and gives the new one what the page remembers', async () => {
    const seen: string[][] = [];
    const jobs = createWorkerClient(
      () => {
        const log: string[] = [];
        seen.push(log);
        return handleOver(
          handlersWith({
            'open-manifest': ({ url }) => {
              log.push(`open ${url}`);
              return fakeSummary();
            },
            'add-files': ({ files }) => {
              log.push(`add ${files.map(({ name }) => name).join()}`);
              return files.some(({ name }) => name === 'hostile.fgb') ? never() : fakeSummary();
            },
            'remove-file': ({ file }) => {
              log.push(`remove ${file}`);
              return fakeSummary();
            },
            search: ({ text }) => (text === 'slow' && seen.length === 1 ? never() : []),
          }),
        );
      },
      { patienceMs: 60 },
    );
    const file = (name: string) => ({ name, bytes: Uint8Array.of(1) });
    await jobs.run('open-manifest', { url: 'a' });
    await jobs.run('add-files', { files: [file('one.csv'), file('two.csv')] });
    await jobs.run('remove-file', { file: 'one.csv' });
    const waiting = jobs.run('search', { text: 'slow', limit: 1 });
    const control = new AbortController();
    const hostile = jobs.run(
      'add-files',
      { files: [file('hostile.fgb')] },
      { signal: control.signal },
    );
    control.abort();
    await expect(hostile).rejects.toMatchObject({ name: 'AbortError' });
    expect(await waiting).toEqual([]);
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(['open a', 'add two.csv']);
  });

  it('leaves a worker alone that lets go in time, and for a tile', async () => {
    let starts = 0;
    const jobs = createWorkerClient(
      () => {
        starts += 1;
        return handleOver(handlersWith({ tile: never }));
      },
      { patienceMs: 30 },
    );
    const control = new AbortController();
    const tile = jobs.run('tile', { layer: 'road', z: 0, x: 0, y: 0 }, { signal: control.signal });
    control.abort();
    await expect(tile).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resume) => setTimeout(resume, 120));
    expect(starts).toBe(1);
  });

  it('tells everybody who waits when the worker breaks down, and goes on with a new one', async () => {
    let reportBreakdown = (__: string): void => {};
    let starts = 0;
    const jobs = createWorkerClient(() => {
      starts += 1;
      const handle = handleOver(
        handlersWith({ tile: starts === 1 ? never : () => Uint8Array.of(9) }),
      );
      return {
        ...handle,
        onBreakdown: (report) => {
          reportBreakdown = report;
        },
      };
    });
    const request = { layer: 'road', z: 0, x: 0, y: 0 } as const;
    const lost = jobs.run('tile', request);
    reportBreakdown('worker-error');
    await expect(lost).rejects.toMatchObject({ issues: [{ code: 'job.stopped' }] });
    expect([...(await jobs.run('tile', request))]).toEqual([9]);
    expect(starts).toBe(2);
  });

  it('lets everybody go when it is disposed of', async () => {
    const jobs = overPorts(handlersWith({ tile: never }));
    const waiting = jobs.run('tile', { layer: 'road', z: 0, x: 0, y: 0 });
    jobs.dispose();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(jobs.run('search', { text: 'a', limit: 1 })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
