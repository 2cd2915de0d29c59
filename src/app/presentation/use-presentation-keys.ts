import { useEffect } from 'react';
import { changePresenting, endPresentation, goToStep } from '../../state/briefing/presentation.ts';
import type { AppServices } from '../../state/app-services.ts';
import { useServices } from '../../state/use-app.ts';
import { leaveFullScreen, turnFullScreen } from './full-screen.ts';
import { beginSpeaking } from './notes-panel.tsx';

const ON = new Set(['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']);
const BACK = new Set(['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']);
const DARK = new Set(['b', 'B', '.']);

/** Keys of keyboards and clickers, before anything else hears them; Tab and buttons keep theirs. */
export function usePresentationKeys(): void {
  const services = useServices();
  useEffect(() => {
    beginSpeaking();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
      const { dialog, singleKeys } = services.store.getState().session;
      if (dialog !== null) return;
      const onButton = event.target instanceof HTMLButtonElement;
      if (onButton && (event.key === ' ' || event.key === 'Enter')) {
        event.stopPropagation();
        return;
      }
      event.stopPropagation();
      if (!singleKeys && /^\S$/.test(event.key)) return;
      if (answerKey(event.key, services)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      leaveFullScreen();
    };
  }, [services]);
}

/** False: the key is none of a presentation's. */
function answerKey(key: string, services: AppServices): boolean {
  const { presenting } = services.store.getState().session.briefing;
  const last = services.store.getState().project.briefing.steps.length - 1;
  if (!presenting) return false;
  if (key === 'Escape') {
    endPresentation(services);
    return true;
  }
  if (presenting.blank) {
    changePresenting(services, { blank: false });
    return true;
  }
  if (ON.has(key)) goToStep(services, presenting.step + 1);
  else if (BACK.has(key)) goToStep(services, presenting.step - 1);
  else if (key === 'Home') goToStep(services, 0);
  else if (key === 'End') goToStep(services, last);
  else if (DARK.has(key)) changePresenting(services, { blank: true });
  else if (key === 'n' || key === 'N') changePresenting(services, { notes: !presenting.notes });
  else if (key === 'f' || key === 'F') turnFullScreen();
  else if (key === 'p' || key === 'P') togglePlay(services);
  else return false;
  return true;
}

function togglePlay({ store }: AppServices): void {
  const { clock } = store.getState().session;
  store.dispatch({
    type: 'session/set-clock',
    change: clock.mode === 'all' ? { mode: 'window', playing: true } : { playing: !clock.playing },
  });
}
