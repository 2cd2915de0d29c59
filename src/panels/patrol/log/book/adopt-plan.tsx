import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shiftsOfPlan, withShifts } from '../../../../core/patrol/log/shifts-of-plan.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { lastPlan } from '../../../../state/patrol/shown-plan.ts';
import { structurallyEqual } from '../../../../state/structural-equal.ts';
import { useApp, useDispatch } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import styles from '../log.module.css';

/** Takes the shifts of the plan on screen as what is to be done. */
export function AdoptPlan(): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const dispatch = useDispatch();
  const plan = useApp(lastPlan);
  const kept = useApp((state) => state.project.patrol.shifts);
  const planned = plan ? shiftsOfPlan(plan) : [];
  if (planned.length === 0) return null;
  const shifts = withShifts(kept, planned);
  if (structurallyEqual(shifts, kept)) return <p className={styles.note}>{t('book.adopted')}</p>;
  return (
    <div className={styles.tools}>
      <Button
        size="sm"
        variant="secondary"
        icon="calendar"
        onClick={() => dispatch({ type: 'project/set-patrol', change: { shifts } })}
      >
        {t('book.adopt', { count: planned.length, n: format.integer(planned.length) })}
      </Button>
      <p className={styles.note}>{t('book.adopt_hint')}</p>
    </div>
  );
}
