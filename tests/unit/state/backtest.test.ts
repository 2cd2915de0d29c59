import { describe, expect, it } from 'vitest';
import { DEFAULT_BACKTEST } from '../../../src/core/hotspots/backtest/backtest-options.ts';
import type {
  Backtest,
  BacktestAnswer,
  CoverageScore,
  Verdict,
} from '../../../src/core/hotspots/backtest/backtest-result.ts';
import { createBacktestRunner } from '../../../src/state/hotspots/backtest-runner.ts';
import { FIRST_BACKTEST } from '../../../src/state/hotspots/backtest-session.ts';
import { bestForecast, bestMethod } from '../../../src/state/hotspots/best-method.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { createAppStore } from '../../../src/state/app-store.ts';
import { fakeEnvironment } from '../../support/fake-environment.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const STILL_MS = 1500;

const SCORE: CoverageScore = {
  share: 0.05,
  hits: 20,
  events: 100,
  hitRate: 0.2,
  low: 0.13,
  high: 0.29,
  foldLow: 0.12,
  foldHigh: 0.3,
  pai: 4,
  peiStar: 0.2,
  gain: 0.1,
  gainLow: 0.02,
  gainHigh: 0.2,
  gainFloor: 0.01,
  foldHits: [],
};

function answerWith(outcome: Verdict['outcome']): Backtest {
  return {
    status: 'done',
    options: DEFAULT_BACKTEST,
    sinceMs: 0,
    fromMs: 1,
    toMs: 2,
    folds: [],
    events: 100,
    areaEvents: 100,
    lateEvents: 0,
    km: 1000,
    km2: 0,
    methods: [
      {
        id: 'heat',
        role: 'method',
        byKm: [SCORE],
        byArea: [],
        curve: [],
        params: [{ bandwidthM: 700 }, { bandwidthM: 1500 }],
        issues: [],
        fellBack: 0,
      },
    ],
    verdicts: [{ share: 0.05, outcome, best: 'heat', naive: 'naive-all', method: 'heat' }],
  };
}

function roomOf(answer: BacktestAnswer = answerWith('better')) {
  const project = newProject({
    id: 'a',
    name: 'A',
    manifest: 'm',
    since: '2018-01-01',
    cutOff: '2025-12-31',
  });
  const look = { language: 'vi', theme: 'light', role: 'planner' } as const;
  const environment = fakeEnvironment();
  const store = createAppStore(initialState(project, look), environment.now);
  const jobs = fakeJobClient({ backtest: () => answer });
  const runner = createBacktestRunner(jobs, store, environment);
  store.subscribe((state) => runner.follow(state));
  const asked = () =>
    jobs.calls.flatMap(({ job, request }) => (job === 'backtest' ? [request] : []));
  return { store, environment, runner, asked };
}

describe('the back-test in the room of hotspots', () => {
  it('waits for a result, for the room, and for the page to be still', async () => {
    const { store, environment, asked } = roomOf();
    store.dispatch({ type: 'session/set-room', room: 'targets' });
    store.dispatch({ type: 'session/result-ready', result: RESULT });
    await environment.advance(10 * STILL_MS);
    expect(asked()).toEqual([]);
    store.dispatch({ type: 'session/set-room', room: 'hotspots' });
    await environment.advance(STILL_MS - 1);
    expect(asked()).toEqual([]);
    await environment.advance(1);
    expect(asked()).toEqual([{ horizonDays: 30, methods: ['heat', 'heat-recent'] }]);
  });

  it('asks once for a question, and all methods when its page is opened', async () => {
    const { store, environment, asked } = roomOf();
    store.dispatch({ type: 'session/set-room', room: 'hotspots' });
    store.dispatch({ type: 'session/result-ready', result: RESULT });
    await environment.advance(STILL_MS);
    store.dispatch({ type: 'session/result-ready', result: { ...RESULT } });
    await environment.advance(10 * STILL_MS);
    expect(asked()).toHaveLength(1);
    store.dispatch({ type: 'session/set-hotspots', change: { tab: 'backtest' } });
    await environment.advance(0);
    expect(asked()[1]).toEqual({ horizonDays: 30, methods: [] });
  });

  it('is called off by a new question before it began', async () => {
    const { store, environment, asked } = roomOf();
    store.dispatch({ type: 'session/set-room', room: 'hotspots' });
    store.dispatch({ type: 'session/result-ready', result: RESULT });
    await environment.advance(STILL_MS - 1);
    store.dispatch({ type: 'session/result-loading', progress: { step: 'count', fraction: 0 } });
    await environment.advance(10 * STILL_MS);
    expect(asked()).toEqual([]);
  });
});

describe('the method that did best', () => {
  const bestOf = async (answer: BacktestAnswer, change: Partial<typeof RESULT.config> = {}) => {
    const { store, environment } = roomOf(answer);
    store.dispatch({ type: 'session/set-room', room: 'hotspots' });
    store.dispatch({ type: 'session/result-ready', result: RESULT });
    await environment.advance(STILL_MS);
    const config = { ...RESULT.config, ...change };
    store.dispatch({ type: 'session/set-room', room: 'targets' });
    store.dispatch({ type: 'session/result-ready', result: { ...RESULT, config } });
    return store.getState();
  };

  it('is known with the parameters of its last forecasts, sure or not', async () => {
    const state = await bestOf(answerWith('unsure'));
    expect(bestMethod(state)).toBe('heat');
    expect(bestForecast(state)).toEqual({
      id: 'heat',
      params: { bandwidthM: 1500 },
      outcome: 'unsure',
    });
  });

  it('is none where nothing is better than counting', async () => {
    expect(bestMethod(await bestOf(answerWith('no-better')))).toBeNull();
  });

  it('is not taken from a test of other kinds of incidents', async () => {
    const state = await bestOf(answerWith('better'), { incidentKinds: ['PHAHOAI'] });
    expect(bestMethod(state)).toBeNull();
  });

  it('does not care about the weights of the score', async () => {
    const weights = { ...RESULT.config.weights, likelihood: 99 };
    expect(bestMethod(await bestOf(answerWith('better'), { weights }))).toBe('heat');
  });

  it('is unknown before a test', () => {
    expect(bestMethod(roomOf().store.getState())).toBeNull();
    expect(FIRST_BACKTEST.coverage).toBe(0.05);
  });
});
