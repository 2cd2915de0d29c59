import type { PlanarDensity } from '../../core/study/planar-density.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { createLongQuestion } from '../what-if/long-question.ts';
import type { PlanarChoice, PlanarSession } from './planar-session.ts';
import { planarWanted } from './shown-planar.ts';

const TIMES_MEAN = [0.5, 1, 2, 4] as const;

/** Asks for the density off the network while its part of the page is open, once for each choice and result. */
export function createPlanarRunner(
  jobs: JobClient,
  store: AppStore,
): { readonly follow: (state: AppState) => void } {
  let asked: { readonly result: StudyResult; readonly choice: PlanarChoice } | null = null;
  const question = createLongQuestion('planar-density', jobs, store, {
    read: () => store.getState().session.hotspots.planar.answer,
    write: (answer) => {
      const { planar } = store.getState().session.hotspots;
      const value = answer.status === 'ready' ? answer.value : null;
      const change: PlanarSession = {
        ...planar,
        answer,
        number: planar.number + (value ? 1 : 0),
        breaks: value ? keptBreaks(planar, value.answer, value.result.dataHash) : planar.breaks,
      };
      store.dispatch({ type: 'session/set-hotspots', change: { planar: change } });
    },
  });
  return {
    follow: (state) => {
      const { result, hotspots } = state.session;
      if (!planarWanted(state)) {
        if (hotspots.planar.answer.status === 'loading') {
          asked = null;
          question.cancel();
        }
        return;
      }
      if (result.status !== 'ready') return;
      const { choice } = hotspots.planar;
      if (asked?.result === result.value && asked.choice === choice) return;
      asked = { result: result.value, choice };
      void question.ask(choice);
    },
  };
}

/** Classes mean the same in every period and at every bandwidth, until a person draws them anew. */
function keptBreaks(
  { breaks }: PlanarSession,
  answer: PlanarDensity,
  dataHash: string,
): PlanarSession['breaks'] {
  const byRun = breaks.dataHash === dataHash ? breaks.byRun : {};
  if (byRun[answer.run]) return { dataHash, byRun };
  return { dataHash, byRun: { ...byRun, ...breaksOf(answer) } };
}

/** Multiples of the province's mean, so that the top colour is only ever where much more happens than there. */
export function breaksOf({ run, surface }: PlanarDensity): PlanarSession['breaks']['byRun'] {
  if ('refused' in surface || !(surface.meanPerKm2 > 0)) return {};
  return { [run]: TIMES_MEAN.map((times) => Number((times * surface.meanPerKm2).toPrecision(2))) };
}
