import { describe, expect, it } from 'vitest';
import { createFirstMap, noFirstMap } from '../../../../src/state/services/first-map.ts';
import { fakeEnvironment, settle } from '../../../support/fake-environment.ts';
import { fakeJobClient } from '../../../support/fake-job-client.ts';
import { inlineApp } from '../../../support/inline-app.ts';

async function isOver(waiting: Promise<void>): Promise<boolean> {
  let over = false;
  void waiting.then(() => {
    over = true;
  });
  await settle();
  return over;
}

describe('waiting for the first map', () => {
  it('ends when the map is drawn, for all who wait and whoever comes later', async () => {
    const map = createFirstMap(fakeEnvironment().later);
    const waiting = [map.wait(1000), map.wait(2000)];
    expect(await isOver(Promise.race(waiting))).toBe(false);
    map.drawn();
    expect(await isOver(Promise.all(waiting).then(() => undefined))).toBe(true);
    expect(map.isDrawn()).toBe(true);
    expect(await isOver(map.wait(1000))).toBe(true);
  });

  it('ends for each when its own patience does', async () => {
    const environment = fakeEnvironment();
    const map = createFirstMap(environment.later);
    const [short, long] = [map.wait(1000), map.wait(2000)];
    await environment.advance(1500);
    expect(await isOver(short)).toBe(true);
    expect(await isOver(long)).toBe(false);
    expect(map.isDrawn()).toBe(false);
  });

  it('is no wait where no map is shown', async () => {
    expect(noFirstMap().isDrawn()).toBe(true);
    expect(await isOver(noFirstMap().wait(1000))).toBe(true);
  });
});

describe('the first analysis', () => {
  const start = async () => {
    const jobs = fakeJobClient();
    const app = inlineApp(jobs, { showsMap: true });
    await app.start();
    await app.environment.advance(500);
    return { app, analysed: () => jobs.calls.filter(({ job }) => job === 'analyse').length };
  };

  it('starts when the first map is drawn', async () => {
    const { app, analysed } = await start();
    expect(analysed()).toBe(0);
    app.firstMap.drawn();
    await settle();
    expect(analysed()).toBe(1);
  });

  it('does not wait for a map that is slow to come', async () => {
    const { app, analysed } = await start();
    await app.environment.advance(10_000);
    expect(analysed()).toBe(1);
  });

  it('is not run when it was called off while it waited', async () => {
    const { app, analysed } = await start();
    app.cancelAnalysis();
    app.firstMap.drawn();
    await settle();
    expect(app.store.getState().session.result.status).not.toBe('loading');
    expect(analysed()).toBe(0);
  });
});
