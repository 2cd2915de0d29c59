import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectAction } from '../../../src/state/actions.ts';
import type { AppStore } from '../../../src/state/app-services.ts';
import type { ClassBreaks, Project } from '../../../src/state/app-state.ts';
import { createAppStore } from '../../../src/state/app-store.ts';
import { COALESCE_MS, STEPS_KEPT } from '../../../src/state/history.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { anyProject, anyProjectAction } from '../../support/any-project.ts';

const FIRST_BREAKS: ClassBreaks = {
  density: [1, 2],
  areaRatio: [0.5],
  score: [40],
  from: '2023-01-01',
  to: '2025-12-31',
};

function storeOf(project: Project): { store: AppStore; wait: (ms: number) => void } {
  let now = 0;
  const look = { language: 'vi', theme: 'light', role: 'planner' } as const;
  const store = createAppStore(initialState(project, look), () => now);
  return { store, wait: (ms) => void (now += ms) };
}

function freshStore(): ReturnType<typeof storeOf> {
  const seed = {
    id: 'a',
    name: 'A',
    manifest: 'm.json',
    since: '2020-01-01',
    cutOff: '2025-12-31',
  };
  return storeOf({ ...newProject(seed), breaks: FIRST_BREAKS });
}

describe('undo and redo', () => {
  it('lead through any series of changes and back, to the very same content', () => {
    fc.assert(
      fc.property(anyProject, fc.array(anyProjectAction, { maxLength: 25 }), (start, actions) => {
        // breaks set for the first time are no step: here they are there from the start
        const { store, wait } = storeOf({ ...start, breaks: start.breaks ?? FIRST_BREAKS });
        const states = [store.getState().project];
        for (const action of actions) {
          if (action.type === 'project/set-breaks' && !store.getState().project.breaks) continue;
          wait(COALESCE_MS);
          store.dispatch(action);
          if (store.getState().project !== states.at(-1)) states.push(store.getState().project);
        }
        for (const expected of states.slice(0, -1).toReversed()) {
          store.undo();
          expect(store.getState().project).toEqual(expected);
        }
        expect(store.canUndo()).toBe(false);
        store.undo();
        expect(store.getState().project).toEqual(states[0]);
        for (const expected of states.slice(1)) {
          store.redo();
          expect(store.getState().project).toEqual(expected);
        }
        expect(store.canRedo()).toBe(false);
      }),
    );
  });

  it('take a drag of one slider as one step, and two sliders as two', () => {
    const { store, wait } = freshStore();
    const drag = (action: ProjectAction): void => {
      wait(50);
      store.dispatch(action);
    };
    for (const bandwidthM of [900, 800, 700]) {
      drag({ type: 'project/set-study', change: { density: { bandwidthM } } });
    }
    for (const maxDistanceM of [200, 150]) {
      drag({ type: 'project/set-study', change: { snap: { maxDistanceM } } });
    }
    store.undo();
    expect(store.getState().project.study).toMatchObject({
      density: { bandwidthM: 700 },
      snap: { maxDistanceM: 250 },
    });
    store.undo();
    expect(store.getState().project.study.density.bandwidthM).toBe(1000);
    expect(store.canUndo()).toBe(false);
  });

  it('take the same slider again, later, as another step', () => {
    const { store, wait } = freshStore();
    store.dispatch({ type: 'project/set-study', change: { density: { bandwidthM: 900 } } });
    wait(COALESCE_MS);
    store.dispatch({ type: 'project/set-study', change: { density: { bandwidthM: 800 } } });
    store.undo();
    expect(store.getState().project.study.density.bandwidthM).toBe(900);
  });

  it('do not join two files or two targets into one step', () => {
    const { store } = freshStore();
    store.dispatch({ type: 'project/choose-target', target: 'a', note: '' });
    store.dispatch({ type: 'project/choose-target', target: 'b', note: '' });
    store.undo();
    expect(store.getState().project.chosen.map(({ target }) => target)).toEqual(['a']);
  });

  it('make no step of what changes nothing, and forget the way forward after a new change', () => {
    const { store } = freshStore();
    store.dispatch({ type: 'project/rename', name: 'A' });
    store.dispatch({ type: 'project/set-study', change: { owners: [] } });
    expect(store.canUndo()).toBe(false);
    store.dispatch({ type: 'project/rename', name: 'B' });
    store.undo();
    store.dispatch({ type: 'project/choose-target', target: 'a', note: '' });
    expect(store.canRedo()).toBe(false);
  });

  it('keep a bounded number of steps', () => {
    const { store } = freshStore();
    for (let i = 0; i < STEPS_KEPT + 50; i += 1) {
      store.dispatch({ type: 'project/choose-target', target: String(i), note: '' });
    }
    let steps = 0;
    for (; store.canUndo(); steps += 1) store.undo();
    expect(steps).toBe(STEPS_KEPT);
  });

  it('never take away the classes drawn at the first result', () => {
    const seed = { id: 'a', name: 'A', manifest: '', since: '2020-01-01', cutOff: '2025-12-31' };
    const { store } = storeOf(newProject(seed));
    store.dispatch({ type: 'project/rename', name: 'B' });
    store.dispatch({ type: 'project/set-breaks', breaks: FIRST_BREAKS });
    store.undo();
    expect(store.getState().project).toMatchObject({ name: 'A', breaks: FIRST_BREAKS });
    expect(store.canUndo()).toBe(false);
  });

  it('leave what is not a person’s work alone', () => {
    const { store } = freshStore();
    store.dispatch({ type: 'session/set-room', room: 'targets' });
    expect(store.canUndo()).toBe(false);
    store.dispatch({ type: 'project/rename', name: 'B' });
    store.dispatch({ type: 'session/set-room', room: 'patrol' });
    store.undo();
    expect(store.getState().session.room).toBe('patrol');
  });
});

describe('reduce', () => {
  it('changes nothing but what it returns, and returns the same when nothing changes', () => {
    fc.assert(
      fc.property(anyProject, anyProjectAction, (project, action) => {
        const look = { language: 'vi', theme: 'light', role: 'planner' } as const;
        const state = initialState(project, look);
        const before = structuredClone(state);
        const after = reduce(state, action);
        expect(state).toEqual(before);
        expect(reduce(after, action)).toBe(after);
        expect(after.session.clock.from >= after.project.study.from).toBe(true);
        expect(after.session.clock.to <= after.project.study.to).toBe(true);
      }),
    );
  });

  it('keeps layers of strange names as layers', () => {
    const { store } = freshStore();
    const change = { visible: false };
    store.dispatch({ type: 'project/set-layer', layer: '__proto__', change });
    const { layers } = store.getState().project;
    expect(Object.hasOwn(layers, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(layers)).toBe(Object.prototype);
  });
});
