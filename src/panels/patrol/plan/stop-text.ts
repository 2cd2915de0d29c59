import type { StudyResult, TargetKind } from '../../../core/study/study-result.ts';
import type { Format } from '../../../i18n/format.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { targetLabel } from '../../../i18n/target-label.ts';

export type StopText = {
  readonly name: string;
  readonly place: string;
  readonly kind: TargetKind;
};

/** What a stop is called; its id where the result on screen does not know it. */
export function stopText(result: StudyResult, target: string, format: Format): StopText {
  const number = targetNumber(result, target);
  if (number < 0) return { name: target, place: '', kind: 'section' };
  const { name, place, kind } = targetLabel(result, number, format);
  return { name, place, kind };
}
