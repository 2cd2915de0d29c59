import type { PresentationStep } from '../../core/brief/steps/presentation-step.ts';
import { boundsOfView } from '../../core/brief/steps/view-of-bounds.ts';
import type { PageMark } from '../../core/sheet/page-mark.ts';
import type { AppServices } from '../app-services.ts';
import { ROOMS } from '../app-state.ts';
import type { Room } from '../app-state.ts';
import { ROLE_ROOMS } from '../role-rooms.ts';
import { startOfPlay } from '../time-window.ts';

type Services = Pick<AppServices, 'store' | 'camera'>;

/** Begins at a step. `mark`: what the screen carries, when a person chose one. */
export function startPresentation(services: Services, step: number, mark: PageMark | null): void {
  const { store } = services;
  const { room, briefing } = store.getState().session;
  if (store.getState().project.briefing.steps.length === 0) return;
  store.dispatch({ type: 'session/select', selection: null });
  store.dispatch({
    type: 'session/set-briefing',
    change: {
      presenting: {
        step: -1,
        blank: false,
        notes: false,
        mark,
        from: briefing.presenting?.from ?? room,
      },
    },
  });
  goToStep(services, step);
}

/** Shows a step: its layers, its view, its motion. Beyond the ends nothing moves. */
export function goToStep(services: Services, to: number): void {
  const { store, camera } = services;
  const { project, session } = store.getState();
  const { presenting } = session.briefing;
  const { steps } = project.briefing;
  const step = steps[Math.min(Math.max(to, 0), steps.length - 1)];
  const place = step ? steps.indexOf(step) : -1;
  if (!presenting || !step || place === presenting.step) return;
  store.dispatch({
    type: 'session/set-briefing',
    change: { presenting: { ...presenting, step: place, blank: false } },
  });
  showStep({ store, camera }, step);
}

/** The map as the step has it. */
export function showStep({ store, camera }: Services, step: PresentationStep): void {
  const { project, session } = store.getState();
  store.dispatch({ type: 'session/set-room', room: roomFor(step, ROLE_ROOMS[session.role]) });
  fitStep(camera, step);
  const playing = step.motion === 'clock' && !prefersCalm();
  const whole = { mode: 'all', from: project.study.from, to: project.study.to, playing } as const;
  store.dispatch({
    type: 'session/set-clock',
    change: playing ? startOfPlay({ ...whole, mode: 'all' }, project.study) : whole,
  });
}

/** The ground of the step's view, whatever the size of the map that shows it. */
export function fitStep(camera: AppServices['camera'], step: PresentationStep): void {
  camera.fitBounds(boundsOfView(step.view));
}

export function changePresenting(
  { store }: Pick<AppServices, 'store'>,
  change: { readonly blank?: boolean; readonly notes?: boolean },
): void {
  const { presenting } = store.getState().session.briefing;
  if (!presenting) return;
  store.dispatch({
    type: 'session/set-briefing',
    change: { presenting: { ...presenting, ...change } },
  });
}

/** Back to the room it was started from, the clock at rest. */
export function endPresentation({ store }: Services): void {
  const { project, session } = store.getState();
  const { presenting } = session.briefing;
  if (!presenting) return;
  const { from, to } = project.study;
  store.dispatch({ type: 'session/set-briefing', change: { presenting: null } });
  store.dispatch({ type: 'session/set-room', room: presenting.from });
  store.dispatch({
    type: 'session/set-clock',
    change: { mode: 'all', from, to, playing: false },
  });
}

/** Layers of a room the person's role does not have are those of the targets. */
function roomFor({ view }: PresentationStep, rooms: readonly Room[]): Room {
  const wanted = ROOMS.find((room) => room === view.room);
  return wanted && rooms.includes(wanted) ? wanted : 'targets';
}

function prefersCalm(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}
