import type { StudyResult } from '../../core/study/study-result.ts';

const BY_TEXT = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Number of the target with this id in a result, −1 when it is not there. */
export function targetNumber(result: StudyResult, id: string): number {
  return placeOf(result.targets.id, id);
}

/** Number of the commune with this code in a result, −1 when it is not there. */
export function areaNumber(result: StudyResult, code: string): number {
  return placeOf(result.areas.code, code);
}

function placeOf(texts: readonly string[], text: string): number {
  let places = BY_TEXT.get(texts);
  if (!places) {
    places = new Map(texts.map((known, place) => [known, place]));
    BY_TEXT.set(texts, places);
  }
  return places.get(text) ?? -1;
}
