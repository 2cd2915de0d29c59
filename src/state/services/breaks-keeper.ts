import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { breaksOf } from '../breaks-of.ts';

/** Sets the class breaks at the first result and holds them: colours mean the same in every period. */
export function createBreaksKeeper(store: AppStore): { follow: (state: AppState) => void } {
  return {
    follow: ({ project, session }) => {
      if (project.breaks || session.result.status !== 'ready') return;
      store.dispatch({ type: 'project/set-breaks', breaks: breaksOf(session.result.value) });
    },
  };
}
