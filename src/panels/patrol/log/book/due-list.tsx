import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedShift } from '../../../../core/patrol/log/patrol-log.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { shiftText } from '../../plan/clock-text.ts';
import { logChoice } from '../log-choice.ts';
import styles from '../log.module.css';

const MOST_SHOWN = 8;

/** Shifts to be done that the log does not have, the earliest first. */
export function DueList(): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const dispatch = useDispatch();
  const { log, shifts } = useApp((state) => state.project.patrol);
  const done = new Set(log.map(({ date, team }) => `${date} ${team}`));
  const due = shifts.filter(({ date, team }) => !done.has(`${date} ${team}`));
  if (due.length === 0) return null;
  const drop = (gone: PlannedShift): void => {
    const rest = shifts.filter((shift) => shift !== gone);
    dispatch({ type: 'project/set-patrol', change: { shifts: rest } });
  };
  return (
    <section aria-label={t('book.due')}>
      <h3 className={styles.heading}>
        {t('book.due')}
        <span className={styles.count}>{format.integer(due.length)}</span>
      </h3>
      <p className={styles.note}>{t('book.due_hint')}</p>
      <ul className={styles.list}>
        {due.slice(0, MOST_SHOWN).map((shift) => (
          <li key={`${shift.date} ${shift.team}`} className={styles.row}>
            <div className={styles.rowHead}>
              <span className={styles.rowTitle}>
                {t('entry.of', { day: format.day(shift.date), team: shift.team })}
                <span className={styles.small}>
                  {shiftText(shift.fromMinute, shift.minutes / 60)} ·{' '}
                  {t('entry.stops', {
                    count: shift.stops.length,
                    n: format.integer(shift.stops.length),
                  })}
                </span>
              </span>
              <Button
                size="sm"
                variant="quiet"
                onClick={() => logChoice.setState({ form: { type: 'shift', shift } })}
              >
                {t('book.write_due')}
              </Button>
              <IconButton
                icon="trash"
                size="sm"
                label={t('book.drop_due')}
                onClick={() => drop(shift)}
              />
            </div>
          </li>
        ))}
      </ul>
      {due.length > MOST_SHOWN ? (
        <p className={styles.note}>
          {t('book.due_more', { n: format.integer(due.length - MOST_SHOWN) })}
        </p>
      ) : null}
    </section>
  );
}
