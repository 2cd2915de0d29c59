import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { Loadable } from '../app-state.ts';
import { createLongQuestion } from '../what-if/long-question.ts';
import type { Asked, LongQuestion } from '../what-if/long-question.ts';
import type { RepeatSession } from './repeat-session.ts';

/** The questions of the page of repeats; their answers come in `session.hotspots.repeat`. */
export type RepeatQuestions = {
  readonly near: LongQuestion<'near-repeat'>;
  readonly scan: LongQuestion<'scan'>;
  readonly series: LongQuestion<'series'>;
};

export function createRepeatQuestions(jobs: JobClient, store: AppStore): RepeatQuestions {
  const read = (): RepeatSession => store.getState().session.hotspots.repeat;
  const tell = (change: Partial<RepeatSession>): void =>
    store.dispatch({ type: 'session/set-hotspots', change: { repeat: { ...read(), ...change } } });
  return {
    near: createLongQuestion('near-repeat', jobs, store, {
      read: () => read().near,
      write: (near: Loadable<Asked<'near-repeat'>>) => tell({ near }),
    }),
    scan: createLongQuestion('scan', jobs, store, {
      read: () => read().scan,
      write: (scan: Loadable<Asked<'scan'>>) => tell({ scan }),
    }),
    series: createLongQuestion('series', jobs, store, {
      read: () => read().series,
      write: (series: Loadable<Asked<'series'>>) => tell({ series }),
    }),
  };
}
