import type { StudyResult } from '../../core/study/study-result.ts';

/** Remembers an answer for as long as its result lives; `key` tells several answers of one result apart. */
export function oncePerResult<Key, Answer>(
  compute: (result: StudyResult, key: Key) => Answer,
): (result: StudyResult, key: Key) => Answer {
  const known = new WeakMap<StudyResult, Map<Key, Answer>>();
  return (result, key) => {
    const answers = known.get(result) ?? new Map<Key, Answer>();
    known.set(result, answers);
    const found = answers.get(key);
    if (found !== undefined) return found;
    const answer = compute(result, key);
    answers.set(key, answer);
    return answer;
  };
}
