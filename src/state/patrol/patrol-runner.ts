import { dayOf } from '../../core/time/vietnam-time.ts';
import { defaultPatrolOptions } from '../../core/patrol/plan/patrol-options.ts';
import { dueRequest, inspectionsOf } from '../../core/patrol/plan/inspections-due.ts';
import type { InspectionAsked } from '../../core/patrol/plan/inspection.ts';
import type { PatrolOptions } from '../../core/patrol/plan/patrol-options.ts';
import type { JobClient, JobProgress } from '../../jobs/protocol.ts';
import type { PatrolQuestion } from '../../jobs/protocol/patrol-jobs.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import type { AppStore, CameraPort } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { failed, lastKnown, loading } from '../reduce-session.ts';
import { lastDataset, lastResult } from '../selectors/last-known.ts';
import type { AppEnvironment } from '../services/app-environment.ts';
import { isAbort, issuesOf } from '../services/notices.ts';
import { structurallyEqual } from '../structural-equal.ts';
import { defaultTeams } from './default-teams.ts';
import { keptPicks } from './kept-picks.ts';
import { NO_PATROL_PLAN } from './patrol-session.ts';
import type { PatrolSession } from './patrol-session.ts';
import { planBounds } from './plan-bounds.ts';
import { lastPlan } from './shown-plan.ts';

/** Plans of patrols: asked for by a person; made anew by itself when a zone was changed by hand. */
export type PatrolService = {
  /** ISO day. */
  readonly today: () => string;
  readonly bases: () => Promise<readonly RecordDetails[]>;
  /** What is asked for where a person set nothing. */
  readonly defaults: () => Promise<PatrolOptions>;
  readonly plan: () => Promise<void>;
  /** The plan there was stands again. */
  readonly cancel: () => void;
};

export type PatrolRunner = PatrolService & { readonly follow: (state: AppState) => void };

/** A hand that draws a border is not interrupted at every stretch. */
const STILL_MS = 250;

export function createPatrolRunner(
  jobs: JobClient,
  store: AppStore,
  camera: Pick<CameraPort, 'fitBounds'>,
  { now, later }: Pick<AppEnvironment, 'now' | 'later'>,
): PatrolRunner {
  let running: AbortController | null = null;
  let wanted: PatrolQuestion | null = null;
  let callOff = (): void => {};
  let data = '';
  let known: { readonly data: string; readonly bases: readonly RecordDetails[] } | null = null;

  const tell = (change: Partial<PatrolSession>): void =>
    store.dispatch({ type: 'session/set-patrol', change });

  const bases = async (): Promise<readonly RecordDetails[]> => {
    const dataset = lastDataset(store.getState());
    const rows = dataset?.rows.patrol_base ?? 0;
    if (!dataset || rows === 0) return [];
    if (known?.data !== dataset.hash) {
      const all = await jobs.run('table-page', { kind: 'patrol_base', from: 0, to: rows });
      known = { data: dataset.hash, bases: all };
    }
    return known.bases;
  };

  const today = (): string => dayOf(now());

  const defaults = async (): Promise<PatrolOptions> => {
    const there = await bases();
    const state = store.getState();
    const result = lastResult(state);
    const teams = result ? defaultTeams(result, there) : [];
    return defaultPatrolOptions(teams, today());
  };

  const ask = async (question: PatrolQuestion): Promise<boolean> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    wanted = question;
    const read = (): PatrolSession['plan'] => store.getState().session.patrol.plan;
    const onProgress = (progress: JobProgress): void => {
      if (running === mine) tell({ plan: loading(read(), progress) });
    };
    onProgress({ step: 'working', fraction: 0 });
    try {
      const options = { signal: mine.signal, slot: 'plan-patrol', onProgress };
      const made = await jobs.run('plan-patrol', question, options);
      if (running !== mine) return false;
      const { patrol } = store.getState().session;
      const picks = keptPicks(patrol, lastPlan(store.getState()), made);
      tell({ plan: { status: 'ready', value: made }, asked: question, ...picks });
      return true;
    } catch (error) {
      if (running !== mine || isAbort(error)) return false;
      tell({ plan: failed(read(), issuesOf(error)) });
      return false;
    } finally {
      if (running === mine) running = null;
    }
  };

  const checksFor = async (options: PatrolOptions): Promise<readonly InspectionAsked[]> => {
    const { plan: protection } = store.getState().project;
    const schedule = await jobs
      .run('check-schedule', dueRequest(protection, options))
      .catch(() => null);
    return inspectionsOf(protection, schedule?.rows ?? [], options);
  };

  /** Whether there is a new plan. */
  const planNow = async (): Promise<boolean> => {
    callOff();
    const options = store.getState().project.patrol.options ?? (await defaults());
    const { project, session } = store.getState();
    if (session.result.status !== 'ready') return false;
    const inspections = session.patrol.checks ? await checksFor(options) : undefined;
    return ask({
      options,
      zones: project.patrol.zones,
      ...(inspections ? { inspections } : {}),
    });
  };

  /** Asked by a person: the map shows all of it. */
  const plan = async (): Promise<void> => {
    if (!(await planNow())) return;
    const made = lastPlan(store.getState());
    const bounds = made && planBounds(made);
    if (bounds) camera.fitBounds(bounds);
  };

  const cancel = (): void => {
    callOff();
    if (!running) return;
    running.abort();
    running = null;
    tell({ plan: lastKnown(store.getState().session.patrol.plan) });
  };

  /** Another province: what was planned for the last one is gone. */
  const forget = (): void => {
    cancel();
    wanted = null;
    const { tab, track, plan: shown } = store.getState().session.patrol;
    if (shown.status !== 'none') tell({ ...NO_PATROL_PLAN, tab, track });
  };

  const follow = (state: AppState): void => {
    const present = `${state.project.id} ${lastDataset(state)?.hash ?? ''}`;
    if (present !== data) {
      data = present;
      forget();
      return;
    }
    const { zones, options } = state.project.patrol;
    if (!wanted || wanted.zones === zones || structurallyEqual(wanted.zones, zones)) return;
    callOff();
    wanted = { options: options ?? wanted.options, zones };
    callOff = later(() => void planNow(), STILL_MS);
  };

  return { today, bases, defaults, plan, cancel, follow };
}
