import { describe, expect, it, vi } from 'vitest';
import type { Action } from '../../../src/state/actions.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { autoMethod } from '../../../src/state/hotspots/auto-method.ts';
import { beforeState } from '../../../src/state/hotspots/before-state.ts';
import { bandwidthAsked, pictureQuestion } from '../../../src/state/hotspots/picture-question.ts';
import { createPictureRunner } from '../../../src/state/hotspots/picture-runner.ts';
import { FIRST_PICTURE } from '../../../src/state/hotspots/picture-session.ts';
import type { PictureSession } from '../../../src/state/hotspots/picture-session.ts';
import {
  compareOnMap,
  drawnPicture,
  paintedPicture,
  pictureTooThin,
} from '../../../src/state/hotspots/shown-picture.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { drawnFor, syntheticBefore, syntheticPicture } from '../../support/synthetic-picture.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const START = initialState(
  newProject({ id: 'a', name: 'A', manifest: 'm', since: '2018-01-01', cutOff: '2025-12-31' }),
  { language: 'vi', theme: 'light', role: 'planner' },
);

function picture(change: Partial<PictureSession>): Action {
  return { type: 'session/set-hotspots', change: { picture: { ...FIRST_PICTURE, ...change } } };
}

function after(...actions: readonly Action[]): AppState {
  return [{ type: 'session/result-ready', result: RESULT } as const, ...actions].reduce(
    reduce,
    START,
  );
}

const chosen = (choice: Partial<PictureSession['choice']>): AppState =>
  after(picture({ choice: { ...FIRST_PICTURE.choice, ...choice } }));

describe('what the worker is asked', () => {
  it('is the density of the study while nothing is tested and nothing chosen', () => {
    const state = after();
    expect(autoMethod(state)).toMatchObject({ method: 'heat', why: 'untested', fadeDays: 0 });
    expect(pictureQuestion(state)).toEqual({
      method: 'heat',
      params: { bandwidthM: state.project.study.density.bandwidthM },
      fadeDays: 0,
    });
  });

  it('smooths as much with another kernel: its bandwidth has the same standard deviation', () => {
    // quartic: h = σ √7
    expect(bandwidthAsked(chosen({ method: 'esc' }))).toBe(2650);
    expect(bandwidthAsked(chosen({ method: 'esc', bandwidth: 700 }))).toBe(700);
  });

  it('names the period before only while two are compared', () => {
    expect(pictureQuestion(after()).compare).toBeUndefined();
    const from = '2019-01-01';
    const state = after(picture({ compare: { mode: 'swipe', from } }));
    expect(pictureQuestion(state).compare).toEqual({ from });
  });
});

describe('what the map paints', () => {
  const answered = (change: Parameters<typeof drawnFor>[1], more: Partial<PictureSession> = {}) =>
    after(picture({ answer: { status: 'ready', value: drawnFor(RESULT, change) }, ...more }));

  it('is the study itself where the picture is the same, and in other rooms', () => {
    expect(paintedPicture(answered({}))).toBeNull();
    const other = answered({ asStudy: false });
    expect(paintedPicture(other)).toMatchObject({ side: 'now', number: 1 });
    const elsewhere = reduce(other, { type: 'session/set-room', room: 'targets' });
    expect(paintedPicture(elsewhere)).toBeNull();
  });

  it('is nothing of an older result', () => {
    const state = answered({ asStudy: false });
    const newer = reduce(state, {
      type: 'session/result-ready',
      result: syntheticResult({ seed: 2 }),
    });
    expect(drawnPicture(newer)).toBeNull();
  });

  it('is nothing where there are too few incidents', () => {
    expect(pictureTooThin(answered({ now: syntheticPicture(RESULT, { records: 4 }) }))).toBe(true);
    expect(pictureTooThin(answered({ now: syntheticPicture(RESULT, { records: 5 }) }))).toBe(false);
  });

  it('shows the period before on a map of its own, with its days and its picture', () => {
    const compare = { mode: 'side', from: null } as const;
    const state = answered({ before: syntheticBefore(RESULT) }, { compare });
    expect(compareOnMap(state)).toBe('side');
    const before = beforeState(state);
    expect(before.project.study).toMatchObject({ from: '2020-01-02', to: '2022-12-31' });
    expect(paintedPicture(before)?.side).toBe('before');
    expect(beforeState(state)).toBe(before);
    const refused = { from: '2014-01-01', to: '2016-12-31', comparable: 'no_data' } as const;
    expect(compareOnMap(answered({ before: refused }, { compare }))).toBe('off');
  });
});

describe('the runner of the picture', () => {
  it('answers every change of the choices, the newest last, and asks nothing twice', async () => {
    const asked: number[] = [];
    const jobs = fakeJobClient({
      'hotspot-picture': ({ params }) => {
        asked.push(Number(params['bandwidthM']));
        return drawnFor(RESULT).answer;
      },
    });
    const { store } = inlineApp(jobs);
    const runner = createPictureRunner(jobs, store);
    store.dispatch({ type: 'session/result-ready', result: RESULT });
    runner.follow(store.getState());
    for (const bandwidth of [300, 400, 500]) {
      store.dispatch(picture({ choice: { ...FIRST_PICTURE.choice, bandwidth } }));
      runner.follow(store.getState());
    }
    await vi.waitFor(() => expect(asked.at(-1)).toBe(500));
    await vi.waitFor(() => expect(drawnPicture(store.getState())?.number).toBe(asked.length));
    runner.follow(store.getState());
    expect(asked).toEqual([1000, 500]);
  });
});
