import { MATRIX_FIELDS, NO_FIELD, hotCriticalSliced } from '../../core/targets/hot-critical.ts';
import type { DarkMeasure, HotCritical } from '../../core/targets/hot-critical.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { slicedOncePerResult } from './once-per-result.ts';
import type { MatrixPick, TargetFocus } from './target-focus.ts';

/** The matrix of a result. It does not depend on the weights: give the result the analysis gave. */
export const { now: matrixOf, sliced: matrixSliced } = slicedOncePerResult<
  HotCritical,
  DarkMeasure
>(hotCriticalSliced);

/** What dark is counted in: what a person chose, else what the loss is ranked by. */
export function darkMeasure({ measure }: TargetFocus, { risk }: StudyResult): DarkMeasure {
  return measure ?? (risk.rankedBy === 'subscriberHours' ? 'subscribers' : 'sites');
}

/** Whether a target lies in the picked part of the matrix. */
export function insidePick(matrix: HotCritical, pick: MatrixPick): (target: number) => boolean {
  const { field, hot, dark } = matrix;
  if (pick.type === 'field') {
    const wanted = MATRIX_FIELDS.indexOf(pick.field);
    return (target) => field[target] === wanted;
  }
  return (target) => {
    const [x, y] = [hot[target] ?? 0, dark[target] ?? 0];
    const inHot = x >= pick.hotFrom && x < pick.hotTo;
    return inHot && y >= pick.darkFrom && y < pick.darkTo && field[target] !== NO_FIELD;
  };
}
