import { describe, expect, it, vi } from 'vitest';
import type { ScenarioCut } from '../../../../src/core/criticality/scenario.ts';
import { JobFailure } from '../../../../src/jobs/protocol.ts';
import type { CutAnswer } from '../../../../src/jobs/protocol/service-jobs.ts';
import { askCutOfTarget, openWhatIf } from '../../../../src/state/what-if/ask-cut.ts';
import { cutView } from '../../../../src/state/what-if/shown-scenario.ts';
import { withCut } from '../../../../src/state/what-if/scenario-edits.ts';
import { fakeJobClient } from '../../../support/fake-job-client.ts';
import { inlineApp } from '../../../support/inline-app.ts';
import { syntheticCut } from '../../../support/synthetic-cut.ts';
import { syntheticResult } from '../../../support/synthetic-result.ts';

type App = ReturnType<typeof inlineApp>;

async function ready(jobs: ReturnType<typeof fakeJobClient>): Promise<App> {
  const app = inlineApp(jobs);
  await app.start();
  await app.environment.advance(1000);
  await vi.waitFor(() => expect(app.store.getState().session.result.status).toBe('ready'));
  return app;
}

function cut({ store }: App, what: ScenarioCut): void {
  const scenario = withCut(store.getState().project.whatIf.scenario, what);
  store.dispatch({ type: 'project/change-what-if', scenario });
}

function move({ store }: App, lon: number): void {
  const moving = { at: -1, cut: { type: 'disc', lon, lat: 14, radiusM: 500 } as const };
  store.dispatch({ type: 'session/set-cut', change: { moving } });
}

const SITE = { type: 'target', id: 'GLI0003' } as const;

describe('what goes dark', () => {
  it('is asked when something is cut on the page of the what-if, and not elsewhere', async () => {
    const jobs = fakeJobClient({ cut: syntheticCut });
    const app = await ready(jobs);
    const asked = () => jobs.calls.filter(({ job }) => job === 'cut').length;
    cut(app, SITE);
    expect(asked()).toBe(0);
    openWhatIf(app.store);
    await vi.waitFor(() => expect(cutView(app.store.getState())?.answer.loss.sites).toBe(5));
    expect(asked()).toBe(1);
  });

  it('is nothing, without asking, when nothing is cut', async () => {
    const jobs = fakeJobClient({ cut: syntheticCut });
    const app = await ready(jobs);
    openWhatIf(app.store);
    cut(app, SITE);
    await vi.waitFor(() => expect(cutView(app.store.getState())).not.toBeNull());
    app.store.undo();
    await vi.waitFor(() => expect(app.store.getState().session.cut.answer.status).toBe('none'));
  });

  it('is prepared when the page opens, before anything is cut', async () => {
    const jobs = fakeJobClient({ cut: syntheticCut });
    const app = await ready(jobs);
    openWhatIf(app.store);
    await vi.waitFor(() =>
      expect(jobs.calls.filter(({ job }) => job === 'cut').map(({ request }) => request)).toEqual([
        { scenario: app.store.getState().project.whatIf.scenario, items: false },
      ]),
    );
    expect(app.store.getState().session.cut.answer.status).toBe('none');
  });

  it('comes while a disc is dragged: one question at a time, the newest next', async () => {
    const waiting: { lon: number; give: (answer: CutAnswer) => void }[] = [];
    const jobs = fakeJobClient({
      cut: (request) =>
        new Promise((give) => {
          const [disc] = request.scenario.cuts;
          if (disc?.type === 'disc') waiting.push({ lon: disc.lon, give });
        }),
    });
    const app = await ready(jobs);
    openWhatIf(app.store);
    move(app, 108);
    await vi.waitFor(() => expect(waiting.map(({ lon }) => lon)).toEqual([108]));
    for (const lon of [108.1, 108.2, 108.3]) move(app, lon);
    const { scenario } = app.store.getState().project.whatIf;
    waiting[0]?.give(syntheticCut({ scenario: withCut(scenario, SITE) }));
    await vi.waitFor(() => expect(waiting.map(({ lon }) => lon)).toEqual([108, 108.3]));
    expect(cutView(app.store.getState())?.answer.loss.sites).toBe(5);
    expect(jobs.calls.findLast(({ job }) => job === 'cut')?.request).toMatchObject({
      items: false,
    });
  });

  it('says which cut the data does not know, and answers again when that is gone', async () => {
    const issue = { code: 'scenario.unknown-id', severity: 'error' } as const;
    const jobs = fakeJobClient({
      cut: (request) => {
        if (request.scenario.cuts.length > 1) throw new JobFailure([issue]);
        return syntheticCut(request);
      },
    });
    const app = await ready(jobs);
    openWhatIf(app.store);
    cut(app, SITE);
    cut(app, { type: 'target', id: 'nowhere' });
    await vi.waitFor(() =>
      expect(app.store.getState().session.cut.answer).toMatchObject({
        status: 'failed',
        issues: [issue],
      }),
    );
    app.store.undo();
    await vi.waitFor(() => expect(app.store.getState().session.cut.answer.status).toBe('ready'));
  });
});

