import { rounded } from '../../core/plan/assess-target.ts';
import { subjectOf } from '../../core/plan/subject.ts';
import type { PlanItem } from '../../core/plan/plan-item.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { targetNumber } from '../selectors/selection.ts';
import { freeId } from './free-id.ts';

/** New lines for targets that have none, in the order of their ranks; ids the result does not know are left. */
export function newPlanLines(
  result: StudyResult,
  ids: Iterable<string>,
  items: readonly PlanItem[],
): readonly PlanItem[] {
  const known = new Set(items.map(({ subject }) => subject.target));
  const numbers = [...new Set(ids)]
    .filter((id) => !known.has(id))
    .map((id) => targetNumber(result, id))
    .filter((number) => number >= 0);
  const rank = (number: number): number => result.targets.rank[number] ?? 0;
  const lines: PlanItem[] = [];
  for (const number of numbers.toSorted((a, b) => rank(a) - rank(b))) {
    lines.push({
      id: freeId('line', [...items, ...lines]),
      subject: subjectOf(result, number),
      rank: rank(number),
      score: rounded(result.targets.score[number] ?? 0),
      unit: '',
      measures: [],
      measureText: '',
      deadline: '',
      state: 'proposed',
      note: '',
    });
  }
  return lines;
}
