import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { newPlanLines } from '../../state/plan/plan-lines.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './plan-panel.module.css';

const TOP = 10;

/** Ways targets come into the plan: those on the person's list, or the first ten in use. */
export function AddLines({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const dispatch = useDispatch();
  const items = useApp((state) => state.project.plan.items);
  const chosen = useApp((state) => state.project.chosen);
  const { targets } = result;
  const fromChosen = newPlanLines(
    result,
    chosen.map(({ target }) => target),
    items,
  );
  const first = Array.from(targets.order.subarray(0, 2 * TOP))
    .filter((target) => targets.planned[target] !== 1)
    .slice(0, TOP)
    .map((target) => targets.id[target] ?? '');
  const fromTop = newPlanLines(result, first, items);
  const notes = new Map(chosen.map(({ target, note }) => [target, note]));
  const add = (lines: typeof fromTop): void => {
    const noted = lines.map((line) => ({ ...line, note: notes.get(line.subject.target) ?? '' }));
    dispatch({ type: 'project/add-plan-items', items: noted });
  };
  return (
    <div className={styles.tools}>
      <Button
        size="sm"
        icon="flag"
        variant={fromChosen.length > 0 ? 'primary' : 'secondary'}
        disabled={fromChosen.length === 0}
        onClick={() => add(fromChosen)}
      >
        {t('lines.add_chosen', { n: format.integer(fromChosen.length) })}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        disabled={fromTop.length === 0}
        onClick={() => add(fromTop)}
      >
        {t('lines.add_top', { n: format.integer(first.length) })}
      </Button>
    </div>
  );
}
