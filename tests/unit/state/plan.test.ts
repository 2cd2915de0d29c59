import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN, targetsInPlan } from '../../../src/core/plan/protection-plan.ts';
import { createAppStore } from '../../../src/state/app-store.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { commandOf } from '../../../src/state/commands/registry.ts';
import { freeId } from '../../../src/state/plan/free-id.ts';
import { newPlanLines } from '../../../src/state/plan/plan-lines.ts';
import { PLAN_LIMITS } from '../../../src/core/plan/plan-limits.ts';
import { referenceDay } from '../../../src/state/plan/reference-day.ts';
import { parseProject } from '../../../src/core/project/project-schema.ts';
import { anyAssessment, anyPlanItem } from '../../support/any-plan.ts';
import { fakeSummary } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { planJobs } from '../../support/plan-jobs.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 20, sites: 10, areas: 3 });
const idAtRank = (rank: number): string =>
  RESULT.targets.id[RESULT.targets.order[rank - 1] ?? 0] ?? '';
const LINES = newPlanLines(RESULT, [idAtRank(3), idAtRank(1), 'không có'], []);

function store() {
  const project = newProject({ id: 'p', name: 'P', manifest: '', since: '', cutOff: '2025-12-31' });
  return createAppStore(initialState(project, { language: 'vi', theme: 'light', role: 'planner' }));
}

describe('lines of the plan', () => {
  it('are made in the order of the ranks, for targets that are there and have none', () => {
    expect(LINES.map(({ id, rank }) => [id, rank])).toEqual([
      ['line-1', 1],
      ['line-2', 3],
    ]);
    const more = newPlanLines(RESULT, [idAtRank(1), idAtRank(2)], LINES);
    expect(more.map(({ id, rank }) => [id, rank])).toEqual([['line-3', 2]]);
  });

  it('are added once for a target, whatever is asked', () => {
    const app = store();
    app.dispatch({ type: 'project/add-plan-items', items: LINES });
    app.dispatch({ type: 'project/add-plan-items', items: LINES });
    expect(app.getState().project.plan.items).toEqual(LINES);
  });

  it('letters typed one after another are one step back', () => {
    const app = store();
    app.dispatch({ type: 'project/add-plan-items', items: LINES });
    for (const unit of ['V', 'VN', 'VNP', 'VNPT']) {
      app.dispatch({ type: 'project/set-plan-item', id: 'line-1', change: { unit } });
    }
    app.undo();
    expect(app.getState().project.plan.items[0]?.unit).toBe('');
    app.undo();
    expect(app.getState().project.plan).toEqual(EMPTY_PLAN);
  });

  it('however much is written, the project can be opened again', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(anyPlanItem, texts, (item, text) => {
        const app = store();
        app.dispatch({ type: 'project/add-plan-items', items: [item] });
        const long = `${text}🛰`.repeat(12_000);
        const change = { unit: long, note: long, measureText: long };
        app.dispatch({ type: 'project/set-plan-item', id: item.id, change });
        const { project } = app.getState();
        expect(parseProject(structuredClone(project)).project).toEqual(project);
      }),
      { numRuns: 10 },
    );
  });

  it('that are done or dropped are no longer in the plan', () => {
    const [first, second] = LINES;
    if (!first || !second) throw new Error('no lines');
    const items = [{ ...first, state: 'done' as const }, second];
    expect([...targetsInPlan({ items })]).toEqual([second.subject.target]);
  });
});

describe('the day things are held against', () => {
  it('is the last day of the data until a person sets one', () => {
    const app = store();
    expect(referenceDay(app.getState())).toEqual({ day: '', from: 'cut_off' });
    app.dispatch({ type: 'session/dataset-ready', dataset: fakeSummary() });
    expect(referenceDay(app.getState())).toEqual({ day: '2025-12-31', from: 'cut_off' });
    app.dispatch({ type: 'project/set-plan', change: { referenceDay: '2026-02-01' } });
    expect(referenceDay(app.getState())).toEqual({ day: '2026-02-01', from: 'set' });
  });
});

describe('assessments', () => {
  it('are as many as a project can hold, and no more', () => {
    const app = store();
    const [assessment] = fc.sample(anyAssessment, 1);
    if (!assessment) throw new Error('no assessment');
    for (let number = 0; number < PLAN_LIMITS.assessments + 2; number += 1) {
      const id = `a-${number}`;
      app.dispatch({ type: 'project/save-assessment', assessment: { ...assessment, id } });
    }
    const { project } = app.getState();
    expect(project.assessments).toHaveLength(PLAN_LIMITS.assessments);
    expect(parseProject(structuredClone(project)).project).toEqual(project);
  });

  it('say who set the weights, when these are the weights of the result', async () => {
    const app = inlineApp(planJobs(RESULT));
    app.store.dispatch({ type: 'session/dataset-ready', dataset: fakeSummary() });
    app.store.dispatch({ type: 'session/result-ready', result: RESULT });
    await app.plan.saveAssessment('trước', '');
    const entry = { at: 5, by: 'planner', weights: RESULT.config.weights } as const;
    const other = { ...RESULT.config.weights, repeat: 1 };
    app.store.dispatch({ type: 'project/set-weights', entry: { ...entry, at: 1, weights: other } });
    app.store.dispatch({ type: 'project/set-weights', entry: { ...entry, at: 99_000 } });
    await app.plan.saveAssessment('sau', '');
    const [before, after] = app.store.getState().project.assessments;
    expect(before?.weightsSet).toBeNull();
    expect(after?.weightsSet).toEqual({ by: 'planner', at: 99_000 });
    expect(after?.id).not.toBe(before?.id);
    expect(after?.at).toBe(app.environment.now());
  });
});

describe('the commands of the plan', () => {
  it('put the selected target into the plan, once, and open it', () => {
    const app = inlineApp(planJobs(RESULT));
    app.store.dispatch({ type: 'session/dataset-ready', dataset: fakeSummary() });
    app.store.dispatch({ type: 'session/result-ready', result: RESULT });
    const add = commandOf('add_to_plan');
    expect(add.isAvailable?.(app.store.getState())).toBe(false);
    const selection = { type: 'target', target: idAtRank(2) } as const;
    app.store.dispatch({ type: 'session/select', selection });
    void add.run(app);
    void add.run(app);
    const { items } = app.store.getState().project.plan;
    expect(items.map(({ subject }) => subject.target)).toEqual([idAtRank(2)]);
    void commandOf('open_plan').run(app);
    expect(app.store.getState().session).toMatchObject({ room: 'targets', targetsTab: 'plan' });
  });
});

describe('ids', () => {
  it('are never given twice, also after one was dropped', () => {
    expect(freeId('line', [])).toBe('line-1');
    expect(freeId('line', [{ id: 'line-2' }])).toBe('line-3');
    expect(freeId('line', [{ id: 'line-1' }, { id: 'line-3' }])).toBe('line-4');
  });
});
