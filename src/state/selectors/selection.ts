import type { StudyResult } from '../../core/study/study-result.ts';
import type { AppState, ChosenTarget } from '../app-state.ts';
import { lastResult } from './last-known.ts';

/** The number of a target in the result, by its id; −1 when the result has no such target. */
export const targetNumber = numberByKey((result) => result.targets.id);

/** The number of a commune in the result, by its code; −1 when the result has no such commune. */
export const areaNumber = numberByKey((result) => result.areas.code);

/** Number of the selected target in the last result, −1 when none is selected or it is not there. */
export function selectedTarget(state: AppState): number {
  const { selection } = state.session;
  const result = lastResult(state);
  return selection?.type === 'target' && result ? targetNumber(result, selection.target) : -1;
}

export function selectedArea(state: AppState): number {
  const { selection } = state.session;
  const result = lastResult(state);
  return selection?.type === 'area' && result ? areaNumber(result, selection.code) : -1;
}

export function chosenTarget(state: AppState, target: string): ChosenTarget | null {
  return state.project.chosen.find((choice) => choice.target === target) ?? null;
}

/**
 * A few questions are answered by looking through the list, which takes less than a frame; an index of
 * hundreds of thousands takes several, so it is made only for someone who asks often.
 */
const LOOKED_THROUGH = 200;

function numberByKey(
  keysOf: (result: StudyResult) => readonly string[],
): (result: StudyResult, key: string) => number {
  const known = new WeakMap<StudyResult, Map<string, number>>();
  const whole = new WeakSet<StudyResult>();
  return (result, key) => {
    const index = known.get(result) ?? new Map<string, number>();
    known.set(result, index);
    const found = index.get(key);
    if (found !== undefined) return found;
    if (whole.has(result)) return -1;
    if (index.size < LOOKED_THROUGH) {
      const number = keysOf(result).indexOf(key);
      index.set(key, number);
      return number;
    }
    for (const [number, name] of keysOf(result).entries()) index.set(name, number);
    whole.add(result);
    return index.get(key) ?? -1;
  };
}
