import { workThrough } from '../../core/basics/sliced.ts';
import type { Sliced } from '../../core/basics/sliced.ts';
import type { StudyResult } from '../../core/study/study-result.ts';

/** Remembers an answer for as long as its result lives; `key` tells several answers of one result apart. */
export function oncePerResult<Answer, Key = void>(
  compute: (result: StudyResult, key: Key) => Answer,
): (result: StudyResult, key: Key) => Answer {
  const answersOf = answersPerResult<Answer, Key>();
  return (result, key) => {
    const answers = answersOf(result);
    const found = answers.get(key) ?? { answer: compute(result, key) };
    answers.set(key, found);
    return found.answer;
  };
}

type RememberedWork<Answer, Key> = {
  /** All at once. */
  readonly now: (result: StudyResult, key: Key) => Answer;
  /** With rests. */
  readonly sliced: (result: StudyResult, key: Key) => Sliced<Answer>;
};

/** The same for sliced work: whoever asks first does it, in either way. */
export function slicedOncePerResult<Answer, Key = void>(
  compute: (result: StudyResult, key: Key) => Sliced<Answer>,
): RememberedWork<Answer, Key> {
  const answersOf = answersPerResult<Answer, Key>();
  function* sliced(result: StudyResult, key: Key): Sliced<Answer> {
    const answers = answersOf(result);
    const found = answers.get(key) ?? { answer: yield* compute(result, key) };
    answers.set(key, found);
    return found.answer;
  }
  return { sliced, now: (result, key) => workThrough(sliced(result, key)) };
}

function answersPerResult<Answer, Key>(): (result: StudyResult) => Map<Key, { answer: Answer }> {
  const known = new WeakMap<StudyResult, Map<Key, { answer: Answer }>>();
  return (result) => {
    const answers = known.get(result) ?? new Map<Key, { answer: Answer }>();
    known.set(result, answers);
    return answers;
  };
}
