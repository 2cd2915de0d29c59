import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { nextBeat } from '../time-window.ts';
import type { AppEnvironment } from './app-environment.ts';

const BEAT_MS = 700;

/** Moves the clock on while it plays. */
export function createClockPlayer(
  store: AppStore,
  environment: Pick<AppEnvironment, 'later'>,
): { follow: (state: AppState) => void; stop: () => void } {
  let callOff: (() => void) | null = null;
  const stop = (): void => {
    callOff?.();
    callOff = null;
  };
  const beat = (): void => {
    callOff = null;
    const { project, session } = store.getState();
    if (!session.clock.playing) return;
    store.dispatch({ type: 'session/set-clock', change: nextBeat(session.clock, project.study) });
  };
  return {
    follow: ({ session }) => {
      if (!session.clock.playing) stop();
      else callOff ??= environment.later(beat, BEAT_MS);
    },
    stop,
  };
}
