import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import { createLongQuestion } from '../what-if/long-question.ts';
import type { LongQuestion } from '../what-if/long-question.ts';
import type { TerrainSession } from './terrain-session.ts';

/** The question of the page of factors; its answer comes in `session.hotspots.terrain`. */
export function createTerrainQuestion(
  jobs: JobClient,
  store: AppStore,
): LongQuestion<'risk-terrain'> {
  const read = (): TerrainSession => store.getState().session.hotspots.terrain;
  return createLongQuestion('risk-terrain', jobs, store, {
    read: () => read().answer,
    write: (answer) => {
      const { number, ...rest } = read();
      const terrain = { ...rest, answer, number: answer.status === 'ready' ? number + 1 : number };
      store.dispatch({ type: 'session/set-hotspots', change: { terrain } });
    },
  });
}
