import { describe, expect, it } from 'vitest';
import {
  brushed,
  changeZones,
  proposeZonesAgain,
} from '../../../../src/state/patrol/change-zones.ts';
import { describedZone, withoutZone } from '../../../../src/state/patrol/zone-drafts.ts';
import { lastPlan, stalePlan } from '../../../../src/state/patrol/shown-plan.ts';
import type { JobClient } from '../../../../src/jobs/protocol.ts';
import { JobFailure } from '../../../../src/jobs/protocol.ts';
import { fakeJobClient, fakeSummary } from '../../../support/fake-job-client.ts';
import { inlineApp } from '../../../support/inline-app.ts';
import { patrolJobs } from '../../../support/patrol-jobs.ts';
import { syntheticResult } from '../../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const A_MOMENT_MS = 1000;

async function started(jobs: JobClient = patrolJobs()) {
  const app = inlineApp(jobs);
  await app.start();
  const dataset = fakeSummary({ rows: { patrol_base: 4 } });
  app.store.dispatch({ type: 'session/dataset-ready', dataset });
  app.store.dispatch({ type: 'session/result-ready', result: RESULT });
  return app;
}

describe('the plan of a patrol', () => {
  it('starts from bases that have a team', async () => {
    const app = await started();
    const { teams, date } = await app.patrol.defaults();
    expect(teams.map(({ base }) => base)).toEqual(
      expect.arrayContaining([{ id: 'CA-1' }, { id: 'CA-3' }]),
    );
    expect(teams.every(({ name }) => name.startsWith('Công an xã'))).toBe(true);
    expect(teams.every(({ base }) => !('id' in base) || base.id !== 'CA-2')).toBe(true);
    expect(teams.length).toBeLessThanOrEqual(3);
    expect(date).toBe('2026-01-05');
  });

  it('is not stale until something it rests on changes', async () => {
    const app = await started();
    await app.patrol.plan();
    expect(lastPlan(app.store.getState())?.zones).toHaveLength(3);
    expect(stalePlan(app.store.getState())).toBeNull();
    const options = { ...(await app.patrol.defaults()), hours: 6 };
    app.store.dispatch({ type: 'project/set-patrol', change: { options } });
    expect(stalePlan(app.store.getState())).toBe('options');
    app.store.undo();
    expect(stalePlan(app.store.getState())).toBeNull();
    app.store.dispatch({ type: 'session/result-ready', result: syntheticResult({ seed: 2 }) });
    expect(stalePlan(app.store.getState())).toBe('result');
  });

  it('follows zones changed by hand, and their undoing', async () => {
    const app = await started();
    await app.patrol.plan();
    expect(changeZones(app.store, (zones) => withoutZone(zones, 'zone-2'))).toBe(true);
    expect(stalePlan(app.store.getState())).toBe('zones');
    await app.environment.advance(A_MOMENT_MS);
    expect(lastPlan(app.store.getState())?.zones).toHaveLength(2);
    expect(stalePlan(app.store.getState())).toBeNull();
    app.store.undo();
    await app.environment.advance(A_MOMENT_MS);
    expect(lastPlan(app.store.getState())?.zones).toHaveLength(3);
    app.store.redo();
    await app.environment.advance(A_MOMENT_MS);
    proposeZonesAgain(app.store);
    await app.environment.advance(A_MOMENT_MS);
    expect(lastPlan(app.store.getState())?.zones).toHaveLength(3);
    expect(app.store.getState().project.patrol.zones).toBeNull();
  });

  it('keeps the zone that is edited under its new number', async () => {
    const app = await started();
    await app.patrol.plan();
    const change = { editing: 3, picked: { type: 'zone', index: 3 }, tool: 'add' } as const;
    app.store.dispatch({ type: 'session/set-patrol', change });
    changeZones(app.store, (zones) => withoutZone(zones, 'zone-1'));
    await app.environment.advance(A_MOMENT_MS);
    const { editing, picked, tool } = app.store.getState().session.patrol;
    expect([editing, picked?.index, tool]).toEqual([2, 2, 'add']);
  });

  it('gives a zone begun by brush its number', async () => {
    const app = await started();
    await app.patrol.plan();
    app.store.dispatch({ type: 'session/set-patrol', change: { editing: 0, tool: 'add' } });
    brushed(app.store, RESULT.targets.id.slice(40, 42));
    await app.environment.advance(A_MOMENT_MS);
    expect(app.store.getState().session.patrol.editing).toBe(4);
    brushed(app.store, RESULT.targets.id.slice(42, 43));
    await app.environment.advance(A_MOMENT_MS);
    expect(lastPlan(app.store.getState())?.zones[3]?.sections).toHaveLength(3);
  });

  it('asks nothing anew where an edit changes nothing', async () => {
    const jobs = patrolJobs();
    const app = await started(jobs);
    await app.patrol.plan();
    changeZones(app.store, (zones) => describedZone(zones, 'zone-1', { unit: 'Công an xã' }));
    await app.environment.advance(A_MOMENT_MS);
    const asked = (): number => jobs.calls.filter(({ job }) => job === 'plan-patrol').length;
    expect(asked()).toBe(2);
    changeZones(app.store, () => null);
    await app.environment.advance(A_MOMENT_MS);
    expect(asked()).toBe(2);
  });

  it('that could not be made says why, and leaves the one before', async () => {
    let broken = false;
    const whole = patrolJobs();
    const jobs = fakeJobClient({
      'table-page': (request) => whole.run('table-page', request),
      'plan-patrol': (request) => {
        if (broken) throw new JobFailure([{ code: 'job.no-result', severity: 'error' }]);
        return whole.run('plan-patrol', request);
      },
    });
    const app = await started(jobs);
    await app.patrol.plan();
    broken = true;
    await app.patrol.plan();
    const { plan } = app.store.getState().session.patrol;
    expect(plan.status === 'failed' ? plan.issues.map(({ code }) => code) : []).toEqual([
      'job.no-result',
    ]);
    expect(lastPlan(app.store.getState())?.zones).toHaveLength(3);
  });

  it('goes with the data it was made for', async () => {
    const app = await started();
    await app.patrol.plan();
    const dataset = fakeSummary({ hash: 'e'.repeat(64), rows: { patrol_base: 4 } });
    app.store.dispatch({ type: 'session/dataset-ready', dataset });
    expect(app.store.getState().session.patrol.plan.status).toBe('none');
  });
});
