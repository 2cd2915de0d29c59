import type { StudyResult } from '../../core/study/study-result.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { lastResult } from '../selectors/last-known.ts';

/** Draws the classes anew when a person lets go of the held ones. */
export function createBreaksKeeper(
  jobs: JobClient,
  store: AppStore,
): { follow: (state: AppState) => void } {
  let asked: StudyResult | null = null;
  const draw = async (result: StudyResult): Promise<void> => {
    try {
      const breaks = await jobs.run('class-breaks', {});
      const state = store.getState();
      if (lastResult(state) === result && !state.project.breaks) {
        store.dispatch({ type: 'project/set-breaks', breaks });
      }
    } catch {
      // no result any more: the next one brings its classes
    }
    asked = null;
  };
  return {
    follow: ({ project, session }) => {
      if (project.breaks || session.result.status !== 'ready') return;
      if (asked === session.result.value) return;
      asked = session.result.value;
      void draw(asked);
    },
  };
}