describe('a cut asked from elsewhere', () => {
  it('opens the page and cuts a section once, a site as a whole', async () => {
    const app = await ready(fakeJobClient({ cut: syntheticCut }));
    const { id } = syntheticResult().targets;
    askCutOfTarget(app.store, id[2] ?? '');
    askCutOfTarget(app.store, id[150] ?? '');
    askCutOfTarget(app.store, 'nowhere');
    const { session, project } = app.store.getState();
    expect([session.room, session.targetsTab]).toEqual(['targets', 'cut']);
    expect(project.whatIf.scenario.cuts).toEqual([
      { type: 'section', id: id[2] },
      { type: 'target', id: id[150] },
    ]);
  });
});

describe('a search for the worst places', () => {
  it('can be stopped, and what was found before stands again', async () => {
    const found = {
      centres: 3,
      harmful: 1,
      mean: { sites: 1, subscribers: 0, posts: 0, works: 0 },
    };
    let times = 0;
    const jobs = fakeJobClient({
      'worst-corridors': (_, { signal }) => {
        times += 1;
        if (times === 1) return { ...found, places: [] };
        return new Promise((_give, refuse) => {
          signal?.addEventListener('abort', () => refuse(new DOMException('', 'AbortError')));
        });
      },
    });
    const app = await ready(jobs);
    const status = () => app.store.getState().session.cut.worst.status;
    await app.whatIf.worst.ask({ radiusM: 1000, measure: 'sites', limit: 5 });
    expect(status()).toBe('ready');
    const second = app.whatIf.worst.ask({ radiusM: 2000, measure: 'sites', limit: 5 });
    expect(status()).toBe('loading');
    await vi.waitFor(() => expect(times).toBe(2));
    app.whatIf.worst.cancel();
    await second;
    expect(app.store.getState().session.cut.worst).toMatchObject({
      status: 'ready',
      value: { request: { radiusM: 1000 } },
    });
  });
});

describe('a scenario that is kept', () => {
  it('has a name, a day and an id of its own, and undo takes it out again', async () => {
    const app = await ready(fakeJobClient({ cut: syntheticCut }));
    cut(app, SITE);
    app.whatIf.saveAs('  Bão số 5 ');
    app.whatIf.saveAs('Bão số 6');
    const { scenarios, whatIf } = app.store.getState().project;
    expect(scenarios.map(({ id, scenario }) => [id, scenario.name])).toEqual([
      ['s1', 'Bão số 5'],
      ['s2', 'Bão số 6'],
    ]);
    expect(scenarios[0]?.scenario.created).toMatch(/^2026-01-05T/);
    expect(whatIf.saved).toBe('s2');
    app.store.dispatch({ type: 'project/drop-scenario', id: 's2' });
    expect(app.store.getState().project.whatIf.saved).toBe('');
    app.store.undo();
    expect(app.store.getState().project.scenarios.length).toBe(2);
  });
});
