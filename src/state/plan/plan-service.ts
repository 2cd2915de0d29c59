import type { DrawAnswer, DrawRecord, DrawRequest } from '../../core/plan/draw-record.ts';
import { targetsInPlan } from '../../core/plan/protection-plan.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import { lastResult } from '../selectors/last-known.ts';
import { freeId } from './free-id.ts';

/** What of the plan needs the worker or the clock. */
export type PlanService = {
  /**
   * Keeps the result on screen as a dated picture, with how sure its ranks are where that can be told; its
   * id, or null when there is no result yet.
   */
  readonly saveAssessment: (name: string, note: string) => Promise<string | null>;
  /** Draws and keeps the record; its id. */
  readonly draw: (request: DrawRequest) => Promise<string>;
  /** Draws again from the same seed: what comes out now, to hold against the record. */
  readonly drawAgain: (draw: DrawRecord) => Promise<DrawAnswer>;
};

export function createPlanService(
  jobs: JobClient,
  store: AppStore,
  now: () => number,
): PlanService {
  /** Checks that a draw itself brought about do not count when it is made again. */
  const answer = (request: DrawRequest, but?: string): Promise<DrawAnswer> => {
    const { plan } = store.getState().project;
    return jobs.run(
      'draw-checks',
      {
        request: requestOf(request),
        checks: plan.checks
          .filter(({ draw }) => but === undefined || draw !== but)
          .map(({ subject, day, finding }) => ({
            target: subject.target,
            day,
            finding,
          })),
        inPlan: [...targetsInPlan(plan)],
      },
      { slot: 'draw-checks' },
    );
  };
  return {
    saveAssessment: async (name, note) => {
      const { assessNow, makeAssessment, rankSureness } = await import('./assess-now.ts');
      const stability = await jobs.run('rank-stability', {}).catch(() => null);
      const state = store.getState();
      const isOfNow = stability?.pTop.length === lastResult(state)?.targets.length;
      const sureness = stability && isOfNow ? rankSureness(stability) : undefined;
      const body = assessNow(state, [], sureness);
      if (!body) return null;
      const id = freeId('assessment', state.project.assessments);
      const assessment = makeAssessment(body, { id, name, note, at: now() });
      store.dispatch({ type: 'project/save-assessment', assessment });
      return id;
    },
    draw: async (request) => {
      const drawn = await answer(request);
      const id = freeId('draw', store.getState().project.plan.draws);
      store.dispatch({ type: 'project/keep-draw', draw: { ...drawn, id, at: now() } });
      return id;
    },
    drawAgain: (draw) => answer(draw, draw.id),
  };
}

function requestOf(request: DrawRequest): DrawRequest {
  const { n, seed, pool, top, excludeDays, referenceDay } = request;
  return { n, seed, pool, top, excludeDays, referenceDay };
}
