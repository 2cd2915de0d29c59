import type { StudyResult } from '../../core/study/study-result.ts';
import type {
  BandwidthCurveRequest,
  HotspotPictureRequest,
} from '../../jobs/protocol/hotspot-jobs.ts';
import type { JobClient, JobProgress } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { failed, lastKnown, loading } from '../reduce-session.ts';
import { isAbort, issuesOf } from '../services/notices.ts';
import { structurallyEqual } from '../structural-equal.ts';
import { createLongQuestion } from '../what-if/long-question.ts';
import { curveOfChoice, curveQuestion, curveWanted } from './bandwidth-curve.ts';
import { pictureQuestion } from './picture-question.ts';
import type { PictureSession } from './picture-session.ts';

/** An answer that takes longer is not waited for once another is wanted. */
const SLOW_MS = 600;

type CurveQuestion = {
  readonly request: BandwidthCurveRequest;
  readonly result: StudyResult;
};
type Question = { readonly request: HotspotPictureRequest; readonly result: StudyResult };

/** Asks for the picture whenever its choices or the result change, while a person is in the room. */
export function createPictureRunner(
  jobs: JobClient,
  store: AppStore,
): { readonly follow: (state: AppState) => void } {
  let asked: Question | null = null;
  let busy = false;
  let number = 0;
  let running = new AbortController();
  let startedMs = 0;

  const tell = (change: Partial<PictureSession>): void => {
    const { picture } = store.getState().session.hotspots;
    store.dispatch({
      type: 'session/set-hotspots',
      change: { picture: { ...picture, ...change } },
    });
  };
  const known = (): PictureSession['answer'] => store.getState().session.hotspots.picture.answer;

  const answer = async ({ request, result }: Question): Promise<void> => {
    const onProgress = (progress: JobProgress): void =>
      tell({ answer: loading(known(), progress) });
    running = new AbortController();
    startedMs = performance.now();
    try {
      const options = { slot: 'picture', signal: running.signal, onProgress };
      const value = await jobs.run('hotspot-picture', request, options);
      number += 1;
      tell({
        answer: { status: 'ready', value: { request, result, answer: value, number } },
      });
    } catch (error) {
      if (isAbort(error)) tell({ answer: lastKnown(known()) });
      else tell({ answer: failed(known(), issuesOf(error)) });
    }
  };

  /** One question at a time, then the newest: while a hand drags the bandwidth, every answer still comes. */
  const work = async (): Promise<void> => {
    busy = true;
    for (let last: Question | null = null; last !== asked;) {
      last = asked;
      if (last) await answer(last);
    }
    busy = false;
  };

  const curve = createLongQuestion('bandwidth-curve', jobs, store, {
    read: () => store.getState().session.hotspots.picture.curve,
    write: (value) => tell({ curve: value }),
  });
  let curveAsked: CurveQuestion | null = null;
  const followCurve = (state: AppState, result: StudyResult): void => {
    if (!curveWanted(state)) {
      curveAsked = null;
      curve.cancel();
      return;
    }
    const request = curveQuestion(state);
    if (curveAsked?.result === result && structurallyEqual(curveAsked.request, request)) return;
    curveAsked = { request, result };
    if (!curveOfChoice(state)) void curve.ask(request);
  };

  return {
    follow: (state) => {
      const { room, result } = state.session;
      if (room !== 'hotspots' || result.status !== 'ready') return;
      followCurve(state, result.value);
      const request = pictureQuestion(state);
      if (asked?.result === result.value && structurallyEqual(asked.request, request)) return;
      asked = { request, result: result.value };
      if (!busy) void work();
      else if (performance.now() - startedMs > SLOW_MS) running.abort();
    },
  };
}
